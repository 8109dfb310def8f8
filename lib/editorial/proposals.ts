/** Proposed wordings: whether the words one was made for still stand, and where. */
import type { Article, Block, Place, Proposal, Sentence } from './article'
import { placeOf, read } from './reading'

export interface Stretch {
  block: string
  from: number
  to: number
}

/**
 * Where a proposal's old words stand now: the whole sentences of its block whose words are exactly those, under its claim
 * if it was made on one. Null where they changed, or stand there more than once.
 */
export function proposalRange(article: Article, proposal: Pick<Proposal, 'claim' | 'block' | 'on'>): Stretch | null {
  const { current } = read(article)
  const known = proposal.claim ? placeOf(current, 'claim', proposal.claim) : undefined
  const place = known && known.how !== 'lost' ? known : undefined
  const block = current.blocks.find((row) => row.id === (place?.block ?? proposal.block))
  if (!block) return null
  const found = wholeSentences(block, current.sentences, proposal.on).filter((range) => !place || covers(range, place))
  return found.length === 1 ? (found[0] ?? null) : null
}

/** Every run of whole sentences of a block that has exactly these words. */
export function wholeSentences(block: Block, sentences: readonly Sentence[], words: string): Stretch[] {
  const own = sentences.filter((sentence) => sentence.block === block.id)
  const ends = new Set(own.map((sentence) => sentence.to))
  return own.map(({ from }) => ({ block: block.id, from, to: from + words.length }))
    .filter(({ from, to }) => ends.has(to) && block.words.startsWith(words, from))
}

function covers(range: Stretch, place: Place): boolean {
  return range.from <= place.from && place.to <= range.to
}

/** Those that wait for somebody to accept or decline them: not settled, and their words as they were. */
export function openProposals(article: Article): Proposal[] {
  return article.proposals.filter((proposal) => !read(article).ends.has(proposal.id) && proposalRange(article, proposal) !== null)
}
