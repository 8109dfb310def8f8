/**
 * A quote found in a text, and carried through a change of words. A hit in the middle of a longer word or number counts
 * only where there is no better one: "5 mg" is not meant by "25 mg".
 */
import { inOrder, type Pair } from './alignment'
import { wordSpans, type WordSpan } from './wordings'

/** Offsets at which a quote stands in a text: whole words if there are any such, else all. */
export function occurrences(text: string, quote: string): number[] {
  const hits: number[] = []
  if (quote !== '') for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) hits.push(at)
  const whole = hits.filter((at) => !torn(text.slice(Math.max(0, at - 4), at), quote.slice(0, 4)) && !torn(quote.slice(-4), text.slice(at + quote.length, at + quote.length + 4)))
  return whole.length > 0 ? whole : hits
}

/** Whether a word or number runs on across this seam. */
function torn(before: string, after: string): boolean {
  return (/[\p{L}\p{N}\p{M}]$/u.test(before) && /^[\p{L}\p{N}\p{M}]/u.test(after)) || (/\p{N}[.,]?$/u.test(before) && /^[.,]?\p{N}/u.test(after))
}

export interface Range {
  from: number
  to: number
}

/**
 * Where a range of the old words went in the new ones: what was a whole sentence is one again, as far as others did not go
 * into the same one; else the quote itself if it is there; else what stands in its stead; else all of the new words.
 */
export function carriedRange(old: string, range: Range, next: string, others: readonly string[]): Range {
  const diff = new WordDiff(old, range, next)
  const all = { from: 0, to: next.length }
  const alone = others.length === 0
  if (diff.isEmpty || (alone && diff.isWhole)) return all
  const guess = diff.range(alone)
  if (guess && diff.isWhole) return besideOthers(guess, next, others)
  const quote = old.slice(range.from, range.to)
  const hits = occurrences(next, quote).slice(0, longest).filter((at) => diff.isNobodyElses(at, at + quote.length))
  const far = (at: number): number => Math.abs(at - (guess?.from ?? 0))
  const [best] = hits.sort((a, b) => far(a) - far(b))
  return best === undefined ? (guess ?? all) : { from: best, to: best + quote.length }
}

/** The range, out to the ends of the sentence where nobody else's words stand between. */
function besideOthers(range: Range, next: string, others: readonly string[]): Range {
  const theirs = others.flatMap((words) => new WordDiff(words, { from: 0, to: words.length }, next).range(false) ?? [])
  const first = theirs.every(({ from }) => from > range.from)
  const last = theirs.every(({ to }) => to < range.to)
  return { from: first ? 0 : range.from, to: last ? next.length : range.to }
}

/** Words beyond which nobody would call it a sentence, and nothing is compared word by word. */
const longest = 1_000

/** Words of a range, before it and after it, and which of them stayed. */
class WordDiff {
  private readonly a: WordSpan[]
  private readonly b: WordSpan[]
  private readonly stayed: Pair[]
  private readonly first: number
  private readonly last: number

  constructor(private readonly old: string, private readonly inside: Range, private readonly next: string) {
    this.a = wordSpans(old)
    this.b = wordSpans(next)
    const long = Math.max(this.a.length, this.b.length) > longest
    this.stayed = long ? [] : together(inOrder(this.a.map(folded), this.b.map(folded)), this.b.map(folded))
    const first = this.a.findIndex((span) => span.to > inside.from)
    this.first = first < 0 ? this.a.length : first
    this.last = this.a.findLastIndex((span) => span.from < inside.to)
  }

  /** No word in the range, only marks. */
  get isEmpty(): boolean {
    return this.first > this.last
  }

  get isWhole(): boolean {
    return this.first === 0 && this.last === this.a.length - 1
  }

  /** Whether no word here answers to an old word outside the range. */
  isNobodyElses(from: number, to: number): boolean {
    return !this.stayed.some(([i, j]) => {
      const span = this.b[j]
      return span !== undefined && span.from < to && from < span.to && (i < this.first || i > this.last)
    })
  }

  /**
   * From the first word that stayed or stands in the stead of one, to the last; null when nothing does. What shares the new
   * sentence with others takes from its ends no more than the words that stayed.
   */
  range(alone: boolean): Range | null {
    const inner = this.stayed.filter(([i]) => i >= this.first && i <= this.last)
    const left = this.stayed.findLast(([i]) => i < this.first)?.[1] ?? (alone ? -1 : undefined)
    const right = this.stayed.find(([i]) => i > this.last)?.[1] ?? (alone ? this.b.length : undefined)
    const [head, tail] = [inner[0], inner.at(-1)]
    const start = head?.[0] === this.first || left === undefined ? head?.[1] : left + 1
    const end = tail?.[0] === this.last || right === undefined ? tail?.[1] : right - 1
    if (start === undefined || end === undefined || start > end) return null
    const from = start === 0 && this.inside.from === 0 ? 0 : (this.b[start]?.from ?? 0)
    const to = end === this.b.length - 1 && this.inside.to === this.old.length ? this.next.length : (this.b[end]?.to ?? 0)
    return from < to ? { from, to } : null
  }
}

const folded = ({ word }: WordSpan): string => word.toLowerCase()

/** The same pairs, drawn together: of several equal words each answers to the one nearest before the next that stayed. */
function together(pairs: readonly Pair[], next: readonly string[]): Pair[] {
  const drawn: Pair[] = []
  let right = next.length
  for (const [i, j] of pairs.toReversed()) {
    const at = drawn.length === 0 ? j : next.lastIndexOf(next[j] ?? '', right - 1)
    drawn.push([i, at])
    right = at
  }
  return drawn.reverse()
}
