import type { Id } from '@/lib/editorial/people'
import type { NoteKind } from '@/lib/editorial/article'
import type { Author, Teaser, Topic } from './public-rows'
import type { Raw } from './rows'
import type { Reader } from './store'

// Questions to the paper's rows: every list readers have. Each is answered from an index, however many stories there are.

const columns = ['article', 'slug', 'section', 'headline', 'standfirst', 'language', 'byline', 'first_at', 'check', 'breaking_until', 'picture'].map((name) => `s."${name}"`).join(', ')

const teaser = (row: Raw): Teaser => ({
  article: row['article'] as string, slug: row['slug'] as string, section: row['section'] as string, headline: row['headline'] as string, standfirst: row['standfirst'] as string,
  language: row['language'] as string, byline: row['byline'] as string, firstAt: Number(row['first_at']), check: row['check'] as string,
  breakingUntil: row['breaking_until'] === null ? null : Number(row['breaking_until']), picture: row['picture'] === null ? null : (JSON.parse(row['picture'] as string) as Teaser['picture']),
})

/** Some of a list, the newest first, and whether there are more. */
export interface Listed {
  stories: Teaser[]
  more: boolean
}

export interface Piece {
  limit: number
  offset?: number
}

export type Lists = { of: 'all' } | { of: 'section'; section: string } | { of: 'topic'; topic: string } | { of: 'author'; person: Id } | { of: 'month'; month: string }

function fromWhere(list: Lists): { from: string; params: unknown[]; order: string } {
  const live = `s."state" = 'live'`
  const newest = 's."first_at" DESC, s."article" DESC'
  if (list.of === 'topic') return { from: `"public_topics" t JOIN "public_stories" s ON s."article" = t."article" WHERE t."topic" = ?`, params: [list.topic], order: 't."first_at" DESC, t."article" DESC' }
  if (list.of === 'author') return { from: `"public_authors" t JOIN "public_stories" s ON s."article" = t."article" WHERE t."person" = ?`, params: [list.person], order: 't."first_at" DESC, t."article" DESC' }
  if (list.of === 'section') return { from: `"public_stories" s WHERE s."section" = ? AND ${live}`, params: [list.section], order: newest }
  if (list.of === 'month') return { from: `"public_stories" s WHERE s."month" = ? AND ${live}`, params: [list.month], order: newest }
  return { from: `"public_stories" s WHERE ${live}`, params: [], order: newest }
}

/** Live stories of a list, the newest first. */
export async function newestStories(reader: Reader, list: Lists, { limit, offset = 0 }: Piece): Promise<Listed> {
  const { from, params, order } = fromWhere(list)
  const rows = await reader.all(`SELECT ${columns} FROM ${from} ORDER BY ${order} LIMIT ? OFFSET ?`, [...params, limit + 1, offset])
  return { stories: rows.slice(0, limit).map(teaser), more: rows.length > limit }
}

/** Live stories by id, in the order asked for; whatever is not live is left out. For picks, pins and what was read most. */
export async function storiesById(reader: Reader, ids: readonly Id[]): Promise<Teaser[]> {
  if (ids.length === 0) return []
  const rows = await reader.all(`SELECT ${columns} FROM "public_stories" s WHERE s."state" = 'live' AND s."article" IN (${ids.map(() => '?').join(', ')})`, [...ids])
  const found = new Map(rows.map((row) => [row['article'] as string, teaser(row)]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** The ids of published stories by id or slug; what is neither is left out. */
export async function publishedIds(reader: Reader, names: readonly string[]): Promise<Map<string, Id>> {
  if (names.length === 0) return new Map()
  const marks = names.map(() => '?').join(', ')
  const rows = await reader.all(`SELECT "article", "slug" FROM "public_stories" WHERE "state" = 'live' AND ("article" IN (${marks}) OR "slug" IN (${marks}))`, [...names, ...names])
  return new Map(rows.flatMap((row) => [[row['article'] as string, row['article'] as string], [row['slug'] as string, row['article'] as string]] as const))
}

/** Months in which something appeared that is still there, the newest first, with how many. */
export async function archiveMonths(reader: Reader): Promise<{ month: string; stories: number }[]> {
  const rows = await reader.all(`SELECT "month", count(*) AS "stories" FROM "public_stories" WHERE "state" = 'live' GROUP BY "month" ORDER BY "month" DESC`)
  return rows.map((row) => ({ month: row['month'] as string, stories: Number(row['stories']) }))
}

export async function topicsOfStory(reader: Reader, article: Id): Promise<Topic[]> {
  const rows = await reader.all('SELECT "topic", "name" FROM "public_topics" WHERE "article" = ? ORDER BY "ordinal"', [article])
  return rows.map((row) => ({ slug: row['topic'] as string, name: row['name'] as string }))
}

/** A topic under the name its newest story gives it; null where no live story has it. */
export async function topicBySlug(reader: Reader, topic: string): Promise<Topic | null> {
  const [row] = await reader.all('SELECT "name" FROM "public_topics" WHERE "topic" = ? ORDER BY "first_at" DESC, "article" DESC LIMIT 1', [topic])
  return row ? { slug: topic, name: row['name'] as string } : null
}

/** Somebody who is named as the writer of something live, with what they say of themself; null for anybody else. */
export async function authorBySlug(reader: Reader, slug: string): Promise<(Author & { bio: string }) | null> {
  const [row] = await reader.all(
    `SELECT a."person", p."name", f."bio" FROM "author_slugs" a JOIN "people" p ON p."id" = a."person" LEFT JOIN "profiles" f ON f."person" = a."person"
     WHERE a."slug" = ? AND EXISTS (SELECT 1 FROM "public_authors" x WHERE x."person" = a."person")`, [slug])
  return row ? { person: row['person'] as string, name: row['name'] as string, slug, bio: (row['bio'] as string | null) ?? '' } : null
}

export async function bioOf(reader: Reader, person: Id): Promise<string> {
  const [row] = await reader.all('SELECT "bio" FROM "profiles" WHERE "person" = ?', [person])
  return (row?.['bio'] as string | undefined) ?? ''
}

export interface Noted {
  slug: string
  headline: string
  /** Of the story, and so of the note. */
  language: string
  /** The publication it came with; its place on the story's page is `note-<receipt>`. */
  receipt: Id
  at: number
  kind: NoteKind
  text: string
}

/** From a moment up to another, without it; milliseconds UTC. */
export interface Span {
  from: number
  to: number
}

/** What readers were told of changes, of every story there ever was, the newest first; `within`: only what was told then. */
export async function newestNotes(reader: Reader, { limit, offset = 0, within }: Piece & { within?: Span }): Promise<{ notes: Noted[]; more: boolean }> {
  const then = within ? 'WHERE n."at" >= ? AND n."at" < ?' : ''
  const rows = await reader.all(
    `SELECT s."slug", s."headline", s."language", n."receipt", n."at", n."kind", n."text" FROM "public_notes" n JOIN "public_stories" s ON s."article" = n."article" ${then} ORDER BY n."at" DESC, n."receipt" DESC LIMIT ? OFFSET ?`,
    [...(within ? [within.from, within.to] : []), limit + 1, offset],
  )
  const notes = rows.map((row): Noted => ({
    slug: row['slug'] as string, headline: row['headline'] as string, language: row['language'] as string, receipt: row['receipt'] as string, at: Number(row['at']), kind: row['kind'] as NoteKind, text: row['text'] as string,
  }))
  return { notes: notes.slice(0, limit), more: rows.length > limit }
}

/** What time alone changes: stories that were breaking, and fronts with a pin that ended. */
export async function endedBy(reader: Reader, now: number, limit: number): Promise<{ articles: Id[]; places: string[] }> {
  const articles = await reader.all('SELECT "article" FROM "public_stories" WHERE "breaking_until" <= ? LIMIT ?', [now, limit])
  const places = await reader.all('SELECT "place" FROM "fronts" WHERE "next_end" <= ? LIMIT ?', [now, limit])
  return { articles: articles.map((row) => row['article'] as string), places: places.map((row) => row['place'] as string) }
}

/** The section whose lists a story stands in now; null when it was never public. */
export async function sectionOfStory(reader: Reader, article: Id): Promise<string | null> {
  const [row] = await reader.all('SELECT "section" FROM "public_stories" WHERE "article" = ?', [article])
  return (row?.['section'] as string | undefined) ?? null
}

/** Topics of live stories by name, those met most first. */
export async function topicsInUse(reader: Reader, limit: number): Promise<string[]> {
  const rows = await reader.all('SELECT max("name") AS "name", count(*) AS "stories" FROM "public_topics" GROUP BY "topic" ORDER BY count(*) DESC, "topic" LIMIT ?', [limit])
  return rows.map((row) => row['name'] as string)
}
