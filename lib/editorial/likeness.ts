/**
 * How alike two pieces of text are, by the words they share: each occurrence counts once, capitals aside, order aside.
 * An index answers for many pieces at once without comparing each with each.
 */
import { wordList } from './wordings'

/** Words with their number of occurrences. */
export interface Bag {
  counts: Map<string, number>
  size: number
}

export function bagOf(text: string): Bag {
  const words = wordList(text.toLowerCase())
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return { counts, size: words.length }
}

/** Number of words two bags share. */
export function shared(one: Bag, other: Bag): number {
  const [small, large] = one.counts.size < other.counts.size ? [one, other] : [other, one]
  let sum = 0
  for (const [word, count] of small.counts) sum += Math.min(count, large.counts.get(word) ?? 0)
  return sum
}

/** What is left of a bag when the words of another are taken out. */
export function without(bag: Bag, taken: Bag): Bag {
  const counts = new Map<string, number>()
  let size = 0
  for (const [word, count] of bag.counts) {
    const left = count - (taken.counts.get(word) ?? 0)
    if (left > 0) counts.set(word, left)
    size += Math.max(left, 0)
  }
  return { counts, size }
}

/** Dice's coefficient over words: twice the shared ones by all of both; 0 to 1. */
export function dice(sharedWords: number, one: Bag, other: Bag): number {
  const all = one.size + other.size
  return all === 0 ? 0 : (2 * sharedWords) / all
}

/** As `dice`, but small words of up to three letters, met everywhere, count half. */
export function weight(one: Bag, other: Bag): number {
  const worth = (word: string): number => (word.length <= 3 ? 0.5 : 1)
  let [both, all] = [0, 0]
  for (const [word, count] of one.counts) {
    both += worth(word) * Math.min(count, other.counts.get(word) ?? 0)
    all += worth(word) * count
  }
  for (const [word, count] of other.counts) all += worth(word) * count
  return all === 0 ? 0 : (2 * both) / all
}

export class LikenessIndex {
  private readonly postings = new Map<string, { at: number; count: number }[]>()

  constructor(bags: readonly Bag[]) {
    for (const [at, bag] of bags.entries()) {
      for (const [word, count] of bag.counts) {
        const list = this.postings.get(word)
        if (list) list.push({ at, count })
        else this.postings.set(word, [{ at, count }])
      }
    }
  }

  /** Number of words shared with each indexed bag that shares any, by its index. */
  shared(bag: Bag): Map<number, number> {
    const sums = new Map<number, number>()
    for (const [word, count] of bag.counts) {
      for (const posting of this.postings.get(word) ?? []) sums.set(posting.at, (sums.get(posting.at) ?? 0) + Math.min(count, posting.count))
    }
    return sums
  }
}
