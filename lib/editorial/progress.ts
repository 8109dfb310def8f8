/** How far the check is: the numbers always visible on the galley, counted at a revision. */
import type { Article, Revision } from './article'
import { claimsAt, passing, queryState, standing } from './claims'
import { coverage } from './coverage'
import { read } from './reading'
import type { ProgressView, Standing } from './view'

/** Counts of claims by standing (cut ones left out), open queries, and sentences covered. */
export function progressOf(article: Article, revision: Revision): ProgressView {
  const { cuts } = read(article)
  const stands = claimsAt(article, revision).filter((claim) => !cuts.has(claim.id)).map((claim) => standing(article, claim, revision))
  const sentences = coverage(article, revision)
  const count = (...wanted: Standing[]) => stands.filter((one) => wanted.includes(one)).length
  const uncovered = sentences.filter((row) => row.coverage === 'uncovered').length
  return {
    claims: stands.length, signed: count(...passing), kept: count('kept-by-editor'), stale: count('stale'), lost: count('lost'), open: count('unchecked'),
    disputed: count('change-needed', 'cannot-verify'), queries: article.queries.filter((query) => queryState(article, query) !== 'closed').length,
    sentences: sentences.length, covered: sentences.length - uncovered, uncovered,
  }
}
