/**
 * How alike two pieces of text are, by the words they share: each occurrence counts once, capitals aside, order aside.
 * An index answers for many pieces at once without comparing each with each.
 */
import { wordList } from './wordings'

/** Words with their number of occurrences. */
export interface Bag {
  counts: Map<string, number>
  size: number
  /** Number of words, small ones counting half. */
  weight: number
}

export function bagOf(text: string): Bag {
  const words = wordList(text.toLowerCase())
  const counts = new Map<string, number>()
  let weight = 0
  for (const word of words) {
    counts.set(word, (counts.get(word) ?? 0) + 1)
    weight += weightOf(word)
  }
  return { counts, size: words.length, weight }
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
  const left = { counts, size: 0, weight: 0 }
  for (const [word, count] of bag.counts) {
    const rest = count - (taken.counts.get(word) ?? 0)
    if (rest <= 0) continue
    counts.set(word, rest)
    left.size += rest
    left.weight += rest * weightOf(word)
  }
  return left
}

/** Dice's coefficient over words: twice the shared ones by all of both; 0 to 1. */
export function dice(sharedWords: number, one: Bag, other: Bag): number {
  const all = one.size + other.size
  return all === 0 ? 0 : (2 * sharedWords) / all
}

/** The same of words that weigh: small ones, of up to three letters, met everywhere, count half. */
export function weighedDice(sharedWeight: number, one: Bag, other: Bag): number {
  const all = one.weight + other.weight
  return all === 0 ? 0 : (2 * sharedWeight) / all
}

const weightOf = (word: string): number => (word.length <= 3 ? 0.5 : 1)

/** What one bag shares with each of many, by their index: how many words, and the same with small words counting half. */
export interface Shares {
  words: Int32Array
  weight: Float64Array
}

/** Many bags at once, asked with one. */
export class LikenessIndex {
  private readonly postings = new Map<string, number[]>()
  private readonly sums: Shares

  constructor(bags: readonly Bag[]) {
    this.sums = { words: new Int32Array(bags.length), weight: new Float64Array(bags.length) }
    for (const [at, bag] of bags.entries()) {
      for (const [word, count] of bag.counts) {
        const list = this.postings.get(word)
        if (list) list.push(at, count)
        else this.postings.set(word, [at, count])
      }
    }
  }

  /** The next question writes into the same lists. */
  shared(bag: Bag): Shares {
    const { words, weight } = this.sums
    words.fill(0)
    weight.fill(0)
    for (const [word, count] of bag.counts) {
      const list = this.postings.get(word) ?? []
      const worth = weightOf(word)
      for (let n = 0; n < list.length; n += 2) {
        const at = list[n] ?? 0
        const both = Math.min(count, list[n + 1] ?? 0)
        words[at] = (words[at] ?? 0) + both
        weight[at] = (weight[at] ?? 0) + both * worth
      }
    }
    return this.sums
  }
}
