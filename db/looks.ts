import { and, eq, inArray, lt } from 'drizzle-orm'
import type { Id } from '@/lib/editorial/people'
import type { Store } from './store'

/** How far somebody has seen a story: its `seq` then, and when (milliseconds UTC). */
export interface Look {
  seq: number
  at: number
}

/** Remembers that this person had the story before them as it was at `seq`. Nothing is written where they saw that much before. */
export async function noteLook(store: Store, person: Id, article: Id, { seq, at }: Look): Promise<void> {
  const known = (await looksOf(store, person, [article])).get(article)
  if (known && known.seq >= seq) return
  await store.write(async (unit) => {
    const t = unit.tables.looks
    await unit.db.insert(t).values({ person, article, seq, at }).onConflictDoUpdate({ target: [t.person, t.article], set: { seq, at }, setWhere: lt(t.seq, seq) })
  })
}

/** What this person saw last of each of these stories. */
export async function looksOf(store: Store, person: Id, articles: readonly Id[]): Promise<Map<Id, Look>> {
  if (articles.length === 0) return new Map()
  const t = store.tables.looks
  const rows = await store.db.select().from(t).where(and(eq(t.person, person), inArray(t.article, [...articles])))
  return new Map(rows.map(({ article, seq, at }) => [article, { seq, at }]))
}
