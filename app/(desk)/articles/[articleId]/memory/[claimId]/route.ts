import { answering, json, notFound, Problem } from '@/lib/server/api-problem'
import { rememberedFor } from '@/lib/server/claim-memory'
import { currentActor } from '@/lib/server/session'

/** What was signed before that may be the fact of this claim, as whoever is signed in may see it. */
export const GET = answering(async (_request: Request, { articleId, claimId }: { articleId: string; claimId: string }) => {
  const actor = await currentActor()
  if (!actor) throw new Problem(401, 'Your sign-in has ended.')
  const remembered = await rememberedFor(actor, articleId, claimId)
  if (!remembered) throw notFound('There is no such claim here.')
  return json({ remembered })
})
