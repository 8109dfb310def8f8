import type { Id } from '@/lib/editorial/people'
import type { Reader, Store } from './store'

/** Looks at a story within one hour; `hour` is its beginning, milliseconds UTC. Who looked is not known. */
export interface Read {
  article: Id
  hour: number
  count: number
}

/** Adds to what was counted before, all or none. */
export async function addReads(store: Store, reads: readonly Read[]): Promise<void> {
  await store.write(async (unit) => {
    for (const { article, hour, count } of reads) {
      await unit.run('INSERT INTO "reads" ("article", "hour", "count") VALUES (?, ?, ?) ON CONFLICT ("article", "hour") DO UPDATE SET "count" = "reads"."count" + excluded."count"', [article, hour, count])
    }
  })
}

/** The live stories looked at most since a moment, most first. */
export async function mostRead(reader: Reader, since: number, limit: number): Promise<{ article: Id; count: number }[]> {
  const rows = await reader.all(
    `SELECT r."article" AS "article", SUM(r."count") AS "count" FROM "reads" r JOIN "articles" a ON a."id" = r."article" AND a."public" = 'live'
      WHERE r."hour" >= ? GROUP BY r."article" ORDER BY SUM(r."count") DESC, r."article" LIMIT ?`, [since, limit],
  )
  return (rows as { article: Id; count: number | string }[]).map(({ article, count }) => ({ article, count: Number(count) }))
}

/** Forgets counts nobody will ask for any more. */
export async function dropReads(store: Store, before: number): Promise<void> {
  await store.write((unit) => unit.run('DELETE FROM "reads" WHERE "hour" < ?', [before]).then(() => undefined))
}
