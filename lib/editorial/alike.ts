/**
 * Which new sentence took the place of one that is gone: the most alike in the same or a neighbouring block, sharing at
 * least half of its words. One for one first; then a sentence split in two has both, and two merged into one share it.
 */
import { byBlock, type Printed } from './alignment'
import { bagOf, dice, LikenessIndex, shared, weight, without, type Bag } from './likeness'

/** For each old sentence without its equal: indexes of its successors, neighbours in one block, in order. */
export interface Heirs {
  of: Map<number, number[]>
  /** New sentences in which more than one old one goes on. */
  merged: Set<number>
}

export function alikeSentences(old: Printed, next: Printed, same: ReadonlyMap<number, number>): Heirs {
  return new Succession(old, next, same).heirs()
}

interface Candidate {
  was: number
  now: number
  score: number
}

/** Of its words or of the other's. */
const half = 0.5
/** What stands between the same sentences, at about the same height, is taken to stand in its stead when it is less alike. */
const inItsStead = { alike: 0.3, drift: 1 / 3 }
/** The share of its words that must be found, besides those of others, in a sentence that others went into too. */
const intoAnother = 0.7
/** Blocks away from its own that a sentence is looked for at most. */
const furthest = 8

class Succession {
  private readonly gone: number[]
  private readonly free: Set<number>
  private readonly bags = { old: new Map<number, Bag>(), next: new Map<number, Bag>() }
  private readonly after: Map<string, number[]>
  private readonly blockAt: Map<string, number>
  private readonly survivors: Set<string>
  private readonly page: { old: Beside[]; next: Beside[] }
  private readonly inBlock: { old: Beside[]; next: Beside[] }
  private readonly parts: Map<string, number[]>
  private readonly heir = new Map<number, number[]>()
  private readonly parents = new Map<number, number[]>()

  constructor(private readonly old: Printed, private readonly next: Printed, private readonly same: ReadonlyMap<number, number>) {
    const taken = new Set(same.values())
    this.gone = old.sentences.flatMap((_, at) => (same.has(at) ? [] : [at]))
    this.free = new Set(next.sentences.flatMap((_, at) => (taken.has(at) ? [] : [at])))
    this.after = byBlock(next.sentences)
    this.survivors = new Set(old.blocks.map(({ id }) => id))
    this.blockAt = new Map(next.blocks.map(({ id }, at) => [id, at]))
    this.parts = this.origins()
    const kept = { old: old.sentences.map((_, at) => same.get(at)), next: next.sentences.map((_, at) => (taken.has(at) ? at : undefined)) }
    this.page = { old: besides(kept.old, () => false), next: besides(kept.next, () => false) }
    this.inBlock = { old: besides(kept.old, begins(old)), next: besides(kept.next, begins(next)) }
  }

  heirs(): Heirs {
    const likely = this.gone.flatMap((was) => this.nearby(was).flatMap((now) => this.candidate(was, now) ?? []))
    for (const { was, now } of likely.sort((a, b) => b.score - a.score)) if (!this.heir.has(was) && this.fits(was, now)) this.inherit(was, now)
    for (const [was, [now]] of this.heir) if (now !== undefined) this.heir.set(was, this.split(was, now))
    return { of: this.heir, merged: new Set([...this.parents].filter(([, all]) => all.length > 1).map(([now]) => now)) }
  }

  private inherit(was: number, now: number): void {
    this.heir.set(was, [now])
    this.parents.set(now, [...(this.parents.get(now) ?? []), was])
  }

  private candidate(was: number, now: number): Candidate | null {
    const [a, b] = [this.oldBag(was), this.nextBag(now)]
    const sum = shared(a, b)
    const { left, right, drift } = this.context(was, now)
    const enough = Math.max(sum / a.size, sum / b.size) >= half || (left && right && drift <= inItsStead.drift && weight(a, b) >= inItsStead.alike)
    return sum > 0 && enough ? { was, now, score: dice(sum, a, b) + (left ? 0.1 : 0) + (right ? 0.1 : 0) - drift * 0.2 } : null
  }

  /** Whether both stand between the same sentences, on the page or in the block, and how far apart in height between them. */
  private context(was: number, now: number): { left: boolean; right: boolean; drift: number } {
    const [page, block] = [
      [this.page.old[was], this.page.next[now]],
      [this.inBlock.old[was], this.inBlock.next[now]],
    ] as const
    const sameBlock = this.old.sentences[was]?.block === this.next.sentences[now]?.block
    const [one, other] = sameBlock ? block : page
    return {
      left: page[0]?.left === page[1]?.left || (sameBlock && block[0]?.left === block[1]?.left),
      right: page[0]?.right === page[1]?.right || (sameBlock && block[0]?.right === block[1]?.right),
      drift: Math.abs((one?.height ?? 0) - (other?.height ?? 0)),
    }
  }

  /** Free, or taken by another that is gone while half of the words are there besides the other's. */
  private fits(was: number, now: number): boolean {
    const parents = this.parents.get(now)
    if (!parents) return true
    const rest = parents.reduce((bag, parent) => without(bag, this.oldBag(parent)), this.nextBag(now))
    return shared(this.oldBag(was), rest) >= this.oldBag(was).size * intoAnother
  }

  /** Neighbours in the block that are nobody's and consist by half of what the heir lacks. */
  private split(was: number, now: number): number[] {
    const run = [now]
    let rest = without(this.oldBag(was), this.nextBag(now))
    for (const step of [1, -1]) {
      for (let at = now + step; this.free.has(at) && !this.parents.has(at) && this.next.sentences[at]?.block === this.next.sentences[now]?.block; at += step) {
        const bag = this.nextBag(at)
        if (rest.size === 0 || shared(bag, rest) < bag.size / 2) break
        rest = without(rest, bag)
        this.parents.set(at, [was])
        run.push(at)
      }
    }
    return run.sort((a, b) => a - b)
  }

  /** New sentences without their equal in its block, in the blocks beside that one then or now, and where the sentences beside it went. */
  private nearby(was: number): number[] {
    const own = this.old.sentences[was]?.block ?? ''
    const beside = [was - 1, was + 1].map((at) => this.next.sentences[this.same.get(at) ?? -1]?.block ?? '')
    const [before, after] = this.survivingBeside(own)
    const centers = [this.blockAt.get(own) ?? before, ...beside.map((id) => this.blockAt.get(id)), ...(this.parts.get(own) ?? [])].filter((at) => at !== undefined)
    const blocks = new Set([...centers.flatMap((at) => this.around(at)), before ?? 0, after ?? 0])
    return [...blocks].sort((a, b) => a - b).flatMap((at) => this.after.get(this.next.blocks[at]?.id ?? '') ?? []).filter((at) => this.free.has(at))
  }

  /** Where the nearest block before it, and the nearest after it, stand now. */
  private survivingBeside(own: string): [number | undefined, number | undefined] {
    const at = this.old.blocks.findIndex(({ id }) => id === own)
    const before = this.old.blocks.slice(0, at).findLast(({ id }) => this.blockAt.has(id))
    const after = this.old.blocks.slice(at + 1).find(({ id }) => this.blockAt.has(id))
    return [this.blockAt.get(before?.id ?? ''), this.blockAt.get(after?.id ?? '')]
  }

  /** New blocks by the old one they were made from: the one they share most words with, and half of theirs at least. */
  private origins(): Map<string, number[]> {
    const index = new LikenessIndex(this.old.blocks.map(({ words }) => bagOf(words)))
    const parts = new Map<string, number[]>()
    this.next.blocks.forEach((block, at) => {
      if (this.survivors.has(block.id)) return
      const mine = bagOf(block.words)
      const [best] = [...index.shared(mine)].sort((a, b) => b[1] - a[1])
      const origin = best && best[1] >= mine.size * half ? this.old.blocks[best[0]]?.id : undefined
      if (origin !== undefined) parts.set(origin, [...(parts.get(origin) ?? []), at])
    })
    return parts
  }

  /** A block and its neighbours on either side, up to the nearest that was there before: new ones in between are neighbours too. */
  private around(center: number): number[] {
    const blocks = [center]
    for (const step of [-1, 1]) {
      for (let at = center + step; at >= 0 && at < this.next.blocks.length; at += step) {
        blocks.push(at)
        if (this.survivors.has(this.next.blocks[at]?.id ?? '') || Math.abs(at - center) >= furthest) break
      }
    }
    return blocks
  }

  private oldBag(at: number): Bag {
    return bag(this.bags.old, at, this.old.sentences[at]?.words ?? '')
  }

  private nextBag(at: number): Bag {
    return bag(this.bags.next, at, this.next.sentences[at]?.words ?? '')
  }
}

const begins = (text: Printed) => (at: number): boolean => text.sentences[at]?.block !== text.sentences[at - 1]?.block

/** Between which kept sentences one stands, by their number in the new text, and at what height between them, 0 to 1. */
interface Beside {
  left: number
  right: number
  height: number
}

function besides(kept: readonly (number | undefined)[], breaks: (at: number) => boolean): Beside[] {
  const all: Beside[] = []
  for (let from = 0; from < kept.length; ) {
    let to = from
    while (to < kept.length && kept[to] === undefined && (to === from || !breaks(to))) to += 1
    const left = from > 0 && !breaks(from) ? (kept[from - 1] ?? -1) : -1
    const right = to < kept.length && !breaks(to) ? (kept[to] ?? -1) : -1
    for (let at = from; at < to; at += 1) all[at] = { left, right, height: (at - from + 0.5) / (to - from) }
    from = Math.max(to, from + 1)
  }
  return all
}

function bag(bags: Map<number, Bag>, at: number, words: string): Bag {
  let known = bags.get(at)
  if (!known) bags.set(at, (known = bagOf(words)))
  return known
}
