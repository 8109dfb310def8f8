/**
 * Where claims, no-fact marks and queries sit in a new revision (LAW §2.9–2.13): where the editor sent them, else carried
 * with their words, else beside the changed words, else lost. A copy never inherits a place, and no place vanishes.
 */
import type { Block, Place, Placed, PlaceHow, Sentence, SentPlace } from './article'
import type { Printed } from './alignment'
import { Carrying } from './carrying'
import { occurrences } from './quotes'
import { wordsOf } from './wordings'

const context = 32

/** A place on a block's words, with its quote and what stands beside it. */
export function placeAt(block: Block, from: number, to: number, of: Placed, id: string, how: PlaceHow): Place {
  const { words } = block
  return { of, id, block: block.id, from, to, quote: words.slice(from, to), prefix: words.slice(Math.max(0, from - context), from), suffix: words.slice(to, to + context), how }
}

/** The places of a new revision, one for each of the old, in the same order. */
export function anchor(old: Printed & { places: readonly Place[] }, next: Printed, sent: readonly SentPlace[]): Place[] {
  const carrying = new Carrying(old, next)
  const blocks = new Map(next.blocks.map((block) => [block.id, block]))
  const marks = sentSpots(old, next, sent)
  return old.places.map((place) => {
    const mark = place.of === 'claim' ? marks.get(place.id) : undefined
    const spot = mark ? { ...mark, how: carrying.howSent(place, mark) } : carrying.spot(place)
    const block = spot ? blocks.get(spot.block) : undefined
    if (!spot || !block) return { ...place, block: '', from: 0, to: 0, how: 'lost' as const }
    return placeAt(block, spot.from, spot.to, place.of, place.id, spot.how)
  })
}

type Mark = { block: string; from: number; to: number }

/** Sent marks by claim: in range, trimmed, and of several for one claim the nearest to its old place. */
function sentSpots(old: Printed & { places: readonly Place[] }, next: Printed, sent: readonly SentPlace[]): Map<string, Mark> {
  const blocks = new Map(next.blocks.map((block, at) => [block.id, { block, at }]))
  const order = new Map(old.blocks.map(({ id }, at) => [id, at]))
  const claims = new Map(old.places.filter(({ of }) => of === 'claim').map((place) => [place.id, place]))
  const best = new Map<string, { mark: Mark; far: number }>()
  for (const one of sent) {
    const [there, place] = [blocks.get(one.block), claims.get(one.claim)]
    const mark = there && place ? trimmed(there.block, one.from, one.to) : null
    if (!there || !place || !mark) continue
    const away = Math.abs(there.at - (blocks.get(place.block)?.at ?? order.get(place.block) ?? 0))
    const far = one.block === place.block ? Math.abs(mark.from - place.from) : 1_000_000 * (away + 1) + mark.from
    if (far < (best.get(one.claim)?.far ?? Infinity)) best.set(one.claim, { mark, far })
  }
  return new Map([...best].map(([claim, { mark }]) => [claim, mark]))
}

function trimmed(block: Block, from: number, to: number): Mark | null {
  if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || to > block.words.length || from >= to) return null
  const quote = block.words.slice(from, to)
  const start = from + quote.length - quote.trimStart().length
  const end = start + quote.trim().length
  return start < end ? { block: block.id, from: start, to: end } : null
}

/** Every place where a quote stands inside one block; narrowed by a sentence's id and by the words before and after. */
export function findQuote(
  blocks: readonly Block[],
  sentences: readonly Sentence[],
  asked: { quote: string; sentence?: string; prefix?: string; suffix?: string },
): { found: Mark[] } {
  const [quote, prefix, suffix] = [wordsOf(asked.quote), wordsOf(asked.prefix ?? ''), wordsOf(asked.suffix ?? '')]
  const within = asked.sentence === undefined ? null : sentences.find(({ id }) => id === asked.sentence)
  if (within === undefined) return { found: [] }
  const found = blocks.filter(({ id }) => !within || within.block === id).flatMap((block) => {
    const range = within ?? { from: 0, to: block.words.length }
    const hits = occurrences(block.words.slice(range.from, range.to), quote).map((at) => ({ block: block.id, from: range.from + at, to: range.from + at + quote.length }))
    return hits.filter(({ from, to }) => block.words.slice(0, from).trimEnd().endsWith(prefix) && block.words.slice(to).trimStart().startsWith(suffix))
  })
  return { found }
}

/** The sentences a place touches, in the order of the page; none for a lost one. */
export function sentencesTouched(place: Place, sentences: readonly Sentence[]): Sentence[] {
  if (place.how === 'lost') return []
  return sentences.filter((sentence) => sentence.block === place.block && sentence.from < place.to && place.from < sentence.to)
}

/** Keys of the wordings a place binds, in the order of the page. */
export function wordingsAt(place: Place, sentences: readonly Sentence[]): string[] {
  return sentencesTouched(place, sentences).map(({ wording }) => wording)
}
