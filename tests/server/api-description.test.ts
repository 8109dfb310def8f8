import { describe, expect, test } from 'vitest'
import { actions } from '@/lib/editorial/actions'
import { GET } from '@/app/api/v1/openapi.json/route'
import { saysVersion } from '@/lib/server/api-actions'

type Json = Record<string, unknown>
interface Operation { operationId: string; parameters?: { name: string; in: string }[]; requestBody?: { content: { 'application/json': { schema: Schema } } }; responses: Record<string, { description: string; content: { 'application/json': { schema: Schema } } }> }
interface Schema extends Json { $ref?: string; required?: string[]; properties?: Record<string, Schema>; type?: unknown; enum?: unknown[] }
interface Description { openapi: string; info: { title: string; version: string }; paths: Record<string, { get?: Operation; post?: Operation; parameters?: { name: string; in: string; required: boolean }[] }>; components: { schemas: Record<string, Schema> } }

const described = async () => (await (await GET()).json()) as Description

/** Every object and list inside, with the way to it. */
function* inside(value: unknown, way = '#'): Generator<[string, Json]> {
  if (typeof value !== 'object' || value === null) return
  yield [way, value as Json]
  for (const [key, member] of Object.entries(value)) yield* inside(member, `${way}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)
}

const operations = ({ paths }: Description) => Object.entries(paths).flatMap(([path, item]) => [item.get, item.post].flatMap((operation) => (operation ? [{ path, item, operation }] : [])))

describe('the description of the API', () => {
  test('is OpenAPI 3.1 with what it must have', async () => {
    const description = await described()
    expect(description).toMatchObject({ openapi: '3.1.0', info: { title: expect.any(String), version: expect.any(String) } })
    for (const { path, item, operation } of operations(description)) {
      expect(path).toMatch(/^\//)
      const needed = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      expect((item.parameters ?? []).filter((row) => row.in === 'path' && row.required).map(({ name }) => name)).toEqual(needed)
      expect(Object.keys(operation.responses).length).toBeGreaterThan(1)
      for (const answer of Object.values(operation.responses)) expect(answer.description).not.toBe('')
    }
    const ids = operations(description).map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('refers to nothing that is not there, and holds only JSON Schema', async () => {
    const description = await described()
    const known = new Set([...inside(description)].map(([way]) => way))
    const types: unknown[] = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']
    const parts = [...inside(description)].filter(([way]) => /\/schemas?\//.test(way) && !way.endsWith('/properties')) as [string, Schema][]
    const lost = parts.filter(([, { $ref }]) => typeof $ref === 'string' && !known.has($ref))
    const strange = parts.filter(([, { type }]) => type !== undefined && ![type].flat().every((one) => types.includes(one)))
    const owed = parts.filter(([, { required, properties }]) => properties !== undefined && (required ?? []).some((name) => !Object.hasOwn(properties ?? {}, name)))
    expect(parts.length).toBeGreaterThan(300)
    expect([lost, strange, owed]).toEqual([[], [], []])
    expect(JSON.stringify(description)).not.toContain('$defs')
  })

  test('has every action, with the version where it must be said', async () => {
    const description = await described()
    const byId = new Map(operations(description).map(({ path, operation }) => [operation.operationId, { path, operation }]))
    for (const action of actions) {
      const found = byId.get(action)
      expect(found?.path).toBe(action === 'create' ? '/articles' : `/articles/{articleId}/${action}`)
      const { required = [], properties = {} } = found?.operation.requestBody?.content['application/json'].schema ?? {}
      expect(required.includes('version')).toBe(saysVersion.has(action))
      expect(Object.keys(properties).length).toBeGreaterThan(0)
    }
  })

  test('describes text as the door reads it, and words as they are spelled', async () => {
    const description = await described()
    const fieldsOf = (action: string) => description.paths[`/articles/{articleId}/${action}`]?.post?.requestBody?.content['application/json'].schema.properties ?? {}
    expect(Object.keys(fieldsOf('editText'))).toEqual(expect.arrayContaining(['headline', 'standfirst', 'text', 'html', 'markdown', 'document', 'version']))
    expect(fieldsOf('editText')['text']).toMatchObject({ type: 'string' })
    expect(fieldsOf('giveVerdict')['verdict']).toMatchObject({ enum: ['verified', 'change-needed', 'cannot-verify', 'authors-account', 'opinion'] })
    expect(description.components.schemas['Article']?.properties?.['claims']).toMatchObject({ type: 'array', items: { $ref: '#/components/schemas/Claim' } })
  })
})
