/**
 * Where to look for what became of a sentence that is gone (LAW §2.11): its block and the neighbouring ones, then or now.
 * And whether two sentences, one of each text, stand between the same others.
 */
import { byBlock, type Printed } from './alignment'
import { bagOf, LikenessIndex } from './likeness'

/** Blocks away from its own that a sentence is looked for at most, and new sentences looked at. */
const furthest = 8
const most = 150

export interface Context {
  /** The same kept sentence, or the same beginning of a block, stands to the left; the same to the right. */
  left: boolean
  right: boolean
  /** How far apart in height between those they stand: 0 to 1. */
  drift: number
}

export class Surroundings {
  private readonly after: Map<string, number[]>
  private readonly blockAt: Map<string, number>
  private readonly oldAt: Map<string, number>
  private readonly parts: Map<string, number[]>
  private readonly page: { old: Beside[]; next: Beside[] }
  private readonly inBlock: { old: Beside[]; next: Beside[] }

  /** `free` are the sentences of the new text that are nobody's equal. */
  constructor(private readonly old: Printed, private readonly next: Printed, private readonly same: ReadonlyMap<number, number>, private readonly free: ReadonlySet<number>) {
    this.after = byBlock(next.sentences)
    this.oldAt = new Map(old.blocks.map(({ id }, at) => [id, at]))
    this.blockAt = new Map(next.blocks.map(({ id }, at) => [id, at]))
    this.parts = this.origins()
    const kept = { old: old.sentences.map((_, at) => same.get(at)), next: next.sentences.map((_, at) => (free.has(at) ? undefined : at)) }
    this.page = { old: besides(kept.old, () => false), next: besides(kept.next, () => false) }
    this.inBlock = { old: besides(kept.old, begins(old)), next: besides(kept.next, begins(next)) }
  }

  /** New sentences to look at, in the order of the page. */
  nearby(was: number): number[] {
    const own = this.old.sentences[was]?.block ?? ''
    const [before, after] = this.survivingBeside(own)
    const beside = [was - 1, was + 1].map((at) => this.blockAt.get(this.next.sentences[this.same.get(at) ?? -1]?.block ?? ''))
    const centers = [this.blockAt.get(own) ?? before, ...beside, ...(this.parts.get(own) ?? [])].filter((at) => at !== undefined)
    const blocks = new Set([...centers.flatMap((at) => this.around(at)), before ?? 0, after ?? 0])
    const all = [...blocks].sort((a, b) => a - b).flatMap((at) => this.after.get(this.next.blocks[at]?.id ?? '') ?? []).filter((at) => this.free.has(at))
    const height = this.inBlock.old[was]?.height ?? 0
    const start = Math.max(0, Math.round(height * all.length - most / 2))
    return all.length > most ? all.slice(start, start + most) : all
  }

  context(was: number, now: number): Context {
    const page = [this.page.old[was], this.page.next[now]] as const
    const block = [this.inBlock.old[was], this.inBlock.next[now]] as const
    const sameBlock = this.old.sentences[was]?.block === this.next.sentences[now]?.block
    const [one, other] = sameBlock ? block : page
    return {
      left: page[0]?.left === page[1]?.left || (sameBlock && block[0]?.left === block[1]?.left),
      right: page[0]?.right === page[1]?.right || (sameBlock && block[0]?.right === block[1]?.right),
      drift: Math.abs((one?.height ?? 0) - (other?.height ?? 0)),
    }
  }

  /** Where the nearest block before it that is still there, and the nearest after it, stand now. */
  private survivingBeside(own: string): [number | undefined, number | undefined] {
    const at = this.oldAt.get(own) ?? 0
    const nearest = (step: 1 | -1): number | undefined => {
      for (let n = at + step; n >= 0 && n < this.old.blocks.length; n += step) {
        const now = this.blockAt.get(this.old.blocks[n]?.id ?? '')
        if (now !== undefined) return now
      }
      return undefined
    }
    return [nearest(-1), nearest(1)]
  }

  /** New blocks by the old one they were made from: the one they share most words with, half of theirs at least. */
  private origins(): Map<string, number[]> {
    const parts = new Map<string, number[]>()
    const fresh = this.next.blocks.flatMap(({ id }, at) => (this.oldAt.has(id) ? [] : [at]))
    if (fresh.length === 0) return parts
    const index = new LikenessIndex(this.old.blocks.map(({ words }) => bagOf(words)))
    for (const at of fresh) {
      const mine = bagOf(this.next.blocks[at]?.words ?? '')
      const sums = index.shared(mine).words
      const best = sums.reduce((top, sum, n) => (sum > (sums[top] ?? 0) ? n : top), 0)
      const enough = mine.size > 0 && (sums[best] ?? 0) >= mine.size / 2
      const origin = enough ? this.old.blocks[best]?.id : undefined
      if (origin !== undefined) parts.set(origin, [...(parts.get(origin) ?? []), at])
    }
    return parts
  }

  /** A block and its neighbours on either side, up to the nearest that was there before: new ones in between are neighbours too. */
  private around(center: number): number[] {
    const blocks = [center]
    for (const step of [-1, 1]) {
      for (let at = center + step; at >= 0 && at < this.next.blocks.length; at += step) {
        blocks.push(at)
        if (this.oldAt.has(this.next.blocks[at]?.id ?? '') || Math.abs(at - center) >= furthest) break
      }
    }
    return blocks
  }
}

const begins = (text: Printed) => (at: number): boolean => text.sentences[at]?.block !== text.sentences[at - 1]?.block

/** Between which kept sentences one stands, by their number in the new text (-1: none), and at what height between them. */
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
