import { house } from './history'
import type { Store } from './store'

const memories = new WeakMap<Store, Map<string, { count: number; value: unknown }>>()

/**
 * Something derived from people or settings, worked out again only after the house's history grew: every change of
 * theirs is an entry there, in the same transaction, whichever process made it.
 */
export async function ofTheHouse<T>(store: Store, what: string, workOut: () => Promise<T>): Promise<T> {
  const [head] = await store.all('SELECT "count" FROM "heads" WHERE "chain" = ?', [house])
  const count = (head?.['count'] as number | undefined) ?? 0
  const memory = memories.get(store) ?? new Map<string, { count: number; value: unknown }>()
  memories.set(store, memory)
  const known = memory.get(what)
  if (known?.count === count) return known.value as T
  const value = await workOut()
  memory.set(what, { count, value })
  return value
}
