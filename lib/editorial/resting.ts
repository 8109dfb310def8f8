/** Which claims rest on a source now: those whose standing would be another if somebody said that it no longer stands. */
import type { Article, Claim, Overrule, Revision, Signature } from './article'
import { claimsAt, countingSignature, standing } from './claims'
import type { Id } from './people'
import { read } from './reading'
import { past } from './signatures'

/** By source, the ids of the claims that would open again: what counts for them cites it, and nothing else would stand in. */
export function restingOn(article: Article): Map<Id, Id[]> {
  const { current } = read(article)
  const resting = new Map<Id, Id[]>()
  for (const claim of claimsAt(article, current)) {
    for (const source of wouldFall(article, claim, current)) resting.set(source, [...(resting.get(source) ?? []), claim.id])
  }
  return resting
}

const cited = (row: Signature | Overrule | undefined): Id[] => [...new Set(row?.cites.map(({ source }) => source))]

/** A verdict counts by its signature alone, whatever was said before it; words kept by an editor also by an earlier overrule. */
function wouldFall(article: Article, claim: Claim, revision: Revision): Id[] {
  const stands = standing(article, claim, revision)
  if (['cut', 'lost', 'query-open', 'stale', 'unchecked'].includes(stands)) return []
  if (stands !== 'kept-by-editor') return cited(countingSignature(article, claim, revision))
  const holding = (read(article).overrulesOf.get(claim.id) ?? []).filter((row) => past(article, row, revision) === '')
  return cited(holding.at(-1)).filter((source) => holding.every((row) => cited(row).includes(source)))
}
