/** Which claims rest on a source now: those whose counting signature or overrule cites it, and which its fall would reopen. */
import type { Article } from './article'
import { countingOverrule, countingSignature, standing } from './claims'
import type { Id } from './people'
import { read } from './reading'

/** By source, the claims that go stale when somebody says that it no longer stands as it stood when they were signed. */
export function restingOn(article: Article): Map<Id, Id[]> {
  const { current } = read(article)
  const resting = new Map<Id, Id[]>()
  for (const claim of article.claims) {
    if (standing(article, claim, current) === 'cut') continue
    const counting = [countingOverrule(article, claim, current), countingSignature(article, claim, current)]
    const sources = new Set(counting.flatMap((row) => row?.cites ?? []).map(({ source }) => source))
    for (const source of sources) resting.set(source, [...(resting.get(source) ?? []), claim.id])
  }
  return resting
}
