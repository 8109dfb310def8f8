/** Cards stand level with their sentences where there is room, and never cover each other. */

export interface Standing {
  /** Where the card would like its top to be. */
  wish: number
  height: number
}

/**
 * Tops of the cards, in their order: as near to their wishes as can be (least squares) without one covering the next.
 * The pinned card gets its wish as long as those before it fit under `least`; the others make room.
 */
export function tops(cards: readonly Standing[], least: number, pinned = -1): number[] {
  const before = cards.map(() => 0)
  let sum = 0
  cards.forEach(({ height }, at) => {
    before[at] = sum
    sum += height
  })
  // Without heights the rule is only that tops do not fall: isotonic regression, solved by pooling neighbours.
  const wishes = cards.map(({ wish }, at) => wish - (before[at] ?? 0))
  const pin = Math.max(wishes[pinned] ?? least, least)
  const fitted = pinned < 0
    ? nondecreasing(wishes)
    : [...nondecreasing(wishes.slice(0, pinned)).map(top => Math.min(top, pin)), pin, ...nondecreasing(wishes.slice(pinned + 1)).map(top => Math.max(top, pin))]
  return fitted.map((top, at) => Math.max(top, least) + (before[at] ?? 0))
}

/** Pool adjacent violators: neighbours out of order share their mean. */
function nondecreasing(values: readonly number[]): number[] {
  const pools: { sum: number; count: number }[] = []
  for (const value of values) {
    let pool = { sum: value, count: 1 }
    for (let last = pools.at(-1); last && last.sum / last.count >= pool.sum / pool.count; last = pools.at(-1)) {
      pools.pop()
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count }
    }
    pools.push(pool)
  }
  return pools.flatMap(({ sum, count }) => Array<number>(count).fill(sum / count))
}
