/**
 * What of a story's conversation waits for one person, and what of it was settled: derived from the rows, never stored.
 * Nobody is told of a story they may not see. A query waits for whom it is addressed to until it is answered, for whom it
 * mentions until they speak in it, and for whoever asked once somebody else answered; a proposed wording waits for the
 * story's writers and its editors (any editor, where none is named), never for its proposer.
 */
import type { Article, Proposal, ProposalEnd, Query, QueryReply, Row, Signature } from './article'
import { closingOf, queryState } from './claims'
import { isWriterOf } from './facts'
import { maySee, ruling } from './may'
import type { Actor, Id } from './people'
import { openProposals } from './proposals'
import { read } from './reading'
import { isAskedOf } from './who'

export type WaitsFor = 'answer' | 'word' | 'closing' | 'decision'

/** One thing that waits, since when and through whom. */
export type Waiting = Pick<Row, 'by' | 'at'> & ({ for: 'answer' | 'word' | 'closing'; query: Query } | { for: 'decision'; proposal: Proposal })

/** Everything that waits for this person in the story, newest first; nothing while it is set aside. */
export function waitingFor(article: Article, actor: Actor): Waiting[] {
  if (!maySee(article, actor) || !ruling('answerQuery', article.state)) return []
  const queries = article.queries.flatMap((query) => inQuery(article, query, actor) ?? [])
  const proposals = isAskedToDecide(article, actor) ? openProposals(article).filter(({ by }) => by !== actor.id) : []
  return [...queries, ...proposals.map((proposal): Waiting => ({ for: 'decision', proposal, by: proposal.by, at: proposal.at }))].sort((a, b) => b.at - a.at)
}

function inQuery(article: Article, query: Query, actor: Actor): Waiting | undefined {
  const state = queryState(article, query)
  if (state === 'closed') return undefined
  const replies = read(article).repliesOf.get(query.id) ?? []
  if (state === 'asked' && isAddressed(article, query, actor)) return { for: 'answer', query, by: query.by, at: query.at }
  const answer = replies.findLast(({ does }) => does === 'answer')
  const mayClose = query.by === actor.id && !replies.some(({ does, by }) => does === 'answer' && by === actor.id)
  if (answer && mayClose) return { for: 'closing', query, by: answer.by, at: answer.at }
  const mention = article.mentions.findLast((row) => row.query === query.id && row.person === actor.id && row.by !== actor.id)
  const spoke = mention && replies.some(({ by, seq }) => by === actor.id && seq > mention.seq)
  return mention && !spoke ? { for: 'word', query, by: mention.by, at: mention.at } : undefined
}

/** Whoever asks their own colleagues waits for the others. */
function isAddressed(article: Article, query: Query, actor: Actor): boolean {
  const isWriterHere = isWriterOf(article, actor)
  const ownCircle = query.by === actor.id && (query.to === 'editor' || query.to === 'legal')
  return !ownCircle && isAskedOf(query, { actor, isWriterHere })
}

function isAskedToDecide(article: Article, actor: Actor): boolean {
  if (!ruling('declineWording', article.state)) return false
  const editors = article.assignments.filter(({ as }) => as === 'editor').map(({ person }) => person)
  const isEditorHere = actor.roles.includes('editor') && (editors.length === 0 || editors.includes(actor.id))
  return isEditorHere || isWriterOf(article, actor)
}

/** Something settled: how it ended, and by whom. */
export type Settled = { query: Query; end: QueryReply | Signature } | { proposal: Proposal; end: ProposalEnd }

/** What ended since a moment, of all this person had a part in; newest first. */
export function settledFor(article: Article, actor: Actor, since: number): Settled[] {
  if (!maySee(article, actor)) return []
  const { ends } = read(article)
  const queries = article.queries.filter((query) => hadPart(article, query, actor)).map((query) => ({ query, end: closingOf(article, query) }))
  const proposals = article.proposals.map((proposal) => ({ proposal, end: ends.get(proposal.id) })).filter(({ proposal, end }) => [proposal.by, end?.by].includes(actor.id) || isWriterOf(article, actor))
  const ended = [...queries, ...proposals].flatMap((row) => (row.end && row.end.at >= since ? [row as Settled] : []))
  return ended.sort((a, b) => b.end.at - a.end.at)
}

function hadPart(article: Article, query: Query, actor: Actor): boolean {
  const spoken: Id[] = [query.by, ...(read(article).repliesOf.get(query.id) ?? []).map(({ by }) => by)]
  const named = article.mentions.some((row) => row.query === query.id && row.person === actor.id)
  return named || spoken.includes(actor.id) || (query.to !== 'editor' && query.to !== 'legal' && isWriterOf(article, actor))
}
