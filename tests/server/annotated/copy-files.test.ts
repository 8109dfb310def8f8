import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { GET as byKey } from '@/app/api/v1/articles/[articleId]/copy/[file]/route'
import { GET as checked } from '@/app/(desk)/articles/[articleId]/copy/checked.docx/route'
import { GET as checking } from '@/app/(desk)/articles/[articleId]/copy/checking.docx/route'
import type { PersonKey } from '@/db/seed/people'
import type { Actor, Id } from '@/lib/editorial/people'
import { checkingCopyFor } from '@/lib/server/annotated/copies'
import { claimOn, done, openNewsroom, type ServerNewsroom } from '../../support/server'

const session = vi.hoisted(() => ({ actor: null as Actor | null }))
vi.mock('@/lib/server/session', () => ({ currentActor: async () => session.actor }))

let room: ServerNewsroom
let id: Id
beforeAll(async () => {
  room = await openNewsroom()
  const { writer, checker } = room.actors
  let view = await done(writer, null, { action: 'create', headline: 'Tide comes in “high”', text: 'The tide rose 3 metres. The harbour closed.' })
  id = view.id
  for (const source of [{ title: 'The gauge', confidentiality: 'public' }, { title: 'Mister Heron', url: 'https://example.org/heron', confidentiality: 'named', people: [checker.id] }]) view = await done(writer, id, { action: 'addSource', kind: 'dataset', primary: true, ...source })
  view = await done(writer, id, { action: 'markClaim', quote: '3 metres', kind: 'number' })
  for (const [at, source] of view.sources.entries()) await done(writer, id, { action: 'addEvidence', claim: claimOn(view, '3 metres').id, source: source.id, passage: ['As gauged.', 'Heron saw it.'][at] })
  await done(writer, id, { action: 'submit', note: '' })
  await done(checker, id, { action: 'giveVerdict', claim: claimOn(view, '3 metres').id, verdict: 'change-needed', note: 'Two.', proposed: 'The tide rose 2 metres.' })
})
beforeEach(() => { session.actor = room.actors.checker })
afterAll(() => room.close())

const get = (route: typeof checking, articleId = id) => route(new Request('http://newsroom.example.org/'), { params: Promise.resolve({ articleId }) })
const wordsOf = async (answer: Response) => Object.values(unzipSync(new Uint8Array(await answer.arrayBuffer()))).map((part) => strFromU8(part)).join('')
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

describe('a copy to take away', () => {
  test.each([['checking', checking, 'Claim 1 · number · change needed'], ['checked', checked, '<w:delText']] as const)('the %s copy is a Word file under a good name, kept by nobody', async (name, route, holds) => {
    const answer = await get(route)
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': wordType, 'cache-control': 'private, no-store, no-transform', 'x-content-type-options': 'nosniff',
      'content-disposition': `attachment; filename="tide-comes-in-high-${name}-copy-r1.docx"; filename*=UTF-8''tide-comes-in-high-${name}-copy-r1.docx`,
    })
    expect(await wordsOf(answer)).toContain(holds)
  })

  test('is not found by whoever may not see the story, and nobody is asked to sign in', async () => {
    for (const who of ['writer2', 'admin'] as const) {
      session.actor = room.actors[who]
      for (const route of [checking, checked]) expect((await get(route)).status).toBe(404)
      expect(await checkingCopyFor(room.actors[who], id)).toBeNull()
    }
    session.actor = room.actors.checker
    expect((await get(checking, 'nothing')).status).toBe(404)
    session.actor = null
    const answer = await get(checking)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/sign-in?next=%2Farticles%2F${id}%2Fcopy`])
  })

  test('holds nothing of a source only named people may see', async () => {
    const told = JSON.stringify(await checkingCopyFor(room.actors.checker, id))
    expect(told).toContain('Confidential source 2')
    expect(told).toContain('As gauged.')
    for (const all of [told, await wordsOf(await get(checking)), await wordsOf(await get(checked))]) expect(all).not.toMatch(/Heron|heron/)
  })

  test('has a name in letters of every script, and one for programs that know few', async () => {
    const { id: thai } = await done(room.actors.writer, null, { action: 'create', headline: 'ข่าวเช้า', text: 'เรือเข้าเทียบท่าแล้ว' })
    expect((await get(checking, thai)).headers.get('content-disposition')).toBe(`attachment; filename="_-checking-copy-r1.docx"; filename*=UTF-8''${encodeURIComponent('ข่าวเช้า-checking-copy-r1.docx')}`)
  })
})

describe('by API', () => {
  const ask = async (who: PersonKey | null, file: string) =>
    byKey(new Request('http://newsroom.example.org/', { headers: who ? { authorization: `Bearer ${await room.token(who)}` } : {} }), { params: Promise.resolve({ articleId: id, file }) })

  test('the same files for the same people', async () => {
    for (const file of ['checking.docx', 'checked.docx']) {
      const answer = await ask('checker', file)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, wordType])
      expect((await ask('writer2', file)).status).toBe(404)
      expect((await ask(null, file)).status).toBe(401)
    }
    const none = await ask('checker', 'constructor')
    expect([none.status, await none.json()]).toEqual([404, { outcome: 'notFound', sentence: expect.stringContaining('copy/checked.docx'), path: '' }])
  })
})
