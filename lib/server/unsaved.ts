import 'server-only'
import type { Store } from '@/db/store'
import { takeWorkingCopy, workingCopyOf } from '@/db/working-copies'
import type { Actor, Id } from '@/lib/editorial/people'
import { actionOf } from './asked'
import type { Outcome } from './outcome'

interface Asking {
  store: Store
  actor: Actor
  articleId: Id | null
  raw: unknown
  startedAt: number
}

/** `stop` is the conflict that has to be settled first; `notices` say that unsaved words had to stay unsaved. */
interface SavedFirst {
  stop: Outcome | null
  notices: string[]
}

/**
 * Saves what this person typed before anything else of theirs is done. A conflict stops the action, for it may rest on
 * those words. Words that may not be saved now (the story went live meanwhile) are kept, said so, and stop nothing.
 */
export async function saveUnsavedFirst({ store, actor, articleId, raw, startedAt }: Asking, save: (raw: unknown) => Promise<Outcome>): Promise<SavedFirst> {
  if (articleId === null || actionOf(raw) === 'editText') return { stop: null, notices: [] }
  const copy = await workingCopyOf(store, articleId, actor.id)
  if (!copy) return { stop: null, notices: [] }
  const outcome = await save({ action: 'editText', version: copy.base, document: copy.document })
  if (outcome.outcome === 'conflict' || outcome.outcome === 'notFound') return { stop: outcome, notices: [] }
  if (outcome.outcome === 'refused') return { stop: null, notices: [`Your unsaved words were kept but not saved: ${outcome.refusals[0]?.sentence ?? ''}`] }
  if (outcome.outcome === 'invalid') return { stop: null, notices: [`Your unsaved words were kept but not saved: ${outcome.sentence}`] }
  await takeWorkingCopy(store, articleId, actor.id, Math.max(copy.updatedAt, startedAt))
  return { stop: null, notices: [] }
}

/** A save from a page holds all that was typed there. What another system saves leaves the page's unsaved words alone. */
export async function afterSaving({ store, actor, articleId, raw, startedAt }: Asking, outcome: Outcome): Promise<void> {
  if (articleId === null || outcome.outcome !== 'done' || actionOf(raw) !== 'editText' || actor.via.door === 'api') return
  await takeWorkingCopy(store, articleId, actor.id, startedAt)
}
