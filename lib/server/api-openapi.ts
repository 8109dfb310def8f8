import 'server-only'
import { z } from 'zod'
import { actionNames, actions, shapes, type Action } from '@/lib/editorial/actions'
import { saysVersion } from './api-actions'
import { listQuery } from './api-articles'
import * as answered from './api-shapes'
import { introduction, purposes } from './api-words'
import { sentText } from './text'

type Json = Record<string, unknown>
type Schema = Parameters<z.core.JSONSchemaGeneratorParams['override'] & {}>[0]

/** An enum is read leniently ("Change needed", "changeNeeded"); what is described is how it is spelled here. */
function spelledAsHere({ zodSchema, jsonSchema }: Schema): void {
  const { def } = zodSchema._zod
  if (def.type === 'pipe' && def.in._zod.def.type === 'transform') Object.assign(jsonSchema, schemaOf(def.out as z.ZodType))
}

function schemaOf(shape: z.ZodType, io: 'input' | 'output' = 'input'): Json {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: 'any', override: spelledAsHere })
  return schema as Json
}

/** What is sent for an action: the law's own shape, with its text in the notations a door reads. */
export function sentFor(action: Action): Json {
  const law = shapes[action]
  const fields: z.ZodRawShape = action === 'create' || action === 'editText' ? { ...sentText.shape, ...withoutText(law.shape) } : { ...law.shape }
  const described = schemaOf(z.object(fields))
  if (action === 'create') return { ...described, anyOf: [{ required: ['headline'] }, { required: ['title'] }] }
  return saysVersion.has(action) ? { ...described, required: [...new Set(['version', ...((described['required'] as string[] | undefined) ?? [])])] } : described
}

function withoutText(shape: z.ZodRawShape): z.ZodRawShape {
  const { text: _, ...rest } = shape
  return rest
}

const fault = { type: 'object', required: ['outcome', 'sentence', 'path'], properties: { outcome: { enum: ['invalid', 'notFound', 'signedOut', 'failed'] }, sentence: { type: 'string' }, path: { type: 'string', description: 'The field it is about.' } } }
const words = { type: 'object', required: ['lines', 'by'], properties: { lines: { type: 'array', items: { type: 'string' } }, document: {}, by: { type: ['string', 'null'] } } }
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })

/** Every shape that has a name, as a component of its own. */
function components(): Json {
  const { $defs } = z.toJSONSchema(z.object(answered as unknown as z.ZodRawShape), { io: 'output' })
  const named = JSON.parse(JSON.stringify($defs ?? {}).replaceAll('"#/$defs/', '"#/components/schemas/')) as Record<string, Json>
  const parts = Object.fromEntries(Object.entries(named).map(([name, schema]) => [name, { ...schema, id: undefined }]))
  return {
    ...parts, Fault: fault, Words: words,
    Done: { type: 'object', required: ['outcome', 'article', 'made', 'notices'], properties: { outcome: { const: 'done' }, article: ref('Article'), made: { type: ['string', 'null'], description: 'Id of what the action made.' }, notices: { type: 'array', items: { type: 'string' } } } },
    DoneMinimal: { type: 'object', required: ['outcome', 'article', 'made', 'notices'], properties: { outcome: { const: 'done' }, article: { type: 'object', required: ['id', 'slug', 'version', 'revision', 'state'], properties: { id: { type: 'string' }, slug: { type: ['string', 'null'] }, version: { type: 'integer' }, revision: { type: 'integer' }, state: ref('State') } }, made: { type: ['string', 'null'] }, notices: { type: 'array', items: { type: 'string' } } } },
    Refused: { type: 'object', required: ['outcome', 'refusals'], properties: { outcome: { const: 'refused' }, refusals: { type: 'array', items: ref('Refusal') } } },
    Conflict: { type: 'object', required: ['outcome', 'about', 'yours', 'theirs', 'version', 'theirName'], properties: { outcome: { const: 'conflict' }, about: { enum: ['text', 'words'] }, yours: ref('Words'), theirs: ref('Words'), version: { type: 'integer' }, theirName: { type: 'string' } } },
  }
}

const answer = (description: string, schema: Json) => ({ description, content: { 'application/json': { schema } } })
const faulty = (...statuses: (keyof typeof faults)[]) => Object.fromEntries(statuses.map((status) => [status, answer(faults[status], ref('Fault'))]))
const faults = {
  400: 'It cannot be read; `path` names the field.', 401: 'No key, or one that does not work.', 404: 'There is no such thing here, or not for you.',
  413: 'More than 1 MiB was sent.', 415: 'What was sent is not called JSON.', 429: 'Too many requests; `Retry-After` says for how many seconds.',
} as const
const refusedOr = { 403: answer('Refused: a rule about the person.', ref('Refused')), 422: answer('Refused: a rule about the story or its words.', ref('Refused')) }

const prefer = { name: 'Prefer', in: 'header', required: false, schema: { type: 'string' }, description: '`return=minimal`: of the story, only its id, slug, version, revision and state come back.' }
const articleId = { name: 'articleId', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }
const tagOf: Partial<Record<Action, string>> = Object.fromEntries([
  ...(['create', 'editText', 'replaceText', 'acceptWording', 'declineWording', 'submit'] as const).map((action) => [action, 'Writing']),
  ...(['publish', 'startCorrection', 'dropCorrection', 'withdraw', 'spike', 'revive', 'assign', 'setCheckLevel', 'overrule'] as const).map((action) => [action, 'Editing and publishing']),
])

function actionPath(action: Action): [string, Json] {
  const conflict = ['editText', 'replaceText', 'giveVerdict', 'markNoFact', 'liftNoFact', 'overrule'].includes(action) ? { 409: answer('The words changed since that version; nothing was saved.', ref('Conflict')) } : {}
  return [`/articles/{articleId}/${action}`, {
    parameters: [articleId, prefer],
    post: {
      operationId: action, summary: actionNames[action].label, description: purposes[action], tags: [tagOf[action] ?? 'Checking'],
      requestBody: { required: true, content: { 'application/json': { schema: sentFor(action) } } },
      responses: { 200: answer('Done: the story as it is now; the part named `DoneMinimal` of it where that was preferred.', { anyOf: [ref('Done'), ref('DoneMinimal')] }), ...refusedOr, ...conflict, ...faulty(400, 401, 404, 413, 415, 429) },
    },
  }]
}

function read(operationId: string, summary: string, description: string, schema: Json, parameters: Json[] = []): Json {
  return { parameters: [articleId, ...parameters], get: { operationId, summary, description, tags: ['Reading'], responses: { 200: answer('Here it is.', schema), ...faulty(401, 404, 429) } } }
}

function wordCopy(operationId: string, summary: string, description: string): Json {
  const file = { description: 'The file.', content: { 'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {} } }
  return { parameters: [articleId], get: { operationId, summary, description, tags: ['Reading'], responses: { 200: file, ...faulty(401, 404, 429) } } }
}

const list = (items: Json) => ({ type: 'array', items })
const holding = (properties: Json) => ({ type: 'object', required: Object.keys(properties), properties })

function readings(): Record<string, Json> {
  const number = { name: 'number', in: 'path', required: true, schema: { type: 'integer', minimum: 1 } }
  return {
    '/articles/{articleId}': read('readArticle', 'A story', 'Everything this person may see of it, and what they may do.', ref('Article')),
    '/articles/{articleId}/gate': read('readGate', 'The gate', 'Everything between this story and the public.', holding({ ready: { type: 'boolean' }, refusals: list(ref('Refusal')) })),
    '/articles/{articleId}/history': read('readHistory', 'The history', 'Who did what and when, chained by hash; no text of stories or sources.', holding({ entries: list(ref('HistoryEntry')) })),
    '/articles/{articleId}/receipt': read('readReceipt', 'The latest receipt', 'What the latest pass through the gate left behind.', ref('Receipt')),
    '/articles/{articleId}/revisions/{number}': read('readRevision', 'A revision', 'A text as it was saved, with its sentences.', ref('Revision'), [number]),
    '/articles/{articleId}/copy/checking.docx': wordCopy('readCheckingCopy', 'The checking copy', 'The text as a Word file; every claim is a comment with its verdict, evidence, queries and proposals. Sources follow.'),
    '/articles/{articleId}/copy/checked.docx': wordCopy('readCheckedCopy', 'The checked copy', 'The text as a Word file with the proposed wordings as tracked changes, and nothing else.'),
  }
}

function articlesPath(): Json {
  const properties = (schemaOf(listQuery)['properties'] ?? {}) as Record<string, Json>
  const hint: Record<string, string> = { assigned: 'A person’s id, or `me`.', cursor: 'The `cursor` of the page before.' }
  return {
    get: {
      operationId: 'listArticles', summary: 'Stories', description: 'Stories this person may see, the newest change first.', tags: ['Reading'],
      parameters: Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', schema, ...(hint[name] ? { description: hint[name] } : {}) })),
      responses: { 200: answer('A page of them.', holding({ articles: list(ref('ArticleSummary')), cursor: { type: ['string', 'null'] } })), ...faulty(400, 401, 429) },
    },
    post: {
      operationId: 'create', summary: actionNames.create.label, description: purposes.create, tags: ['Writing'],
      requestBody: { required: true, content: { 'application/json': { schema: sentFor('create') } } },
      responses: { 201: answer('The story.', ref('Article')), ...refusedOr, ...faulty(400, 401, 413, 415, 429) },
    },
  }
}

let made: Json | undefined

/** The whole API as OpenAPI 3.1, made once from the shapes that read and answer. */
export function description(): Json {
  return (made ??= {
    openapi: '3.1.0',
    info: { title: 'Countersign', version: '1', description: introduction },
    servers: [{ url: '/api/v1' }],
    security: [{ key: [] }],
    tags: ['Writing', 'Checking', 'Editing and publishing', 'Reading'].map((name) => ({ name })),
    paths: { '/articles': articlesPath(), ...readings(), ...Object.fromEntries(actions.filter((action) => action !== 'create').map(actionPath)) },
    components: { securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'A key of yours: cs_…' } }, schemas: components() },
  })
}

