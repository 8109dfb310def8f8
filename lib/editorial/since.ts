/**
 * A checker's part in a story: the claims given to them, how many of those are left, and what others did since they last
 * looked at it, or did something there themselves.
 */
import { rowLists, type Article, type Row, type RowList } from './article'
import { passing, standing } from './claims'
import { checkerOf } from './load'
import type { Id } from './people'
import { read } from './reading'

/** How many claims were given to somebody, and how many of them do not pass yet. Cut ones are nobody's. */
export function givenTo(article: Article, person: Id): { given: number; left: number } {
  const { current } = read(article)
  const stands = article.claims.filter(({ id }) => checkerOf(article, id) === person).map((claim) => standing(article, claim, current)).filter((one) => one !== 'cut')
  return { given: stands.length, left: stands.filter((one) => !passing.includes(one)).length }
}

export interface Changes {
  /** When this person last looked, did something here, or was given the story; milliseconds UTC, null for none of them. */
  since: number | null
  /** Others changed the words. */
  words: boolean
  queries: number
  replies: number
  evidence: number
  verdicts: number
  proposals: number
}

/** What others did in a story since somebody last had it before them (`looked`: how far it was then), or last acted in it. */
export function changedSince(article: Article, person: Id, looked?: { seq: number; at: number }): Changes {
  const own = lastOwn(article, person)
  const last = looked && looked.seq >= (own?.seq ?? 0) ? looked : own
  const seq = last?.seq ?? 0
  const added = (...lists: RowList[]) => lists.flatMap((list): Row[] => article[list]).filter((row) => row.seq > seq && row.by !== person).length
  const { current } = read(article)
  return {
    since: last?.at ?? null, words: current.seq > seq && current.savedBy !== person,
    queries: added('queries'), replies: added('replies'), evidence: added('evidence', 'removals'), verdicts: added('signatures', 'overrules'), proposals: added('proposals', 'proposalEnds'),
  }
}

/** The latest row that is theirs: one they wrote, words they saved, or their being put on the story. */
function lastOwn(article: Article, person: Id): { seq: number; at: number } | undefined {
  const rows = rowLists.flatMap((list) => (article[list] as Row[]).filter(({ by }) => by === person))
  const saved = article.revisions.filter(({ savedBy }) => savedBy === person)
  const assigned = article.assignments.filter((row) => row.person === person)
  return [...rows, ...saved, ...assigned].sort((a, b) => b.seq - a.seq)[0]
}
