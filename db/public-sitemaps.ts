import type { Reader } from './store'

// What sitemaps list. Each is a question to an index, however many stories there are.

export interface Mapped {
  slug: string
  changedAt: number
}

/** Live stories of a month ("2026-11"), in the order they appeared. */
export async function storiesOfMonth(reader: Reader, month: string, { limit, offset }: { limit: number; offset: number }): Promise<Mapped[]> {
  const rows = await reader.all(`SELECT "slug", "changed_at" FROM "public_stories" WHERE "month" = ? AND "state" = 'live' ORDER BY "first_at", "article" LIMIT ? OFFSET ?`, [month, limit, offset])
  return rows.map((row) => ({ slug: row['slug'] as string, changedAt: Number(row['changed_at']) }))
}

export interface MonthMapped {
  month: string
  stories: number
  /** When the newest of its stories appeared or changed. */
  changedAt: number
}

/** Months in which something appeared that is still there, the newest first. */
export async function monthsMapped(reader: Reader): Promise<MonthMapped[]> {
  const rows = await reader.all(`SELECT "month", count(*) AS "stories", max("changed_at") AS "changed_at" FROM "public_stories" WHERE "state" = 'live' GROUP BY "month" ORDER BY "month" DESC`)
  return rows.map((row) => ({ month: row['month'] as string, stories: Number(row['stories']), changedAt: Number(row['changed_at']) }))
}

export interface News extends Mapped {
  headline: string
  language: string
  firstAt: number
}

/** Live stories that appeared since, the newest first. */
export async function storiesSince(reader: Reader, since: number, limit: number): Promise<News[]> {
  const rows = await reader.all(`SELECT "slug", "headline", "language", "first_at", "changed_at" FROM "public_stories" WHERE "state" = 'live' AND "first_at" > ? ORDER BY "first_at" DESC, "article" DESC LIMIT ?`, [since, limit])
  return rows.map((row) => ({ slug: row['slug'] as string, headline: row['headline'] as string, language: row['language'] as string, firstAt: Number(row['first_at']), changedAt: Number(row['changed_at']) }))
}

/** Slugs of every topic of a live story, and of everybody who is named as the writer of one. */
export async function topicsAndAuthors(reader: Reader): Promise<{ topics: string[]; authors: string[] }> {
  const topics = await reader.all('SELECT DISTINCT "topic" FROM "public_topics" ORDER BY "topic"')
  const authors = await reader.all('SELECT DISTINCT a."slug" FROM "public_authors" p JOIN "author_slugs" a ON a."person" = p."person" ORDER BY a."slug"')
  return { topics: topics.map((row) => row['topic'] as string), authors: authors.map((row) => row['slug'] as string) }
}
