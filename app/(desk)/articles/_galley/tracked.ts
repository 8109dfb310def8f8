/** Open proposals as tracked words: which words of a block they would take away, and which they would put where. */
import { diffWordsWithSpace } from 'diff'
import type { ProposalView, SentenceView } from '@/lib/editorial/view'
import { placed } from './pieces'

export interface Tracked {
  proposal: ProposalView
  /** The whole sentences it is about, in the block's words. */
  from: number
  to: number
  struck: { from: number; to: number }[]
  added: { at: number; words: string }[]
}

/** The proposals that can be shown in a block, in the order of its words. Of several for the same words, the newest; the others wait in the margin. */
export function tracked(words: string, sentences: readonly SentenceView[], proposals: readonly ProposalView[]): Tracked[] {
  const spots = new Map(placed(words, sentences).map(({ sentence, from, to }) => [sentence.id, { from, to }]))
  const found: Tracked[] = []
  for (const proposal of proposals.filter(({ state }) => state === 'open').toSorted((a, b) => b.at - a.at)) {
    const [first, last] = [spots.get(proposal.sentences[0] ?? ''), spots.get(proposal.sentences.at(-1) ?? '')]
    const fits = first && last && words.slice(first.from, last.to) === proposal.on
    if (fits && found.every(({ from, to }) => last.to <= from || to <= first.from)) found.push(changes(proposal, first.from, last.to))
  }
  return found.toSorted((a, b) => a.from - b.from)
}

function changes(proposal: ProposalView, from: number, to: number): Tracked {
  const change: Tracked = { proposal, from, to, struck: [], added: [] }
  let at = from
  for (const { value, added, removed } of diffWordsWithSpace(proposal.on, proposal.words)) {
    if (added) change.added.push({ at, words: value })
    else at += value.length
    if (removed) change.struck.push({ from: at - value.length, to: at })
  }
  return change
}
