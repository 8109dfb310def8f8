/** A block of the paper cut into pieces: within each, the same sentence, the same claims and the same looks throughout. */
import type { PaperBlock, PaperMark } from '@/lib/editor/read-only'
import type { ClaimView, SentenceView } from '@/lib/editorial/view'

export interface Piece {
  from: number
  to: number
  /** Numbers of the claims over it, in order of lane. */
  claims: number[]
  marks: PaperMark[]
  /** Numbers of the claims whose last words these are. */
  ends: number[]
}

export interface Stretch {
  /** Null for the space between sentences. */
  sentence: SentenceView | null
  from: number
  to: number
  pieces: Piece[]
}

export type Span = Pick<ClaimView, 'number' | 'from' | 'to'>

/** Where each sentence of a block stands in its words, found in order; one whose words are not there is left out. */
export function placed(words: string, sentences: readonly SentenceView[]): { sentence: SentenceView; from: number; to: number }[] {
  let after = 0
  return sentences.flatMap(sentence => {
    const from = words.indexOf(sentence.text, after)
    if (from < 0) return []
    after = from + sentence.text.length
    return [{ sentence, from, to: after }]
  })
}

/** A line under the words for each claim, such that claims over the same words never share one. */
export function lanes(claims: readonly Span[]): Map<number, number> {
  const ends: number[] = []
  const lane = new Map<number, number>()
  for (const { number, from, to } of claims.toSorted((a, b) => a.from - b.from || b.to - a.to || a.number - b.number)) {
    const free = ends.findIndex(end => end <= from)
    const chosen = free < 0 ? ends.length : free
    ends[chosen] = to
    lane.set(number, chosen)
  }
  return lane
}

/** The whole block, without a gap: sentences and the spaces between them, each in pieces. */
export function stretches(block: Pick<PaperBlock, 'words' | 'marks'>, sentences: readonly SentenceView[], claims: readonly Span[]): Stretch[] {
  const found: Stretch[] = []
  let at = 0
  const lane = lanes(claims)
  const add = (sentence: SentenceView | null, from: number, to: number) => {
    if (from < to) found.push({ sentence, from, to, pieces: pieces(block, claims, lane, from, to) })
    at = to
  }
  for (const { sentence, from, to } of placed(block.words, sentences)) {
    add(null, at, from)
    add(sentence, from, to)
  }
  add(null, at, block.words.length)
  return found
}

function pieces({ marks }: Pick<PaperBlock, 'marks'>, claims: readonly Span[], lane: Map<number, number>, from: number, to: number): Piece[] {
  const within = (at: number) => at > from && at < to
  const cuts = [...new Set([from, ...[...claims, ...marks].flatMap(span => [span.from, span.to]).filter(within), to])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? to
    const over = claims.filter(claim => claim.from < end && start < claim.to)
    return {
      from: start,
      to: end,
      claims: over.map(claim => claim.number).sort((a, b) => (lane.get(a) ?? 0) - (lane.get(b) ?? 0)),
      marks: marks.filter(mark => mark.from < end && start < mark.to),
      ends: over.filter(claim => claim.to === end).map(claim => claim.number),
    }
  })
}
