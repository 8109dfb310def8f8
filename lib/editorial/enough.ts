/**
 * Whether a verified claim rests on enough (DOMAIN §5): one authoritative primary source, or several independent secondary
 * ones, as house rules say for its kind. Who verified it has judged the words; this counts what they stand on.
 */
import type { Article, Claim, Revision } from './article'
import type { Rules } from './change'
import { claimsAt, standing } from './claims'
import { shortfall } from './evidence-rules'
import { read } from './reading'
import { groupOf, judgementOf } from './sources'
import type { RefusalView } from './view'

/** Supporting evidence of a claim as the house rules count it: removed pieces and retracted sources left out. */
export function supportOf(article: Article, claim: Claim) {
  const { evidenceOf, removed, sources } = read(article)
  return (evidenceOf.get(claim.id) ?? []).flatMap((row) => {
    const source = sources.get(row.source)
    const counts = row.supports && !removed.has(row.id) && source && judgementOf(article, source.id)?.condition !== 'retracted'
    return counts ? [{ source: source.id, primary: source.primary, kind: source.kind, group: groupOf(article, source.id) }] : []
  })
}

/** What a verified claim falls short of; null where it does not, or no rule asks. Author's account and opinion rest on nobody's evidence. */
export function fallsShort(article: Article, claim: Claim, revision: Revision, rules: Rules): string | null {
  const { check } = article
  const isAsked = check.level === 'full' || (check.level === 'partial' && check.scope.includes(claim.kind))
  if (!isAsked || standing(article, claim, revision) !== 'verified') return null
  return shortfall(claim, supportOf(article, claim), rules.evidence)?.sentence ?? null
}

/** Verified claims that rest on too little, in order of number. */
export function weakClaims(article: Article, revision: Revision, rules: Rules): RefusalView[] {
  return claimsAt(article, revision).flatMap((claim) => {
    const sentence = fallsShort(article, claim, revision, rules)
    return sentence === null ? [] : [{ rule: 'everyClaimRestsOnEnough', about: 'words' as const, href: `#claim-${claim.number}`, sentence }]
  })
}
