/**
 * Who may take an action: a role, the article's own writer, or whoever stands in a certain relation to the thing asked about.
 * Roles never imply each other.
 */
import { queryState } from './claims'
import type { Facts } from './facts'
import type { Role } from './people'
import { read } from './reading'
import type { Query } from './article'

/** W writer on this article, anyWriter whoever holds the role, C checker, H head of research, E editor, P publisher, L legal reader; the rest as they say. */
export type Who = 'W' | 'anyWriter' | 'C' | 'H' | 'E' | 'P' | 'L' | 'whoAddedIt' | 'whoMarkedItUnsigned' | 'whomItAsks' | 'whoAsked'

const roleOf: Partial<Record<Who, Role>> = { anyWriter: 'writer', C: 'checker', H: 'head', E: 'editor', P: 'publisher', L: 'legal' }

/** In words, for the handbook and for refusals. */
export const whoNames: Record<Who, string> = {
  W: 'the story’s writer', C: 'a fact-checker', H: 'the head of research', E: 'an editor', P: 'a publisher', L: 'a legal reader',
  anyWriter: 'a writer', whoAddedIt: 'whoever added it', whoMarkedItUnsigned: 'its writer, for a claim of their own marking that was never signed',
  whomItAsks: 'whom the query is addressed to', whoAsked: 'whoever asked it',
}

/** Whether the person asking is any of these. Without a particular thing asked about: of anything in the article. */
export function isOneOf(who: readonly Who[], facts: Facts): boolean {
  return who.some((one) => {
    const role = roleOf[one]
    if (role) return facts.actor.roles.includes(role)
    return one === 'W' ? facts.isWriterHere : relations[one as keyof typeof relations](facts)
  })
}

/** Whoever may ask a query at all; who asked one closes it as long as they still may. */
const mayAsk: readonly Who[] = ['W', 'C', 'H', 'E', 'L', 'P']

const relations = {
  whoAddedIt: ({ article, actor, target, isWriterHere }: Facts) =>
    isWriterHere && (target.evidence ? [target.evidence] : article.evidence).some((row) => row.by === actor.id),
  whoMarkedItUnsigned: ({ article, actor, target, isWriterHere }: Facts) =>
    isWriterHere && (target.claim ? [target.claim] : article.claims).some((claim) => claim.by === actor.id && !read(article).signaturesOf.has(claim.id)),
  whomItAsks: (facts: Facts) => (facts.target.query ? [facts.target.query] : openQueries(facts)).some((query) => isAsked(query, facts)),
  whoAsked: (facts: Facts) => isOneOf(mayAsk, facts) && (facts.target.query ? [facts.target.query] : openQueries(facts)).some((query) => query.by === facts.actor.id),
}

function openQueries({ article }: Facts): Query[] {
  return article.queries.filter((query) => queryState(article, query) !== 'closed')
}

/** A question for a source is answered by the writer, who speaks with sources. */
function isAsked(query: Query, facts: Facts): boolean {
  if (query.to === 'editor') return facts.actor.roles.includes('editor')
  return query.to === 'legal' ? facts.actor.roles.includes('legal') : facts.isWriterHere
}

/** "An editor or the story’s writer", for the sentence that refuses. */
export function inWords(who: readonly Who[]): string {
  const names = who.map((one) => whoNames[one])
  return names.length === 1 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`
}
