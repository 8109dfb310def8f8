import 'server-only'
import { actions, type Action } from '@/lib/editorial/actions'
import type { ArticleView } from '@/lib/editorial/view'
import { readFields } from './api-body'
import { callerOf } from './api-caller'
import { answerTo } from './api-outcome'
import { json, notFound, Problem } from './api-problem'
import { perform, performShowing, type Show } from './perform'

/** What was seen is what is signed, saved over or published: these say which version that was. */
export const saysVersion: ReadonlySet<Action> = new Set(['editText', 'replaceText', 'giveVerdict', 'markNoFact', 'overrule', 'publish'])

/** `sendBack` and `send-back` are the same action. */
export const kebab = (action: string): string => action.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const named = new Map(actions.filter((action) => action !== 'create').flatMap((action) => [[action as string, action], [kebab(action), action]]))

/** `POST /articles`: 201 with the article as the whole answer. */
export async function create(request: Request): Promise<Response> {
  const caller = await callerOf(request)
  const fields = await readFields(request)
  if (isBlank(fields['headline']) && isBlank(fields['title'])) throw new Problem(400, 'A story begins with a headline: “headline” is missing.', 'headline')
  const outcome = await perform(caller, null, { ...fields, action: 'create' })
  if (outcome.outcome !== 'done') return answerTo(outcome)
  return json(outcome.article, 201, { location: `/api/v1/articles/${outcome.article.id}` })
}

const isBlank = (value: unknown): boolean => value === undefined || value === null || (typeof value === 'string' && value.trim() === '')

/** RFC 7240: a caller who has the story already need not be sent all of it again. */
const prefersLittle = (request: Request): boolean => /(?:^|[,;]\s*)return\s*=\s*"?minimal\b/i.test(request.headers.get('prefer') ?? '')
const preferenceApplied = { 'preference-applied': 'return=minimal' }

export type Little = Pick<ArticleView, 'id' | 'slug' | 'version' | 'revision' | 'state'>
const little: Show<Little> = (article) => ({ id: article.id, slug: article.slug, version: article.version, revision: article.numbers[article.current] ?? 0, state: article.state })

/** `POST /articles/{id}/{action}`. */
export async function act(request: Request, { articleId, action: wanted }: { articleId: string; action: string }): Promise<Response> {
  const caller = await callerOf(request)
  const action = named.get(wanted)
  if (!action) throw notFound(`There is no action “${wanted.slice(0, 40)}”. The list is at /api/docs.`)
  const fields = await readFields(request)
  if (saysVersion.has(action) && fields['version'] === undefined) {
    throw new Problem(400, 'Send the version of the story you looked at: “version” is missing.', 'version')
  }
  const asked = { ...fields, action }
  if (!prefersLittle(request)) return answerTo(await perform(caller, articleId, asked))
  return answerTo(await performShowing(caller, articleId, asked, little), preferenceApplied)
}
