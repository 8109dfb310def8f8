'use server'

import type { Id } from '@/lib/editorial/people'
import type { Outcome } from '@/lib/server/outcome'
import { askOutside as asked, type AskingOutside } from '@/lib/server/perform-expert'
import { currentActor } from '@/lib/server/session'

/** Asks somebody outside one question about a claim. The link comes back this once. */
export async function askOutside(articleId: Id, asking: AskingOutside): Promise<{ outcome: Outcome; link: string }> {
  const actor = await currentActor()
  return actor ? asked(actor, articleId, asking) : { outcome: { outcome: 'signedOut' }, link: '' }
}
