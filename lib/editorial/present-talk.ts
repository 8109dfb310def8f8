/** Queries and proposed wordings as one person may see them. */
import type { Article } from './article'
import { queryState } from './claims'
import { offered } from './may'
import { person, type Looking } from './looking'
import { proposalRange } from './proposals'
import type { Id } from './people'
import { placeOf, read, touched } from './reading'
import type { ProposalView, QueryView } from './view'

/** Every query about the article, oldest first. One about a sentence whose words are gone is listed as lost. */
export function presentQueries(article: Article, looking: Looking): QueryView[] {
  const { current, repliesOf } = read(article)
  return article.queries.map((query) => {
    const place = query.about === 'sentence' ? placeOf(current, 'query', query.id) : undefined
    return {
      id: query.id, to: query.to, type: query.type, about: query.about, claim: query.claim, text: query.text, by: person(query.by, looking), at: query.at,
      sentence: place ? (touched(current, place)[0]?.id ?? null) : null, lost: place?.how === 'lost', state: queryState(article, query),
      mentions: mentionedIn(article, query.id, looking),
      replies: (repliesOf.get(query.id) ?? []).map((row) => ({ does: row.does, text: row.text, by: person(row.by, looking), at: row.at, mentions: mentionedIn(article, row.id, looking) })),
      offered: offered(article, looking.actor, looking.house, { query }),
    }
  })
}

const mentionedIn = (article: Article, row: Id, looking: Looking) => article.mentions.filter((mention) => mention.in === row).map((mention) => person(mention.person, looking))

/**
 * Whom an open query waits for: people it mentions, whoever asked once it is answered, and its story's writers while a
 * question to them (or to a source, whom they speak with) is unanswered. Roles are asked where they are known.
 */
export function spokenTo(article: Article): Id[] {
  const writers = article.assignments.filter((row) => row.as === 'writer').map((row) => row.person)
  const waiting = article.queries.flatMap((query) => {
    const state = queryState(article, query)
    if (state === 'closed') return []
    const named = article.mentions.filter((mention) => mention.query === query.id).map((mention) => mention.person)
    return [...named, ...(state === 'answered' ? [query.by] : query.to === 'author' || query.to === 'source' ? writers : [])]
  })
  return [...new Set(waiting)].sort()
}

/** Every proposed wording, oldest first; `outdated` when the words it was made for have changed. */
export function presentProposals(article: Article, looking: Looking): ProposalView[] {
  const { current, ends } = read(article)
  return article.proposals.map((proposal) => {
    const end = ends.get(proposal.id)
    const range = end ? null : proposalRange(article, proposal)
    const state = end ? (end.does === 'accept' ? 'accepted' : 'declined') : range ? 'open' : 'outdated'
    const sentences = range ? current.sentences.filter((row) => row.block === range.block && row.from < range.to && range.from < row.to) : []
    return {
      id: proposal.id, claim: proposal.claim, sentences: sentences.map((row) => row.id), on: proposal.on, words: proposal.words, note: proposal.note,
      by: person(proposal.by, looking), at: proposal.at, state,
      offered: state === 'open' || state === 'outdated' ? offered(article, looking.actor, looking.house, { proposal }) : [],
    }
  })
}
