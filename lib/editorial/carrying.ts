/**
 * Where a span of an earlier text went (LAW §2.11): with its sentences if all of them are still there; else to the most
 * alike new sentence nearby that shares at least half of its words; else nowhere. Says where, and how it came there.
 */
import { byBlock, rising, sameSentences, type Pair, type Printed } from './alignment'
import type { Block, Place, PlaceHow, Sentence } from './article'
import { heirsOf, type Heirs } from './alike'
import { carriedRange, occurrences, type Range } from './quotes'

export interface Spot {
  block: string
  from: number
  to: number
  how: PlaceHow
}

export class Carrying {
  private readonly same: Map<number, number>
  private readonly kept: Set<number>
  private readonly taken: Set<number>
  private readonly before: Map<string, number[]>
  private readonly after: Map<string, number[]>
  private readonly blocks: Map<string, Block>
  private known: Heirs | null = null

  constructor(private readonly old: Printed, private readonly next: Printed) {
    this.same = sameSentences(old, next)
    this.taken = new Set(this.same.values())
    const pairs = [...this.same].sort((a, b) => a[0] - b[0]) as Pair[]
    this.kept = new Set(rising(pairs).map(([i]) => i))
    this.blocks = new Map(next.blocks.map((block) => [block.id, block]))
    this.before = byBlock(old.sentences)
    this.after = byBlock(next.sentences)
  }

  /** Where the place is in the new text, or null when its words are gone. */
  spot(place: Place): Spot | null {
    if (place.how === 'lost') return this.returned(place)
    const touched = this.touched(this.before.get(place.block) ?? [], this.old.sentences, place)
    return this.whole(touched, place) ?? this.changed(touched, place)
  }

  /** What a place sent by the editor means for the words beneath it. */
  howSent(place: Place, sent: { block: string } & Range): PlaceHow {
    if (place.how === 'lost') return 'changed'
    const was = this.touched(this.before.get(place.block) ?? [], this.old.sentences, place)
    const now = this.touched(this.after.get(sent.block) ?? [], this.next.sentences, sent)
    const equal = was.length === now.length && was.every((at, n) => this.old.sentences[at]?.wording === this.next.sentences[now[n] ?? -1]?.wording)
    if (!equal) return 'changed'
    return place.block === sent.block && was.every((at, n) => this.same.get(at) === now[n] && this.kept.has(at)) ? 'exact' : 'moved'
  }

  private touched(own: readonly number[], sentences: readonly Sentence[], range: Range): number[] {
    return own.filter((at) => (sentences[at]?.from ?? 0) < range.to && range.from < (sentences[at]?.to ?? 0))
  }

  /** All its sentences are there, one after the other in one block: the same offsets inside them. */
  private whole(touched: readonly number[], place: Place): Spot | null {
    const now = touched.map((at) => this.same.get(at) ?? -1)
    const [first, last] = [this.next.sentences[now[0] ?? -1], this.next.sentences[now.at(-1) ?? -1]]
    const [oldFirst, oldLast] = [this.old.sentences[touched[0] ?? -1], this.old.sentences[touched.at(-1) ?? -1]]
    if (!first || !last || !oldFirst || !oldLast || first.block !== last.block) return null
    if (now.some((at, n) => n > 0 && at !== (now[n - 1] ?? -1) + 1)) return null
    const how = first.block === place.block && touched.every((at) => this.kept.has(at)) ? 'exact' : 'moved'
    return { block: first.block, from: first.from + place.from - oldFirst.from, to: last.from + place.to - oldLast.from, how }
  }

  /** What is left of its sentences or stands in their stead, as one span of the block that has most of them. */
  private changed(touched: readonly number[], place: Place): Spot | null {
    const pieces = touched.flatMap((at) => this.piece(at, place) ?? [])
    const blocks = new Map<string, { from: number; to: number; size: number }>()
    for (const { block, from, to } of pieces) {
      const known = blocks.get(block)
      blocks.set(block, known ? { from: Math.min(known.from, from), to: Math.max(known.to, to), size: known.size + to - from } : { from, to, size: to - from })
    }
    const [best] = [...blocks].sort((a, b) => b[1].size - a[1].size)
    if (!best) return null
    const [block, hull] = best
    const near = hull.to - hull.from <= 2 * hull.size
    const piece = near ? hull : pieces.filter((one) => one.block === block).sort((a, b) => b.to - b.from - (a.to - a.from))[0]
    return piece ? { block, from: piece.from, to: piece.to, how: 'changed' } : null
  }

  /** The part of the place inside one old sentence, carried to where that sentence or its successor stands. */
  private piece(at: number, place: Place): (Range & { block: string }) | null {
    const was = this.old.sentences[at]
    const there = this.same.get(at)
    const indexes = there === undefined ? (this.heirs().of.get(at) ?? []) : [there]
    const [first, last] = [this.next.sentences[indexes[0] ?? -1], this.next.sentences[indexes.at(-1) ?? -1]]
    if (!was || !first || !last) return null
    const inside = { from: Math.max(0, place.from - was.from), to: Math.min(was.to, place.to) - was.from }
    if (there !== undefined) return { block: first.block, from: first.from + inside.from, to: first.from + inside.to }
    const words = this.blocks.get(first.block)?.words.slice(first.from, last.to) ?? ''
    const others = new Set(indexes.flatMap((one) => this.heirs().parents.get(one) ?? []))
    others.delete(at)
    const range = carriedRange(was.words, inside, words, [...others].map((one) => this.old.sentences[one]?.words ?? ''))
    return { block: first.block, from: first.from + range.from, to: first.from + range.to }
  }

  private heirs(): Heirs {
    this.known ??= heirsOf(this.old, this.next, this.same)
    return this.known
  }

  /** A lost place is looked for among new sentences only, by its quote and what stood beside it in its sentence. */
  private returned(place: Place): Spot | null {
    const found = this.next.blocks.flatMap((block) => {
      const own = this.after.get(block.id) ?? []
      return own.every((at) => this.taken.has(at)) ? [] : occurrences(block.words, place.quote).flatMap((from) => this.again(place, block, own, from) ?? [])
    })
    const entire = found.filter(({ how }) => how === 'moved')
    const [only, ...others] = entire.length > 0 ? entire : found
    return only && others.length === 0 ? only : null
  }

  private again(place: Place, { id, words }: Block, own: readonly number[], from: number): Spot | null {
    const to = from + place.quote.length
    const touched = this.touched(own, this.next.sentences, { from, to })
    const [first, last] = [this.next.sentences[touched[0] ?? -1], this.next.sentences[touched.at(-1) ?? -1]]
    if (!first || !last || touched.every((at) => this.taken.has(at))) return null
    if (!fitsBefore(place.prefix, words.slice(first.from, from)) || !fitsAfter(place.suffix, words.slice(to, last.to))) return null
    const entire = words.slice(0, from).endsWith(place.prefix) && words.slice(to).startsWith(place.suffix)
    return { block: id, from, to, how: entire ? 'moved' : 'changed' }
  }
}

/** Whether the words kept from before a quote agree with those before it in its sentence, as far as both go. */
function fitsBefore(kept: string, beside: string): boolean {
  if (beside === '') return kept === '' || /[^\p{L}\p{N}\s,;:]\s$/u.test(kept)
  return kept.endsWith(beside) || (kept !== '' && beside.endsWith(kept))
}

function fitsAfter(kept: string, beside: string): boolean {
  if (beside === '') return kept === '' || kept.startsWith(' ')
  return kept.startsWith(beside) || (kept !== '' && beside.startsWith(kept))
}
