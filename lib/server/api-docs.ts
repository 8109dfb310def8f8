import 'server-only'
import { description } from './api-openapi'

// The description of the API in the words of a page: what a person reads and what a program reads have one source.

export interface FieldDoc {
  name: string
  takes: string
  required: boolean
  says: string
}

export interface OperationDoc {
  id: string
  method: 'GET' | 'POST'
  path: string
  title: string
  says: string
  fields: FieldDoc[]
  answers: { status: string; says: string }[]
}

type Json = Record<string, unknown>
interface Schema { type?: string | string[]; enum?: unknown[]; const?: string | number | boolean | null; anyOf?: Schema[]; items?: Schema; properties?: Record<string, Schema>; required?: string[]; default?: unknown; description?: string; maxLength?: number; minimum?: number; maximum?: number; format?: string }
interface Operation { operationId: string; summary: string; description: string; tags: string[]; parameters?: { name: string; schema: Schema; description?: string }[]; requestBody?: { content: { 'application/json': { schema: Schema } } }; responses: Record<string, { description: string }> }

const base = '/api/v1'

/** Operations by their groups, in the order of the description. */
export function apiDocs(): { group: string; operations: OperationDoc[] }[] {
  const { paths, tags } = description() as unknown as { paths: Record<string, { get?: Operation; post?: Operation }>; tags: { name: string }[] }
  const all = Object.entries(paths).flatMap(([path, { get, post }]) => [...(get ? [{ tag: get.tags[0], doc: docOf('GET', path, get) }] : []), ...(post ? [{ tag: post.tags[0], doc: docOf('POST', path, post) }] : [])])
  return tags.map(({ name }) => ({ group: name, operations: all.filter(({ tag }) => tag === name).map(({ doc }) => doc) }))
}

function docOf(method: 'GET' | 'POST', path: string, operation: Operation): OperationDoc {
  const { operationId: id, summary: title, description: says, responses, requestBody, parameters = [] } = operation
  const asked = parameters.map(({ name, schema, description: words = '' }) => fieldDoc(name, { ...schema, description: words }, false))
  const fields = requestBody ? fieldsOf(requestBody.content['application/json'].schema) : asked
  return { id, method, path: base + path, title, says, fields, answers: Object.entries(responses).map(([status, { description: words }]) => ({ status, says: words })) }
}

const fieldsOf = ({ properties = {}, required = [] }: Schema): FieldDoc[] =>
  Object.entries(properties).map(([name, schema]) => fieldDoc(name, schema, required.includes(name))).sort((a, b) => Number(b.required) - Number(a.required))

function fieldDoc(name: string, schema: Schema, required: boolean): FieldDoc {
  const unless = schema.default === undefined || schema.default === '' ? '' : `else ${JSON.stringify(schema.default)}`
  return { name, takes: takes(schema), required, says: [schema.description, unless].filter(Boolean).join('; ') }
}

/** The law's ids are texts of at most so many characters, and nothing else is. */
const idLength = 64

const plain: Record<string, string> = { string: 'text', integer: 'whole number', number: 'number', boolean: 'true or false', object: 'object' }

function takes(schema: Schema): string {
  if (schema.enum) return schema.enum.map(String).join(', ')
  if (schema.const !== undefined) return schema.const === '' ? 'nothing' : String(schema.const)
  if (schema.anyOf) return schema.anyOf.map(takes).filter((one) => one !== 'nothing').join(', or ')
  if (schema.type === 'array') return `list of ${takes(schema.items ?? {})}`
  if (schema.properties) return `{ ${Object.entries(schema.properties).map(([name, inner]) => `${name}${schema.required?.includes(name) ? '' : '?'}: ${takes(inner)}`).join('; ')} }`
  if (schema.format === 'uri') return 'web address'
  if (schema.type === 'string' && schema.maxLength === idLength) return 'id'
  return typeof schema.type === 'string' ? (plain[schema.type] ?? schema.type) : 'anything'
}

export const apiIntroduction = (): string[] => ((description() as { info: Json }).info['description'] as string).split('\n\n')
