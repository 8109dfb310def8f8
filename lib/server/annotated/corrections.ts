import 'server-only'
import { diffWordsWithSpace } from 'diff'
import type { PaperBlock } from '@/lib/editor/read-only'
import type { ArticleView, ProposalView } from '@/lib/editorial/view'

/** Words of a block that somebody recommends to change, and how. */
export interface Correction {
  from: number
  to: number
  proposal: ProposalView
  /** Other proposals for some of the same words, which cannot stand in the text beside it. */
  others: ProposalView[]
}

export interface CorrectionPiece {
  change: 'kept' | 'struck' | 'put'
  text: string
  /** Where in the block's words: for what is put in, where it stands. */
  from: number
  to: number
}

/** Open proposals by block, in order of place; of several for the same words the newest is shown. Those that fit nowhere come last. */
export function correctionsOf(view: ArticleView, paper: readonly PaperBlock[]): { byBlock: Map<string, Correction[]>; unplaced: ProposalView[] } {
  const places = sentencePlaces(view, paper)
  const byBlock = new Map<string, Correction[]>()
  const unplaced: ProposalView[] = []
  for (const proposal of view.proposals.filter(({ state }) => state === 'open').toReversed()) {
    const stretch = stretchOf(proposal, places, paper)
    const here = stretch ? (byBlock.get(stretch.block) ?? []) : []
    const taken = stretch && here.find(({ from, to }) => from < stretch.to && stretch.from < to)
    if (!stretch) unplaced.push(proposal)
    else if (taken) taken.others.push(proposal)
    else byBlock.set(stretch.block, [...here, { from: stretch.from, to: stretch.to, proposal, others: [] }].sort((a, b) => a.from - b.from))
  }
  return { byBlock, unplaced: unplaced.toReversed() }
}

interface Place {
  block: string
  from: number
  to: number
}

/** The view gives sentences in the order of the page: each is found after the one before it. */
function sentencePlaces(view: ArticleView, paper: readonly PaperBlock[]): Map<string, Place> {
  const words = new Map(paper.map((block) => [block.id, block.words]))
  const ends = new Map<string, number>()
  const places = new Map<string, Place>()
  for (const { id, block, text } of view.sentences) {
    const from = words.get(block)?.indexOf(text, ends.get(block) ?? 0) ?? -1
    if (from < 0) continue
    places.set(id, { block, from, to: from + text.length })
    ends.set(block, from + text.length)
  }
  return places
}

function stretchOf(proposal: ProposalView, places: Map<string, Place>, paper: readonly PaperBlock[]): Place | null {
  const [first, last] = [places.get(proposal.sentences[0] ?? ''), places.get(proposal.sentences.at(-1) ?? '')]
  if (!first || !last || first.block !== last.block) return null
  const words = paper.find(({ id }) => id === first.block)?.words.slice(first.from, last.to)
  return words === proposal.on ? { block: first.block, from: first.from, to: last.to } : null
}

const mostEdits = 2_000

/** A part of a block's words: as it stands, or corrected word by word. */
export interface CorrectedStretch {
  correction: Correction | null
  pieces: CorrectionPiece[]
}

/** A block's words with its corrections worked in. */
export function correctedStretches(words: string, corrections: readonly Correction[]): CorrectedStretch[] {
  const stretches: CorrectedStretch[] = []
  let at = 0
  const kept = (to: number) => {
    if (to > at) stretches.push({ correction: null, pieces: [{ change: 'kept', text: words.slice(at, to), from: at, to }] })
    at = to
  }
  for (const correction of corrections) {
    kept(correction.from)
    stretches.push({ correction, pieces: piecesOf(words.slice(correction.from, correction.to), correction) })
    at = correction.to
  }
  kept(words.length)
  return stretches
}

function piecesOf(old: string, { from, proposal }: Correction): CorrectionPiece[] {
  const parts = diffWordsWithSpace(old, proposal.words, { maxEditLength: mostEdits }) ?? [{ removed: true, added: false, value: old }, { removed: false, added: true, value: proposal.words }]
  let at = from
  return parts.map(({ added, removed, value }) => {
    const piece: CorrectionPiece = { change: added ? 'put' : removed ? 'struck' : 'kept', text: value, from: at, to: added ? at : at + value.length }
    at = piece.to
    return piece
  })
}
