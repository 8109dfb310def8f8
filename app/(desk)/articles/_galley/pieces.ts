/** A block of the paper cut into pieces: within each, the same sentence, the same claims and the same looks throughout. */
import type { PaperBlock, PaperMark } from '@/lib/editor/read-only'
import type { ClaimView, ProposalView, SentenceView } from '@/lib/editorial/view'
import type { Tracked } from './tracked'

export interface Piece {
  from: number
  to: number
  /** Numbers of the claims over it, in order of lane. */
  claims: number[]
  marks: PaperMark[]
  /** Numbers of the claims whose last words these are. */
  ends: number[]
  /** An open proposal takes these words away. */
  struck: boolean
  /** Words it puts before this piece, and after the last piece of what it is about. */
  before: string
  after: string
  /** The proposal that ends with this piece. */
  proposal: ProposalView | null
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
export function stretches(block: Pick<PaperBlock, 'words' | 'marks'>, sentences: readonly SentenceView[], claims: readonly Span[], changes: readonly Tracked[] = []): Stretch[] {
  const found: Stretch[] = []
  let at = 0
  const lane = lanes(claims)
  const add = (sentence: SentenceView | null, from: number, to: number) => {
    if (from < to) found.push({ sentence, from, to, pieces: pieces(block, { claims, lane, changes }, from, to) })
    at = to
  }
  for (const { sentence, from, to } of placed(block.words, sentences)) {
    add(null, at, from)
    add(sentence, from, to)
  }
  add(null, at, block.words.length)
  return found
}

interface Over {
  claims: readonly Span[]
  lane: ReadonlyMap<number, number>
  changes: readonly Tracked[]
}

function pieces({ marks }: Pick<PaperBlock, 'marks'>, { claims, lane, changes }: Over, from: number, to: number): Piece[] {
  const within = (at: number) => at > from && at < to
  const edges = [...claims, ...marks, ...changes, ...changes.flatMap(({ struck }) => struck)].flatMap(span => [span.from, span.to])
  const cuts = [...new Set([from, ...[...edges, ...changes.flatMap(({ added }) => added.map(({ at }) => at))].filter(within), to])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? to
    const over = claims.filter(claim => claim.from < end && start < claim.to)
    return {
      from: start,
      to: end,
      claims: over.map(claim => claim.number).sort((a, b) => (lane.get(a) ?? 0) - (lane.get(b) ?? 0)),
      marks: marks.filter(mark => mark.from < end && start < mark.to),
      ends: over.filter(claim => claim.to === end).map(claim => claim.number),
      ...changed(changes, start, end),
    }
  })
}

/** What open proposals do to one piece. */
function changed(changes: readonly Tracked[], from: number, to: number): Pick<Piece, 'struck' | 'before' | 'after' | 'proposal'> {
  const change = changes.find(one => one.from < to && from < one.to)
  const put = (at: number) => change?.added.filter(one => one.at === at).map(one => one.words).join('') ?? ''
  return {
    struck: change?.struck.some(one => one.from < to && from < one.to) ?? false,
    before: put(from), after: change?.to === to ? put(to) : '', proposal: change?.to === to ? change.proposal : null,
  }
}
