import type { Outcome } from '@/lib/server/outcome'
import { claimKey } from './stops'

/** Where to find the claim an act has just made. */
export function stopOfMade(done: Extract<Outcome, { outcome: 'done' }>): string | null {
  const claim = done.article.claims.find(one => one.id === done.made)
  return claim ? claimKey(claim.number) : null
}
