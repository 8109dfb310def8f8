import { eq } from 'drizzle-orm'
import type { LinkCheck } from '@/lib/editorial/link-findings'
import type { Id } from '@/lib/editorial/people'
import type { Store } from './store'

/** A source whose address is due to be looked at. */
export interface DueLink {
  source: Id
  article: Id
}

/**
 * Takes the source that waits longest, of stories that are not set aside, and keeps it from others for `lease` milliseconds:
 * of several servers one looks. Null when none is due.
 */
export async function takeDueLink(store: Store, { now, lease }: { now: number; lease: number }): Promise<DueLink | null> {
  const [due] = (await store.all(
    `SELECT s."id" AS "source", s."article" AS "article", l."next_at" AS "next" FROM "sources" s JOIN "articles" a ON a."id" = s."article" LEFT JOIN "link_checks" l ON l."source" = s."id"
      WHERE (s."url" <> '' OR s."doi" <> '') AND a."desk" <> 'spiked' AND (l."source" IS NULL OR l."next_at" <= ?) ORDER BY COALESCE(l."next_at", 0), s."id" LIMIT 1`, [now],
  )) as { source: Id; article: Id; next: number | string | null }[]
  if (!due) return null
  const { source, article, next } = due
  return store.write(async (unit) => {
    const mine = next === null
      ? await unit.all(`INSERT INTO "link_checks" ("source", "article", "checked_at", "finding", "sentence", "failures", "next_at") VALUES (?, ?, NULL, 'waiting', '', 0, ?) ON CONFLICT ("source") DO NOTHING RETURNING "source"`, [source, article, now + lease])
      : await unit.all('UPDATE "link_checks" SET "next_at" = ? WHERE "source" = ? AND "next_at" = ? RETURNING "source"', [now + lease, source, next])
    return mine.length > 0 ? { source, article } : null
  })
}

/** What was found last time; null for a source that was never looked at. */
export async function linkCheckOf(store: Store, source: Id): Promise<LinkCheck | null> {
  const t = store.tables.linkChecks
  const [row] = await store.db.select().from(t).where(eq(t.source, source))
  return row ?? null
}

/** Of every source of a story that was looked at, what was found last. */
export async function linkChecksOf(store: Store, article: Id): Promise<Map<Id, LinkCheck>> {
  const t = store.tables.linkChecks
  const rows = await store.db.select().from(t).where(eq(t.article, article))
  return new Map(rows.map(({ source, finding, sentence, failures, checkedAt }) => [source, { finding, sentence, failures, checkedAt }]))
}

/** Keeps what was found; `nextAt` is when to look again. */
export async function putLinkCheck(store: Store, source: Id, found: LinkCheck & { nextAt: number }): Promise<void> {
  await store.write(async (unit) => {
    await unit.db.update(unit.tables.linkChecks).set(found).where(eq(unit.tables.linkChecks.source, source))
  })
}

/** How many addresses were looked at since a moment. */
export async function linksLookedAtSince(store: Store, since: number): Promise<number> {
  const [row] = await store.all('SELECT COUNT(*) AS "n" FROM "link_checks" WHERE "checked_at" >= ?', [since])
  return Number((row as { n: number | string }).n)
}

/** Stories with something found at an address of theirs that nobody has judged since. */
export async function storiesWithFindings(store: Store): Promise<Id[]> {
  const rows = await store.all(`SELECT DISTINCT l."article" FROM "link_checks" l WHERE l."finding" IN ('changed', 'moved', 'gone', 'unreachable')
    AND NOT EXISTS (SELECT 1 FROM "judgements" j WHERE j."article" = l."article" AND j."source" = l."source" AND j."at" >= l."checked_at")`)
  return (rows as { article: Id }[]).map(({ article }) => article)
}
