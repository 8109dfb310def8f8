import 'server-only'
import { history } from '@/db/articles'
import type { Store } from '@/db/store'
import { takeWorkingCopy, workingCopyOf } from '@/db/working-copies'
import type { Article } from '@/lib/editorial/article'
import type { Actor, Id } from '@/lib/editorial/people'
import { read } from '@/lib/editorial/reading'
import { actionOf, versionOf } from './asked'
import type { OutcomeShowing } from './outcome'

export interface Asking {
  store: Store
  actor: Actor
  articleId: Id | null
  raw: unknown
  startedAt: number
}

/** `stop` is the conflict that has to be settled first; `notices` say that unsaved words had to stay unsaved. */
interface SavedFirst {
  stop: Exclude<OutcomeShowing<never>, { outcome: 'done' }> | null
  notices: string[]
}

/** What nobody asked for by hand: the person is the author, the system the door. */
export const onBehalfOf = (actor: Actor): Actor => ({ ...actor, via: { door: 'system' } })

/**
 * Saves what this person typed before anything else of theirs is done. A conflict stops the action, for it may rest on
 * those words. Words that may not be saved now (the story went live meanwhile) are kept, said so, and stop nothing.
 */
export async function saveUnsavedFirst({ store, actor, articleId, raw }: Asking, save: (actor: Actor, raw: unknown) => Promise<OutcomeShowing<null>>): Promise<SavedFirst> {
  if (articleId === null || actionOf(raw) === 'editText') return { stop: null, notices: [] }
  const copy = await workingCopyOf(store, articleId, actor.id)
  if (!copy) return { stop: null, notices: [] }
  const outcome = await save(onBehalfOf(actor), { action: 'editText', version: copy.base, document: copy.document })
  if (outcome.outcome === 'conflict' || outcome.outcome === 'notFound') return { stop: outcome, notices: [] }
  if (outcome.outcome === 'refused') return { stop: null, notices: [`Your unsaved words were kept but not saved: ${outcome.refusals[0]?.sentence ?? ''}`] }
  if (outcome.outcome === 'invalid') return { stop: null, notices: [`Your unsaved words were kept but not saved: ${outcome.sentence}`] }
  await takeWorkingCopy(store, articleId, actor.id, copy.updatedAt)
  return { stop: null, notices: [] }
}

/** A save from a page holds all that was typed there. What another system saves leaves the page's unsaved words alone. */
export async function afterSaving({ store, actor, articleId, raw, startedAt }: Asking, outcome: OutcomeShowing<unknown>): Promise<void> {
  if (articleId === null || outcome.outcome !== 'done' || actionOf(raw) !== 'editText' || actor.via.door !== 'page') return
  await takeWorkingCopy(store, articleId, actor.id, startedAt)
}

const changesText = new Set(['editText', 'replaceText', 'acceptWording', 'dropCorrection'])

/**
 * Somebody types on from a version that their own unsaved words have become a revision since, without their doing:
 * what they have in hand grew out of that revision. Then that one is the base, and there is no conflict with oneself.
 */
export async function baseOf(store: Store, actor: Actor, article: Article, base: number): Promise<number> {
  if (base >= article.textVersion || read(article).current.savedBy !== actor.id) return base
  const since = (await history(store, article.id)).filter(({ action, version }) => version > base && changesText.has(action))
  return since.length > 0 && since.every(({ by, via }) => by === actor.id && via.door === 'system') ? article.textVersion : base
}

/** What is asked, with the base it really has. */
export async function withBase(store: Store, actor: Actor, article: Article | null, raw: unknown): Promise<unknown> {
  const version = versionOf(raw)
  if (!article || version === undefined || actor.via.door === 'api' || actionOf(raw) !== 'editText') return raw
  const base = await baseOf(store, actor, article, version)
  return base === version ? raw : { ...(raw as object), version: base }
}
