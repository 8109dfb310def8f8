/**
 * Which new sentence took the place of one that is gone: the most alike in the same or a neighbouring block, sharing at
 * least half of its words. One for one first; then a sentence split in two has both, and two merged into one share it.
 */
import { byBlock, type Printed } from './alignment'
import { bagOf, dice, shared, without, type Bag } from './likeness'

/** For each old sentence without its equal: indexes of its successors, neighbours in one block, in order. */
export function alikeSentences(old: Printed, next: Printed, same: ReadonlyMap<number, number>): Map<number, number[]> {
  return new Succession(old, next, same).successors()
}

interface Candidate {
  was: number
  now: number
  score: number
}

class Succession {
  private readonly gone: number[]
  private readonly free: Set<number>
  private readonly bags = { old: new Map<number, Bag>(), next: new Map<number, Bag>() }
  private readonly after: Map<string, number[]>
  private readonly blockAt: Map<string, number>

  constructor(private readonly old: Printed, private readonly next: Printed, private readonly same: ReadonlyMap<number, number>) {
    const taken = new Set(same.values())
    this.gone = old.sentences.flatMap((_, at) => (same.has(at) ? [] : [at]))
    this.free = new Set(next.sentences.flatMap((_, at) => (taken.has(at) ? [] : [at])))
    this.after = byBlock(next.sentences)
    this.blockAt = new Map(next.blocks.map(({ id }, at) => [id, at]))
  }

  successors(): Map<number, number[]> {
    const windows = new Map(this.gone.map((was) => [was, this.nearby(was)]))
    const likely = this.gone.flatMap((was) => (windows.get(was) ?? []).flatMap((now) => this.candidate(was, now) ?? []))
    const heir = new Map<number, number>()
    const parent = new Map<number, number>()
    for (const { was, now } of likely.sort((a, b) => b.score - a.score)) {
      if (heir.has(was) || parent.has(now)) continue
      heir.set(was, now)
      parent.set(now, was)
    }
    for (const was of this.gone) if (!heir.has(was)) this.merge(was, windows.get(was) ?? [], heir, parent)
    return new Map([...heir].map(([was, now]) => [was, this.split(was, now, parent)]))
  }

  private candidate(was: number, now: number): Candidate | null {
    const [a, b] = [this.oldBag(was), this.nextBag(now)]
    const sum = shared(a, b)
    if (sum === 0 || Math.max(sum / a.size, sum / b.size) < 0.5) return null
    return { was, now, score: dice(sum, a, b) - Math.abs(this.expected(was) - now) * 1e-6 }
  }

  /** Taken already by another that is gone: shared, if half of the words are there besides the other's. */
  private merge(was: number, window: readonly number[], heir: Map<number, number>, parent: ReadonlyMap<number, number>): void {
    const bag = this.oldBag(was)
    const best = window.map((now) => {
      const other = parent.get(now)
      const rest = other === undefined ? this.nextBag(now) : without(this.nextBag(now), this.oldBag(other))
      return { now, share: bag.size === 0 ? 0 : shared(bag, rest) / bag.size }
    }).sort((a, b) => b.share - a.share)[0]
    if (best && best.share >= 0.5) heir.set(was, best.now)
  }

  /** Neighbours in the block that are nobody's and consist by half of what the heir lacks. */
  private split(was: number, now: number, parent: Map<number, number>): number[] {
    const run = [now]
    let rest = without(this.oldBag(was), this.nextBag(now))
    for (const step of [1, -1]) {
      for (let at = now + step; this.free.has(at) && !parent.has(at) && this.next.sentences[at]?.block === this.next.sentences[now]?.block; at += step) {
        const bag = this.nextBag(at)
        if (rest.size === 0 || shared(bag, rest) < bag.size / 2) break
        rest = without(rest, bag)
        parent.set(at, was)
        run.push(at)
      }
    }
    return run.sort((a, b) => a - b)
  }

  /** New sentences without their equal in the block, its neighbours, and where the sentences beside it went. */
  private nearby(was: number): number[] {
    const own = this.old.sentences[was]?.block ?? ''
    const here = this.blockAt.get(own)
    const blocks = new Set(here === undefined ? this.between(own) : [here - 1, here, here + 1])
    for (const beside of [was - 1, was + 1]) {
      const block = this.next.sentences[this.same.get(beside) ?? -1]?.block
      if (block !== undefined) blocks.add(this.blockAt.get(block) ?? 0)
    }
    return [...blocks].flatMap((at) => this.after.get(this.next.blocks[at]?.id ?? '') ?? []).filter((at) => this.free.has(at))
  }

  /** The block is gone: those from the nearest surviving block before it to the nearest after it. */
  private between(own: string): number[] {
    const at = this.old.blocks.findIndex(({ id }) => id === own)
    const surviving = (blocks: readonly { id: string }[]): number | undefined => this.blockAt.get(blocks.find(({ id }) => this.blockAt.has(id))?.id ?? '')
    const start = surviving(this.old.blocks.slice(0, at).reverse()) ?? 0
    const end = surviving(this.old.blocks.slice(at + 1)) ?? this.next.blocks.length - 1
    return start <= end ? Array.from({ length: Math.min(end - start + 1, 12) }, (_, n) => start + n) : [start, start + 1, end - 1, end]
  }

  /** Where it would stand if nothing but its words had changed. */
  private expected(was: number): number {
    const before = this.same.get(was - 1)
    const after = this.same.get(was + 1)
    return before !== undefined ? before + 1 : after !== undefined ? after - 1 : was
  }

  private oldBag(at: number): Bag {
    return bag(this.bags.old, at, this.old.sentences[at]?.words ?? '')
  }

  private nextBag(at: number): Bag {
    return bag(this.bags.next, at, this.next.sentences[at]?.words ?? '')
  }
}

function bag(bags: Map<number, Bag>, at: number, words: string): Bag {
  let known = bags.get(at)
  if (!known) bags.set(at, (known = bagOf(words)))
  return known
}
