import 'server-only'
import { z } from 'zod'
import { loadArticle } from '@/db/articles'
import { houseRules } from '@/db/settings'
import { keepWorkingCopy, takeWorkingCopy, workingCopyOf } from '@/db/working-copies'
import { BadDocument } from '@/lib/editor/printed'
import { canonical } from '@/lib/editorial/canonical'
import { maySee, offered } from '@/lib/editorial/may'
import type { Actor, Id } from '@/lib/editorial/people'
import { read } from '@/lib/editorial/reading'
import type { RefusalView } from '@/lib/editorial/view'
import { firstFault } from './fault'
import { isId } from './ids'
import type { Outcome } from './outcome'
import { perform } from './perform'
import { readText } from './text'
import { theStore } from './the-store'
import { inTurn } from './turns'
import { baseOf, onBehalfOf } from './unsaved'

/** `base` is the version to go on typing from; `unsaved` whether there is anything a save would change. */
export type Kept =
  | { outcome: 'done'; base: number; unsaved: boolean; at: number }
  | { outcome: 'refused'; refusals: RefusalView[] }
  | { outcome: 'notFound' }
  | { outcome: 'invalid'; sentence: string; path: string }
  | { outcome: 'signedOut' }

/** Keeps what somebody typed, for them alone; no gate and no other person's page ever reads it (LAW §2.6). */
export async function keepUnsaved(actor: Actor, articleId: Id, sent: { base: number; document: unknown }): Promise<Kept> {
  if (!isId(articleId)) return { outcome: 'notFound' }
  const typed = shape.safeParse(sent)
  if (!typed.success) return { outcome: 'invalid', ...firstFault(typed.error.issues[0]) }
  return inTurn(articleId, () => keep(actor, articleId, typed.data))
}

const shape = z.object({ base: z.number().int().min(0), document: z.record(z.string(), z.unknown()) })

async function keep(actor: Actor, articleId: Id, { base, document }: z.infer<typeof shape>): Promise<Kept> {
  const store = theStore()
  const article = await loadArticle(store, articleId)
  if (!article || !maySee(article, actor)) return { outcome: 'notFound' }
  if (base > article.version) return { outcome: 'invalid', sentence: 'There is no such version of the story.', path: 'base' }
  const editing = offered(article, actor, await houseRules(store)).find(({ action }) => action === 'editText')
  if (!editing || editing.refusals.length > 0) return { outcome: 'refused', refusals: editing?.refusals ?? [] }
  const { current } = read(article)
  try {
    const { text } = readText({ document }, current.document)
    const from = await baseOf(store, actor, article, base)
    const at = Date.now()
    const unsaved = canonical(text.document) !== canonical(current.document)
    if (unsaved) await keepWorkingCopy(store, { article: articleId, person: actor.id, base: from, document, updatedAt: at })
    else await takeWorkingCopy(store, articleId, actor.id)
    return { outcome: 'done', base: unsaved ? from : article.version, unsaved, at }
  } catch (problem) {
    if (problem instanceof BadDocument) return { outcome: 'invalid', sentence: problem.message, path: 'document' }
    throw problem
  }
}

/** Saves a working copy as a revision of its person's, on leaving the page or after idle minutes. Null when there is none. */
export async function saveUnsaved(actor: Actor, articleId: Id): Promise<Outcome | null> {
  const store = theStore()
  const copy = isId(articleId) ? await workingCopyOf(store, articleId, actor.id) : null
  if (!copy) return null
  const outcome = await perform(onBehalfOf(actor), articleId, { action: 'editText', version: copy.base, document: copy.document })
  if (outcome.outcome === 'done') await takeWorkingCopy(store, articleId, actor.id, copy.updatedAt)
  return outcome
}

/** Gives unsaved words up, at their owner's wish. */
export async function dropUnsaved(actor: Actor, articleId: Id): Promise<{ outcome: 'done' }> {
  await takeWorkingCopy(theStore(), articleId, actor.id)
  return { outcome: 'done' }
}
