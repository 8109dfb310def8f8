/**
 * Which new sentence goes on for one that is gone (LAW §2.11): the best that shares at least half of the words of either,
 * or that stands exactly in its stead and is less alike. A sentence split in two goes on in both, two merged share one.
 */
import type { Printed } from './alignment'
import { bagOf, dice, LikenessIndex, shared, weighedDice, without, type Bag } from './likeness'
import { Surroundings } from './surroundings'

/** Of its own words, or of the other's; of the other's, three words at least. */
const half = 0.5
/** Between the same sentences and at about the same height, this much will do: Dice's coefficient, small words counting half. */
const inItsStead = { alike: 0.3, drift: 0.5 }
/** The share of its words that must be there besides those of others, where others went into the same sentence. */
const intoAnother = 0.7

/** The share of the words of a sentence beside the heir that must come from what the heir lacks; three words at least. */
const brokenOut = 0.4

export interface Heirs {
  /** For each old sentence without its equal: indexes of those that go on for it, neighbours in one block, in order. */
  of: Map<number, number[]>
  /** For each new sentence that goes on for others: those. More than one were merged. */
  parents: Map<number, number[]>
}

/** What became of the sentences that have no equal in the new text. `same` says which have. */
export function heirsOf(old: Printed, next: Printed, same: ReadonlyMap<number, number>): Heirs {
  return new Succession(old, next, same).heirs()
}

interface Candidate {
  was: number
  now: number
  score: number
}

class Succession {
  private readonly gone: number[]
  private readonly free: Set<number>
  private readonly bags: { old: (at: number) => Bag; next: (at: number) => Bag }
  private readonly surroundings: Surroundings
  private readonly heir = new Map<number, number[]>()
  private readonly parents = new Map<number, number[]>()

  constructor(private readonly old: Printed, private readonly next: Printed, same: ReadonlyMap<number, number>) {
    const taken = new Set(same.values())
    this.gone = old.sentences.flatMap((_, at) => (same.has(at) ? [] : [at]))
    this.free = new Set(next.sentences.flatMap((_, at) => (taken.has(at) ? [] : [at])))
    this.bags = { old: bagsOf(old), next: bagsOf(next) }
    this.surroundings = new Surroundings(old, next, same, this.free)
  }

  heirs(): Heirs {
    for (const { was, now } of this.candidates().sort((a, b) => b.score - a.score)) if (!this.heir.has(was) && this.fits(was, now)) this.inherit(was, now)
    for (const [was, [now]] of this.heir) if (now !== undefined) this.heir.set(was, this.split(was, now))
    return { of: this.heir, parents: this.parents }
  }

  private inherit(was: number, now: number): void {
    this.heir.set(was, [now])
    this.parents.set(now, [...(this.parents.get(now) ?? []), was])
  }

  private candidates(): Candidate[] {
    const free = [...this.free]
    const index = new LikenessIndex(free.map((at) => this.bags.next(at)))
    const slot = new Map(free.map((at, n) => [at, n]))
    return this.gone.flatMap((was) => {
      const sums = index.shared(this.bags.old(was))
      return this.surroundings.nearby(was).flatMap((now) => {
        const at = slot.get(now) ?? -1
        return this.candidate(was, now, sums.words[at] ?? 0, sums.weight[at] ?? 0) ?? []
      })
    })
  }

  private candidate(was: number, now: number, words: number, weight: number): Candidate | null {
    if (words === 0) return null
    const [mine, other] = [this.bags.old(was), this.bags.next(now)]
    const shares = words >= mine.size * half || (words >= other.size * half && (words >= 3 || words === mine.size))
    const alike = weighedDice(weight, mine, other) >= inItsStead.alike
    if (!shares && !alike) return null
    const { left, right, drift } = this.surroundings.context(was, now)
    const instead = alike && left && right && drift <= inItsStead.drift
    return shares || instead ? { was, now, score: dice(words, mine, other) + (left ? 0.1 : 0) + (right ? 0.1 : 0) - drift * 0.2 } : null
  }

  /** Free, or gone into by another while most of the words are there besides the other's. */
  private fits(was: number, now: number): boolean {
    const parents = this.parents.get(now)
    if (!parents) return true
    const mine = this.bags.old(was)
    const rest = parents.reduce((bag, parent) => without(bag, this.bags.old(parent)), this.bags.next(now))
    return shared(mine, rest) >= mine.size * intoAnother
  }

  /** With its neighbours in the block that are nobody's and were broken out of the same sentence. */
  private split(was: number, now: number): number[] {
    const run = [now]
    let rest = without(this.bags.old(was), this.bags.next(now))
    for (const step of [1, -1]) {
      for (let at = now + step; this.isNobodys(at, now); at += step) {
        const bag = this.bags.next(at)
        const sum = shared(bag, rest)
        if (sum < 3 || sum < bag.size * brokenOut) break
        rest = without(rest, bag)
        this.parents.set(at, [was])
        run.push(at)
      }
    }
    return run.sort((a, b) => a - b)
  }

  private isNobodys(at: number, beside: number): boolean {
    return this.free.has(at) && !this.parents.has(at) && this.next.sentences[at]?.block === this.next.sentences[beside]?.block
  }
}

/** The words of each sentence, counted when first asked for. */
function bagsOf(text: Printed): (at: number) => Bag {
  const bags = new Map<number, Bag>()
  return (at) => {
    let bag = bags.get(at)
    if (!bag) bags.set(at, (bag = bagOf(text.sentences[at]?.words ?? '')))
    return bag
  }
}
