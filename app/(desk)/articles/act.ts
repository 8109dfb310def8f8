'use server'

import type { Id } from '@/lib/editorial/people'
import type { Outcome } from '@/lib/server/outcome'
import { perform } from '@/lib/server/perform'
import { currentActor } from '@/lib/server/session'

/** What a page asks for: `{action, …}` of the action's own shape. `articleId` is null to start a story. */
export async function act(articleId: Id | null, asked: unknown): Promise<Outcome> {
  const actor = await currentActor()
  return actor ? perform(actor, articleId, asked) : { outcome: 'signedOut' }
}
