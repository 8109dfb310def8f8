import { eq } from 'drizzle-orm'
import { slugOf } from '@/lib/editorial/slugs'
import type { CheckLevel, NoteKind } from '@/lib/editorial/article'
import type { Id } from '@/lib/editorial/people'
import type { Author, Teaser, Topic } from './public-rows'
import { putInOutbox } from './outbox'
import type { Reader, Store, Unit } from './store'

/** A story that was published, as rows: what lists, topics, authors, archive and search know of it. */
export interface PublicRows extends Teaser {
  state: 'live' | 'withdrawn'
  changedAt: number
  /** "2026-11", in the newsroom's zone. */
  month: string
  headlineWords: string
  words: string
  updatedAt: number
  topics: Topic[]
  authors: Author[]
  notes: { receipt: Id; at: number; kind: NoteKind; text: string }[]
  /** What its record counts. */
  tally: Tally
  /** The stories its page sends readers to. */
  links: Teaser[]
}

export interface Tally {
  /** Claims that a signature stands for; those an editor kept are counted beside them. */
  claims: number
  sources: number
  kept: number
  firstLevel: CheckLevel
  level: CheckLevel
}

/** Puts a story's rows in place of those it had. A withdrawn story keeps its address and what was said of it, and is in no list. */
export async function putPublicStory(unit: Unit, { topics, authors, notes, tally, links, ...story }: PublicRows): Promise<void> {
  const { publicStories, publicTopics, publicAuthors, publicNotes, publicTallies, publicLinks } = unit.tables
  const { article, firstAt } = story
  await unit.db.insert(publicStories).values(story).onConflictDoUpdate({ target: publicStories.article, set: story })
  await unit.db.insert(publicTallies).values({ article, firstAt, ...tally }).onConflictDoUpdate({ target: publicTallies.article, set: { firstAt, ...tally } })
  await unit.db.delete(publicTopics).where(eq(publicTopics.article, article))
  await unit.db.delete(publicAuthors).where(eq(publicAuthors.article, article))
  await unit.db.delete(publicNotes).where(eq(publicNotes.article, article))
  await unit.db.delete(publicLinks).where(eq(publicLinks.article, article))
  await unit.insert('publicNotes', notes.map((note) => ({ article, ...note })))
  if (story.state === 'withdrawn') return
  const distinct = topics.filter(({ slug }, at) => topics.findIndex((other) => other.slug === slug) === at)
  await unit.insert('publicTopics', distinct.map(({ slug, name }, ordinal) => ({ topic: slug, name, article, ordinal, firstAt })))
  await unit.insert('publicAuthors', authors.map(({ person }, ordinal) => ({ person, article, ordinal, firstAt })))
  await unit.insert('publicLinks', links.map((to) => ({ article, to: to.article, headline: to.headline, slug: to.slug })))
}

/** Stories whose stored page still sends readers to a story that is gone, or has another headline or address now. */
export async function linkedWrongly(reader: Reader, to: Id): Promise<Id[]> {
  const rows = await reader.all(
    `SELECT l."article" FROM "public_links" l JOIN "public_stories" s ON s."article" = l."to" WHERE l."to" = ? AND (s."state" <> 'live' OR s."headline" <> l."headline" OR s."slug" <> l."slug") ORDER BY l."article"`, [to])
  return rows.map((row) => row['article'] as string)
}

/** The addresses of authors, made once from their names: "ada-lindqvist", and "ada-lindqvist-2" for the next of that name. */
export async function authorAddresses(unit: Unit, people: readonly { person: Id; name: string }[]): Promise<Author[]> {
  const authors: Author[] = []
  for (const { person, name } of people) authors.push({ person, name, slug: (await addressOf(unit, person)) ?? (await newAddress(unit, person, name)) })
  return authors
}

async function addressOf(reader: Reader, person: Id): Promise<string | undefined> {
  const [row] = await reader.all('SELECT "slug" FROM "author_slugs" WHERE "person" = ?', [person])
  return row?.['slug'] as string | undefined
}

async function newAddress(unit: Unit, person: Id, name: string): Promise<string> {
  const wished = slugOf(name)
  for (let number = 1; ; number++) {
    const slug = number === 1 ? wished : `${wished}-${number}`
    const [taken] = await unit.all('SELECT 1 FROM "author_slugs" WHERE "slug" = ?', [slug])
    if (taken) continue
    await unit.insert('authorSlugs', [{ slug, person }])
    return slug
  }
}

/** After somebody's name changed: the stories that print it wait to be printed anew. */
export async function printAnew(store: Store, person: Id, at: number): Promise<void> {
  await store.write(async (unit) => {
    const rows = await unit.all('SELECT "article" FROM "public_authors" WHERE "person" = ?', [person])
    await putInOutbox(unit, rows.map((row) => ({ kind: 'publicPage', key: `publicPage/${String(row['article'])}/renamed-${at}`, article: row['article'] as string, detail: {} })), at)
  })
}
