/** Queries and proposed wordings as one person may see them. */
import type { Article } from './article'
import { queryState } from './claims'
import { offered } from './may'
import { person, type Looking } from './looking'
import { proposalRange } from './proposals'
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
      replies: (repliesOf.get(query.id) ?? []).map((row) => ({ does: row.does, text: row.text, by: person(row.by, looking), at: row.at })),
      offered: offered(article, looking.actor, looking.house, { query }),
    }
  })
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
