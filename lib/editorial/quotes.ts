/**
 * A quote found in a text, and carried through a change of words. A hit in the middle of a longer word or number counts
 * only where there is no better one: "5 mg" is not meant by "25 mg".
 */
import { inOrder } from './alignment'
import { wordSpans } from './wordings'

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

/** Where a range of the old words went in the new ones: the quote itself if it is there, else what stands in its stead. */
export function carriedRange(old: string, range: Range, next: string, alone: boolean): Range {
  const spans = wordSpans(old)
  const inside = spans.filter((span) => span.from < range.to && range.from < span.to)
  const whole = { from: 0, to: next.length }
  if (inside.length === 0 || (alone && inside.length === spans.length)) return whole
  const guess = throughDiff(old, range, next)
  const quote = old.slice(range.from, range.to)
  const [best] = occurrences(next, quote).sort((a, b) => Math.abs(a - (guess?.from ?? 0)) - Math.abs(b - (guess?.from ?? 0)))
  if (best !== undefined) return { from: best, to: best + quote.length }
  return guess ?? whole
}

/** By the words that stayed on both sides of the range's ends. */
function throughDiff(old: string, range: Range, next: string): Range | null {
  const [a, b] = [wordSpans(old), wordSpans(next)]
  const stayed = inOrder(a.map(({ word }) => word.toLowerCase()), b.map(({ word }) => word.toLowerCase()))
  const first = a.findIndex((span) => span.to > range.from)
  const last = a.findLastIndex((span) => span.from < range.to)
  const inner = stayed.filter(([i]) => i >= first && i <= last)
  const left = stayed.findLast(([i]) => i < first)?.[1] ?? -1
  const right = stayed.find(([i]) => i > last)?.[1] ?? b.length
  const start = inner[0]?.[0] === first ? (inner[0]?.[1] ?? 0) : left + 1
  const end = inner.at(-1)?.[0] === last ? (inner.at(-1)?.[1] ?? 0) : right - 1
  if (start > end || inner.length === 0 && range.from === 0 && range.to === old.length) return null
  const from = start === 0 && range.from === 0 ? 0 : (b[start]?.from ?? 0)
  const to = end === b.length - 1 && range.to === old.length ? next.length : (b[end]?.to ?? next.length)
  return from < to ? { from, to } : null
}
