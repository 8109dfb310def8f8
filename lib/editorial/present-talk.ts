/** Queries and proposed wordings as one person may see them. */
import type { Article, AssignedAs, Place, Proposal, Query } from './article'
import { queryState } from './claims'
import { offered } from './may'
import { person, type Looking } from './looking'
import { openProposals, proposalRange } from './proposals'
import type { Id } from './people'
import { placeOf, read, touched } from './reading'
import type { ProposalView, QueryView } from './view'

/** Every query about the article, oldest first. One about a sentence or a claim whose words are gone is listed as lost. */
export function presentQueries(article: Article, looking: Looking): QueryView[] {
  return article.queries.map((query) => {
    const place = queryPlace(article, query)
    return {
      id: query.id, to: query.to, type: query.type, about: query.about, claim: query.claim, text: query.text, by: person(query.by, looking), at: query.at,
      sentence: query.about === 'sentence' && place ? (touched(read(article).current, place)[0]?.id ?? null) : null, lost: place?.how === 'lost', quote: place?.quote ?? '',
      state: queryState(article, query), mentions: mentionedIn(article, query.id, looking),
      replies: (read(article).repliesOf.get(query.id) ?? []).map((row) => ({ does: row.does, text: row.text, by: person(row.by, looking), at: row.at, mentions: mentionedIn(article, row.id, looking) })),
      offered: offered(article, looking.actor, looking.house, { query }),
    }
  })
}

/** Where a query stands: its own place, or that of the claim it is about; none for one about the whole story. */
export function queryPlace(article: Article, query: Query): Place | undefined {
  const { current } = read(article)
  return query.about === 'sentence' ? placeOf(current, 'query', query.id) : query.claim ? placeOf(current, 'claim', query.claim) : undefined
}

const mentionedIn = (article: Article, row: Id, looking: Looking) => article.mentions.filter((mention) => mention.in === row).map((mention) => person(mention.person, looking))

/**
 * Whom something open waits for: people a query mentions, whoever asked once it is answered, its story's writers while a
 * question to them (or to a source, whom they speak with) is unanswered; and for a proposed wording the writers and the
 * story's editors. Roles are asked where they are known.
 */
export function spokenTo(article: Article): Id[] {
  const assigned = (...as: AssignedAs[]) => article.assignments.filter((row) => as.includes(row.as)).map((row) => row.person)
  const waiting = article.queries.flatMap((query) => {
    const state = queryState(article, query)
    if (state === 'closed') return []
    const named = article.mentions.filter((mention) => mention.query === query.id).map((mention) => mention.person)
    return [...named, ...(state === 'answered' ? [query.by] : query.to === 'author' || query.to === 'source' ? assigned('writer') : [])]
  })
  const deciding = openProposals(article).flatMap((proposal) => assigned('writer', 'editor').filter((id) => id !== proposal.by))
  return [...new Set([...waiting, ...deciding])].sort()
}

/** Every proposed wording, oldest first; `outdated` when the words it was made for have changed. */
export function presentProposals(article: Article, looking: Looking): ProposalView[] {
  return article.proposals.map((proposal) => proposalView(article, proposal, looking))
}

/** One that was accepted stands where its own words stand now. */
function proposalView(article: Article, proposal: Proposal, looking: Looking): ProposalView {
  const { current, ends } = read(article)
  const end = ends.get(proposal.id)
  const accepted = end?.does === 'accept'
  const range = proposalRange(article, accepted ? { ...proposal, on: proposal.words } : proposal)
  const state = end ? (accepted ? 'accepted' : 'declined') : range ? 'open' : 'outdated'
  const sentences = range ? current.sentences.filter((row) => row.block === range.block && row.from < range.to && range.from < row.to) : []
  return {
    id: proposal.id, claim: proposal.claim, sentences: sentences.map((row) => row.id), on: proposal.on, words: proposal.words, note: proposal.note,
    by: person(proposal.by, looking), at: proposal.at, state, end: end ? { by: person(end.by, looking), at: end.at, reason: end.reason } : null,
    offered: end ? [] : offered(article, looking.actor, looking.house, { proposal }),
  }
}
