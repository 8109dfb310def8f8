'use server'

import type { Id } from '@/lib/editorial/people'
import type { Outcome } from '@/lib/server/outcome'
import { perform } from '@/lib/server/perform'
import { dropUnsaved, keepUnsaved, saveUnsaved, type Kept } from '@/lib/server/perform-unsaved'
import { currentActor } from '@/lib/server/session'

/** What a page asks for: `{action, …}` of the action's own shape. `articleId` is null to start a story. */
export async function act(articleId: Id | null, asked: unknown): Promise<Outcome> {
  const actor = await currentActor()
  return actor ? perform(actor, articleId, asked) : { outcome: 'signedOut' }
}

/** Keeps what is being typed, as its writer's own; `base` is the version the typing began from. */
export async function keepTyped(articleId: Id, typed: { base: number; document: unknown }): Promise<Kept> {
  const actor = await currentActor()
  return actor ? keepUnsaved(actor, articleId, typed) : { outcome: 'signedOut' }
}

/** Saves what was kept, on leaving the page; null when nothing was. */
export async function saveTyped(articleId: Id): Promise<Outcome | null> {
  const actor = await currentActor()
  return actor ? saveUnsaved(actor, articleId) : { outcome: 'signedOut' }
}

/** Gives up what was kept. */
export async function dropTyped(articleId: Id): Promise<{ outcome: 'done' | 'signedOut' }> {
  const actor = await currentActor()
  return actor ? dropUnsaved(actor, articleId) : { outcome: 'signedOut' }
}
