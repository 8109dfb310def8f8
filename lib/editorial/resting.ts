/** Which claims rest on a source now: those that open again when somebody says that it no longer stands as it stood when they were signed. */
import type { Article, Overrule, Signature } from './article'
import { disputes, standing } from './claims'
import type { Id } from './people'
import { read } from './reading'
import { past } from './signatures'
import type { Standing } from './view'

/**
 * By source, the ids of the claims whose standing would be another without what cites it. A claim that was also signed on
 * other evidence alone does not rest on it.
 */
export function restingOn(article: Article): Map<Id, Id[]> {
  const { current, overrulesOf, signaturesOf } = read(article)
  const resting = new Map<Id, Id[]>()
  for (const claim of article.claims) {
    const stands = standing(article, claim, current)
    if (!derived.includes(stands)) continue
    const holding = <R extends Signature | Overrule>(rows: readonly R[] = []) => rows.filter((row) => past(article, row, current) === '')
    const counting = { signatures: holding(signaturesOf.get(claim.id)), overrules: holding(overrulesOf.get(claim.id)) }
    for (const source of sourcesOf(counting)) {
      if (standingWithout(source, counting) !== stands) resting.set(source, [...(resting.get(source) ?? []), claim.id])
    }
  }
  return resting
}

interface Counting {
  signatures: readonly Signature[]
  overrules: readonly Overrule[]
}

/** Standings that come of a signature or an overrule; the others stay whatever becomes of a source. */
const derived: readonly Standing[] = ['verified', 'change-needed', 'cannot-verify', 'authors-account', 'opinion', 'kept-by-editor']

const sourcesOf = ({ signatures, overrules }: Counting): Set<Id> => new Set([...signatures, ...overrules].flatMap(({ cites }) => cites.map(({ source }) => source)))
const rests = (row: Signature | Overrule, on: Id): boolean => row.cites.some(({ source }) => source === on)

function standingWithout(source: Id, { signatures, overrules }: Counting): Standing {
  const latest = signatures.findLast((row) => !rests(row, source))
  const overrule = overrules.findLast((row) => !rests(row, source))
  if (overrule && !(latest && latest.seq > overrule.seq && disputes(latest))) return 'kept-by-editor'
  return latest?.verdict ?? 'stale'
}
