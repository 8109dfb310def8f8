/**
 * A claim's standing: always derived from the rows, never stored or typed, and asked of a claim *and a revision* (LAW §2.18).
 * Also whether it passes or blocks at a check level (LAW §2.23).
 */
import type { Article, Check, Claim, Overrule, Query, QueryReply, Revision, Signature } from './article'
import { oncePerRows, placeOf, read } from './reading'
import { past } from './signatures'
import type { Standing } from './view'

/** A query's state: asked, answered (still open), or closed by somebody other than its answerer. */
export function queryState(article: Article, query: Query): 'asked' | 'answered' | 'closed' {
  if (closingOf(article, query)) return 'closed'
  return (read(article).repliesOf.get(query.id) ?? []).some((reply) => reply.does === 'answer') ? 'answered' : 'asked'
}

/** What closed a query: somebody's word, or a verdict on its claim after the answer, by somebody who gave none. */
export function closingOf(article: Article, query: Query): QueryReply | Signature | undefined {
  const { repliesOf, signaturesOf } = read(article)
  const replies = repliesOf.get(query.id) ?? []
  const closed = replies.find((reply) => reply.does === 'close')
  const answers = replies.filter((reply) => reply.does === 'answer')
  if (closed || answers.length === 0 || !query.claim) return closed
  return (signaturesOf.get(query.claim) ?? []).find((signature) => {
    const before = answers.filter((answer) => answer.seq < signature.seq)
    return before.length > 0 && before.every((answer) => answer.by !== signature.by)
  })
}

/**
 * What was said last of these very words, by somebody who wrote none of them. It replaced what was said before, and goes on
 * doing so when its evidence falls: else taking evidence away would bring back a verdict that somebody had answered.
 */
function lastSaid(article: Article, claim: Claim, revision: Revision): { signature: Signature; holds: boolean } | undefined {
  for (const signature of (read(article).signaturesOf.get(claim.id) ?? []).toReversed()) {
    const why = past(article, signature, revision)
    if (why === '' || why === 'evidence changed') return { signature, holds: why === '' }
  }
  return undefined
}

/** The signature of the claim that counts at this revision: the last one on these words, while its evidence stands. */
export function countingSignature(article: Article, claim: Claim, revision: Revision): Signature | undefined {
  const last = lastSaid(article, claim, revision)
  return last?.holds ? last.signature : undefined
}

/** The overrule that counts: it holds, and no dispute was signed after it. */
export function countingOverrule(article: Article, claim: Claim, revision: Revision): Overrule | undefined {
  const { overrulesOf } = read(article)
  const overrule = (overrulesOf.get(claim.id) ?? []).findLast((row) => past(article, row, revision) === '')
  if (!overrule) return undefined
  const last = lastSaid(article, claim, revision)?.signature
  return last && last.seq > overrule.seq && disputes(last) ? undefined : overrule
}

/** Whether a verdict says that something is wrong with the words. */
export function disputes(signature: Signature): boolean {
  return signature.verdict === 'change-needed' || signature.verdict === 'cannot-verify'
}

const standings = oncePerRows(() => new Map<Claim, Standing>())

/** The standing of a claim at a revision, in the order of LAW §2.18. */
export function standing(article: Article, claim: Claim, revision: Revision): Standing {
  const known = standings(article, revision)
  let found = known.get(claim)
  if (!found) known.set(claim, (found = workedOut(article, claim, revision)))
  return found
}

function workedOut(article: Article, claim: Claim, revision: Revision): Standing {
  const { cuts, queriesOf, signaturesOf } = read(article)
  if (cuts.has(claim.id)) return 'cut'
  const place = placeOf(revision, 'claim', claim.id)
  if (!place || place.how === 'lost') return 'lost'
  if ((queriesOf.get(claim.id) ?? []).some((query) => queryState(article, query) !== 'closed')) return 'query-open'
  if (countingOverrule(article, claim, revision)) return 'kept-by-editor'
  const signature = countingSignature(article, claim, revision)
  if (signature) return signature.verdict
  return (signaturesOf.get(claim.id) ?? []).length > 0 ? 'stale' : 'unchecked'
}

/** Claims that exist at a revision: those marked on it or before it, cut ones included. */
export function claimsAt(article: Article, revision: Revision): Claim[] {
  return article.claims.filter((claim) => placeOf(revision, 'claim', claim.id) !== undefined)
}

export const passing: readonly Standing[] = ['verified', 'opinion', 'authors-account', 'kept-by-editor']
const blockingUnderSelf: readonly Standing[] = ['query-open', 'change-needed', 'cannot-verify', 'lost']

/** Whether a claim of this standing keeps the article from being clear, at a check level (LAW §2.22, 2.23). */
export function blocks(claim: Claim, stands: Standing, check: Check): boolean {
  if (stands === 'cut' || passing.includes(stands)) return false
  if (check.level === 'self') return blockingUnderSelf.includes(stands)
  if (check.level === 'partial' && stands === 'unchecked') return check.scope.includes(claim.kind)
  return true
}
