import { and, count, desc, eq, gte, lt } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import type { Store } from './store'

/** How often something was tried since a time, e.g. signing in to one account or from one address. */
export async function countAttempts(store: Store, key: string, since: number): Promise<number> {
  const t = store.tables.attempts
  const [row] = await store.db.select({ times: count() }).from(t).where(and(eq(t.key, key), gte(t.at, since)))
  return Number(row?.times ?? 0)
}

/** Notes an attempt under each key, and forgets those older than `forgetBefore`. */
export async function noteAttempt(store: Store, keys: readonly string[], at: number, forgetBefore: number): Promise<void> {
  await store.write(async (unit) => {
    await unit.db.delete(unit.tables.attempts).where(lt(unit.tables.attempts.at, forgetBefore))
    await unit.insert('attempts', keys.map((key) => ({ id: newId(), key, at })))
  })
}

export async function forgetAttempts(store: Store, key: string): Promise<void> {
  await store.write(async (unit) => {
    await unit.db.delete(unit.tables.attempts).where(eq(unit.tables.attempts.key, key))
  })
}

/** When something was last tried, the newest first, at most `most` times. */
export async function latestAttempts(store: Store, key: string, most: number): Promise<number[]> {
  const t = store.tables.attempts
  const rows = await store.db.select({ at: t.at }).from(t).where(eq(t.key, key)).orderBy(desc(t.at)).limit(most)
  return rows.map(({ at }) => at)
}
