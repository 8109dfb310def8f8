/**
 * Who may take an action: a role, the article's own writer, or whoever stands in a certain relation to the thing asked about.
 * Roles never imply each other.
 */
import { queryState } from './claims'
import type { Facts } from './facts'
import { isTheExpert, type Role } from './people'
import { read } from './reading'
import type { Query } from './article'
import { isShownUnasked, maySeeSource } from './sources'

/** W writer on this article, anyWriter whoever holds the role, C checker, H head of research, E editor, P publisher, L legal reader; the rest as they say. */
export type Who = 'W' | 'anyWriter' | 'C' | 'H' | 'E' | 'P' | 'L' | 'whoAddedIt' | 'whoMarkedItUnsigned' | 'whomItAsks' | 'whoAsked' | 'whoAddedSource' | 'whoAskedTheExpert' | 'theExpert' | 'whoIsNamed'

const roleOf: Partial<Record<Who, Role>> = { anyWriter: 'writer', C: 'checker', H: 'head', E: 'editor', P: 'publisher', L: 'legal' }

/** In words, for the handbook and for refusals. */
export const whoNames: Record<Who, string> = {
  W: 'the story’s writer', C: 'a fact-checker', H: 'the head of research', E: 'an editor', P: 'a publisher', L: 'a legal reader',
  anyWriter: 'a writer', whoAddedIt: 'whoever added it', whoMarkedItUnsigned: 'its writer, for a claim of their own marking that was never signed',
  whomItAsks: 'whom the query is addressed to', whoAsked: 'whoever asked it',
  whoAddedSource: 'whoever added the source', whoAskedTheExpert: 'whoever asked the expert', theExpert: 'the expert who was asked',
  whoIsNamed: 'somebody named for a source that only named people may see',
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
const mayAddSources: readonly Who[] = ['W', 'C', 'H', 'E']
const mayAsk: readonly Who[] = ['W', 'C', 'H', 'E', 'L', 'P']

const relations = {
  whoAddedIt: ({ article, actor, target, isWriterHere }: Facts) =>
    isWriterHere && (target.evidence ? [target.evidence] : article.evidence).some((row) => row.by === actor.id),
  whoMarkedItUnsigned: ({ article, actor, target, isWriterHere }: Facts) =>
    isWriterHere && (target.claim ? [target.claim] : article.claims).some((claim) => claim.by === actor.id && !read(article).signaturesOf.has(claim.id)),
  whoAddedSource: (facts: Facts) => isOneOf(mayAddSources, facts) && (facts.target.source ? [facts.target.source] : facts.article.sources).some((row) => row.by === facts.actor.id),
  whoAskedTheExpert: (facts: Facts) => isOneOf(mayAddSources, facts) && (facts.target.request ? [facts.target.request] : facts.article.requests).some((row) => row.by === facts.actor.id),
  whoIsNamed: ({ article, actor, target }: Facts) => (target.source ? [target.source] : article.sources).some((row) => !isShownUnasked(article, row) && maySeeSource(article, row, actor)),
  theExpert: ({ actor, target }: Facts) => target.request !== undefined && isTheExpert(actor, target.request.id),
  whomItAsks: (facts: Facts) => (facts.target.query ? [facts.target.query] : openQueries(facts)).some((query) => isAskedOf(query, facts)),
  whoAsked: (facts: Facts) => isOneOf(mayAsk, facts) && (facts.target.query ? [facts.target.query] : openQueries(facts)).some((query) => query.by === facts.actor.id),
}

function openQueries({ article }: Facts): Query[] {
  return article.queries.filter((query) => queryState(article, query) !== 'closed')
}

/** A question for a source is answered by the writer, who speaks with sources. */
export function isAskedOf(query: Query, { actor, isWriterHere }: Pick<Facts, 'actor' | 'isWriterHere'>): boolean {
  if (query.to === 'editor') return actor.roles.includes('editor')
  return query.to === 'legal' ? actor.roles.includes('legal') : isWriterHere
}

/** "An editor or the story’s writer", for the sentence that refuses. */
export function inWords(who: readonly Who[]): string {
  const names = who.map((one) => whoNames[one])
  return names.length === 1 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`
}
