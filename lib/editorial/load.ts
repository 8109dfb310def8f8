/**
 * How much of an article's check waits for each of its checkers. A claim that was given to one of them is theirs alone; one
 * that was given to nobody waits for all of them, since any of them may take it.
 */
import type { Article, Claim } from './article'
import { blocks, claimsAt, standing } from './claims'
import type { Id } from './people'
import { read } from './reading'

/** The checker a claim was given to last; null where nobody gave it out. */
export function checkerOf({ claimAssignments }: Pick<Article, 'claimAssignments'>, claim: Id): Id | null {
  return claimAssignments.findLast(({ claims }) => claims.includes(claim))?.person ?? null
}

/** Open claims of every checker of the article, in the order they were assigned; none while nothing is being checked. */
export function loadOf(article: Article): { person: Id; claims: number }[] {
  const { current } = read(article)
  const { desk } = article.state
  const isOpen = (claim: Claim) => blocks(claim, standing(article, claim, current), article.check)
  const open = desk === 'checking' || desk === 'amending' ? claimsAt(article, current).filter(isOpen) : []
  const checkers = new Set(article.assignments.filter(({ as }) => as === 'checker').map(({ person }) => person))
  const isTheirs = (claim: Claim, person: Id) => [person, null].includes(checkerOf(article, claim.id))
  return [...checkers].map((person) => ({ person, claims: open.filter((claim) => isTheirs(claim, person)).length }))
}
