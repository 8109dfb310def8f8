import { eq } from 'drizzle-orm'
import type { OutboxItem } from '@/lib/editorial/article'
import { fromRaw, shapes, columnList } from './rows'
import type { Store, Unit } from './store'

export interface Waiting extends OutboxItem {
  madeAt: number
  tries: number
}

/** Work with the same key is the same work: it is kept, and done, once. */
export async function putInOutbox(unit: Unit, items: readonly OutboxItem[], at: number): Promise<void> {
  for (const { key, kind, article, detail } of items) {
    await unit.run(
      `INSERT INTO "outbox" ("key", "kind", "article", "detail", "made_at", "done_at", "tries", "next_at") VALUES (?, ?, ?, ?, ?, NULL, 0, ?) ON CONFLICT ("key") DO NOTHING`,
      [key, kind, article, JSON.stringify(detail), at, at],
    )
  }
}

/**
 * Takes up to `limit` pieces of work that are due. Whoever takes one has `lease` milliseconds before it is offered
 * again, so work that died with its process is done by another; doing it twice must be harmless.
 */
export async function claimWork(store: Store, { now, lease, limit }: { now: number; lease: number; limit: number }): Promise<Waiting[]> {
  const [due] = await store.all('SELECT 1 FROM "outbox" WHERE "done_at" IS NULL AND "next_at" <= ? LIMIT 1', [now])
  if (!due) return []
  const others = store.engine === 'postgres' ? ' FOR UPDATE SKIP LOCKED' : ''
  return store.write(async (unit) => {
    const rows = await unit.all(`UPDATE "outbox" SET "next_at" = ?, "tries" = "tries" + 1 WHERE "key" IN
      (SELECT "key" FROM "outbox" WHERE "done_at" IS NULL AND "next_at" <= ? ORDER BY "made_at", "key" LIMIT ?${others}) RETURNING ${columnList(shapes.outbox)}`, [now + lease, now, limit])
    const items = rows.map((raw) => fromRaw(shapes.outbox, raw) as unknown as Waiting)
    return items.sort((a, b) => a.madeAt - b.madeAt || (a.key < b.key ? -1 : 1)).map(({ kind, key, article, detail, madeAt, tries }) => ({ kind, key, article, detail, madeAt, tries }))
  })
}

export async function workDone(store: Store, key: string, now: number): Promise<void> {
  await store.write(async (unit) => {
    await unit.db.update(unit.tables.outbox).set({ doneAt: now }).where(eq(unit.tables.outbox.key, key))
  })
}

/** Puts failed work off until `nextAt`. */
export async function workFailed(store: Store, key: string, nextAt: number): Promise<void> {
  await store.write(async (unit) => {
    await unit.db.update(unit.tables.outbox).set({ nextAt }).where(eq(unit.tables.outbox.key, key))
  })
}
