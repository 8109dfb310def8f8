import { desc, eq, inArray } from 'drizzle-orm'
import type { Id } from '@/lib/editorial/people'
import { sha256 } from './hashes'
import { putPublicStory, type PublicRows } from './public-writing'
import { fromRaw, shapes } from './rows'
import { wantCard } from './social-cards'
import type { Reader, Store, Unit } from './store'

/** What a reader is sent, rendered at publication. */
export interface StoredPage {
  path: string
  html: string
  /** SHA-256 of `html`, in quotation marks. */
  etag: string
  mediaType: string
  status: number
  article: Id | null
  updatedAt: number
}

export async function getPage(store: Store, path: string): Promise<StoredPage | null> {
  const [rows = []] = await store.snapshot([{ table: 'pages', where: '"path" = ?', params: [path] }])
  return rows[0] ? (fromRaw(shapes.pages, rows[0]) as unknown as StoredPage) : null
}

/** Puts pages in place, all or none. */
export async function putPages(store: Store, pages: readonly Omit<StoredPage, 'etag'>[]): Promise<void> {
  if (pages.length === 0) return
  await store.write(async (unit) => {
    for (const page of pages) await put(unit, page)
  })
}

export const etagOf = (html: string) => `"${sha256(html)}"`

export async function dropPages(store: Store, paths: readonly string[]): Promise<void> {
  if (paths.length > 0) await store.write((unit) => dropPagesIn(unit, paths))
}

/** Paths of the pages of an article, or of all pages; the newest first. */
export async function listPages(store: Store, article?: Id): Promise<Omit<StoredPage, 'html'>[]> {
  const t = store.tables.pages
  const columns = { path: t.path, etag: t.etag, mediaType: t.mediaType, status: t.status, article: t.article, updatedAt: t.updatedAt }
  return store.db.select(columns).from(t).where(article === undefined ? undefined : eq(t.article, article)).orderBy(desc(t.updatedAt), t.path)
}

/**
 * What a publication changes for readers, in one transaction: the story's rows and its own pages, and then the pages `lists`
 * makes from the rows as they are then. Whoever publishes at the same moment is waited for, so no list misses a story.
 */
export async function putPublicPages(store: Store, own: PublicParts, lists: (unit: Unit) => Promise<Omit<StoredPage, 'etag'>[]>): Promise<void> {
  await store.write(async (unit) => {
    if (own.story) await putPublicStory(unit, own.story)
    if (own.story) await wantCard(unit, own.story.article, own.card ?? null, own.story.updatedAt)
    await dropPagesIn(unit, own.gone)
    for (const page of [...own.pages, ...(await lists(unit))]) await put(unit, page)
  })
}

export interface PublicParts {
  story?: PublicRows
  /** What the story's social card must say, hashed; without it the story has none. */
  card?: string
  pages: Omit<StoredPage, 'etag'>[]
  gone: string[]
}

/** Which of these pages are not as they are stored: what putting them will change. */
export async function pathsThatDiffer(reader: Reader, pages: readonly Omit<StoredPage, 'etag'>[]): Promise<string[]> {
  if (pages.length === 0) return []
  const t = reader.tables.pages
  const rows = await reader.db.select({ path: t.path, etag: t.etag }).from(t).where(inArray(t.path, pages.map(({ path }) => path)))
  const known = new Map(rows.map(({ path, etag }) => [path, etag]))
  return pages.filter(({ path, html }) => known.get(path) !== etagOf(html)).map(({ path }) => path)
}

/** Takes pages away inside a transaction that is under way. */
export async function dropPagesIn(unit: Unit, paths: readonly string[]): Promise<void> {
  if (paths.length > 0) await unit.db.delete(unit.tables.pages).where(inArray(unit.tables.pages.path, [...paths]))
}

/** A page that is the same already is left as it is, and so is its time. */
async function put(unit: Unit, { path, ...rest }: Omit<StoredPage, 'etag'>): Promise<void> {
  const t = unit.tables.pages
  const row = { ...rest, etag: etagOf(rest.html) }
  const [known] = await unit.db.select({ etag: t.etag, status: t.status }).from(t).where(eq(t.path, path))
  if (known?.etag === row.etag && known.status === row.status) return
  await unit.db.insert(t).values({ path, ...row }).onConflictDoUpdate({ target: t.path, set: row })
}

/** The mark of a page's present form, without its text: what a cache asks before it answers. */
export async function pageEtag(store: Store, path: string): Promise<string | null> {
  const [row] = await store.all('select "etag" from "pages" where "path" = ?', [path])
  return row ? String((row as unknown as Record<string, unknown>)['etag']) : null
}
