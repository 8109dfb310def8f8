/**
 * What of an earlier text is still there, in order: longest common subsequences of sentences, of blocks, of words. Each
 * piece of the new text answers to one piece of the old at most, so that a copy never inherits anything.
 */
import type { Block, Sentence } from './article'
import { bagOf, dice, LikenessIndex } from './likeness'

export type Pair = [old: number, next: number]

/** Pairs of equal items in a longest common subsequence, rising in both. Common beginnings and ends are taken first. */
export function inOrder(old: readonly string[], next: readonly string[]): Pair[] {
  let start = 0
  while (start < old.length && start < next.length && old[start] === next[start]) start += 1
  let end = 0
  while (end < old.length - start && end < next.length - start && old[old.length - 1 - end] === next[next.length - 1 - end]) end += 1
  const head = Array.from({ length: start }, (_, at): Pair => [at, at])
  const tail = Array.from({ length: end }, (_, at): Pair => [old.length - end + at, next.length - end + at])
  const middle = subsequence(old.slice(start, old.length - end), next.slice(start, next.length - end))
  return [...head, ...middle.map(([i, j]): Pair => [i + start, j + start]), ...tail]
}

/** Occurrences of one item further apart than this are not paired, so that a much repeated one stays cheap. */
const reach = 50

/** Hunt and Szymanski: the longest rising run through all pairs of equal items. */
function subsequence(old: readonly string[], next: readonly string[]): Pair[] {
  const places = new Map<string, number[]>()
  next.forEach((item, at) => {
    const list = places.get(item)
    if (list) list.push(at)
    else places.set(item, [at])
  })
  const pairs: Pair[] = []
  const seen = new Map<string, number>()
  old.forEach((item, i) => {
    const all = places.get(item)
    if (!all) return
    const nth = seen.get(item) ?? 0
    seen.set(item, nth + 1)
    const near = all.length > 2 * reach ? all.slice(Math.max(0, nth - reach), nth + reach) : all
    for (let k = near.length - 1; k >= 0; k -= 1) pairs.push([i, near[k] ?? 0])
  })
  return rising(pairs)
}

/** A longest choice of pairs that rises in the second number; pairs come by the first rising, the second falling. */
export function rising(pairs: readonly Pair[]): Pair[] {
  const tails: number[] = []
  const before = new Int32Array(pairs.length)
  pairs.forEach(([, j], at) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < j) low = middle + 1
      else high = middle
    }
    before[at] = low > 0 ? (tails[low - 1] ?? -1) : -1
    tails[low] = at
  })
  const chosen: Pair[] = []
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) chosen.push(pairs[at] ?? [0, 0])
  return chosen.reverse()
}

/** Pairs of equal items: in order first, then again among what is left, so that what was moved is found too. */
export function inAnyOrder(old: readonly string[], next: readonly string[], rounds = 8): Pair[] {
  const pairs: Pair[] = []
  let left = old.map((_, at) => at)
  let free = next.map((_, at) => at)
  for (let round = 0; round <= rounds; round += 1) {
    const common = new Set(free.map((at) => next[at]))
    left = left.filter((at) => common.has(old[at]))
    const wanted = new Set(left.map((at) => old[at]))
    free = free.filter((at) => wanted.has(next[at]))
    if (left.length === 0) break
    const a = left.map((at) => old[at] ?? '')
    const b = free.map((at) => next[at] ?? '')
    const found = round < rounds ? inOrder(a, b) : byTurn(a, b)
    pairs.push(...found.map(([i, j]): Pair => [left[i] ?? 0, free[j] ?? 0]))
    const [gone, taken] = [new Set(found.map(([i]) => i)), new Set(found.map(([, j]) => j))]
    left = left.filter((_, at) => !gone.has(at))
    free = free.filter((_, at) => !taken.has(at))
  }
  return pairs
}

/** The first of each goes to the first, the second to the second. */
function byTurn(old: readonly string[], next: readonly string[]): Pair[] {
  const waiting = new Map<string, number[]>()
  next.forEach((item, at) => waiting.set(item, [...(waiting.get(item) ?? []), at]))
  return old.flatMap((item, i) => {
    const j = waiting.get(item)?.shift()
    return j === undefined ? [] : [[i, j] as Pair]
  })
}

export interface Printed {
  blocks: readonly Block[]
  sentences: readonly Sentence[]
}

/** Which sentence of the new text is which of the old, by place on the page: same block first, then anywhere, never two for one. */
export function sameSentences(old: Printed, next: Printed): Map<number, number> {
  const same = new Map<number, number>()
  const [before, after] = [byBlock(old.sentences), byBlock(next.sentences)]
  for (const [block, mine] of before) {
    const theirs = after.get(block) ?? []
    const pairs = inOrder(mine.map((at) => old.sentences[at]?.wording ?? ''), theirs.map((at) => next.sentences[at]?.wording ?? ''))
    for (const [i, j] of pairs) same.set(mine[i] ?? 0, theirs[j] ?? 0)
  }
  const taken = new Set(same.values())
  const left = old.sentences.flatMap((_, at) => (same.has(at) ? [] : [at]))
  const free = next.sentences.flatMap((_, at) => (taken.has(at) ? [] : [at]))
  const moved = inAnyOrder(left.map((at) => old.sentences[at]?.wording ?? ''), free.map((at) => next.sentences[at]?.wording ?? ''))
  for (const [i, j] of moved) same.set(left[i] ?? 0, free[j] ?? 0)
  return same
}

/** Indexes of sentences by the id of their block, in the order of the page. */
export function byBlock(sentences: readonly Sentence[]): Map<string, number[]> {
  const blocks = new Map<string, number[]>()
  sentences.forEach(({ block }, at) => {
    const own = blocks.get(block)
    if (own) own.push(at)
    else blocks.set(block, [at])
  })
  return blocks
}

/**
 * Text that comes without ids of its blocks: which new block is which old one. Identical ones first and in order, moved
 * ones next, then the most alike that share at least half of their words. Each old id is given once at most.
 */
export function alignBlocks(old: readonly Block[], next: readonly Block[]): Map<number, string> {
  const key = (block: Block): string => `${block.role} ${block.words}`
  const ids = new Map<number, string>()
  const gone = new Set<number>()
  const give = (i: number, j: number): void => {
    ids.set(j, old[i]?.id ?? '')
    gone.add(i)
  }
  for (const [i, j] of inAnyOrder(old.map(key), next.map(key))) give(i, j)
  const likely = likelyBlocks(old, next, old.flatMap((_, at) => (gone.has(at) ? [] : [at])), (at) => ids.has(at))
  for (const { i, j } of likely.sort((a, b) => b.score - a.score || Math.abs(a.i - a.j) - Math.abs(b.i - b.j))) {
    if (!gone.has(i) && !ids.has(j)) give(i, j)
  }
  return ids
}

function likelyBlocks(old: readonly Block[], next: readonly Block[], left: readonly number[], isGiven: (at: number) => boolean): { i: number; j: number; score: number }[] {
  const bags = left.map((at) => bagOf(old[at]?.words ?? ''))
  const index = new LikenessIndex(bags)
  return next.flatMap((block, j) => {
    if (isGiven(j)) return []
    const mine = bagOf(block.words)
    const sums = index.shared(mine).words
    return left.flatMap((i, at) => {
      const [sum, other] = [sums[at] ?? 0, bags[at] ?? mine]
      const score = dice(sum, mine, other)
      const enough = sum > 0 && sum >= Math.min(mine.size, other.size) / 2 && score >= 0.2
      return enough ? [{ i, j, score: score + (old[i]?.role === block.role ? 1 : 0) }] : []
    })
  })
}
