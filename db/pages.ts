import { desc, eq, inArray } from 'drizzle-orm'
import type { Id } from '@/lib/editorial/people'
import { sha256 } from './hashes'
import { fromRaw, shapes } from './rows'
import type { Store } from './store'

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
    const t = unit.tables.pages
    for (const page of pages) {
      const { path, ...rest } = { ...page, etag: etagOf(page.html) }
      await unit.db.insert(t).values({ path, ...rest }).onConflictDoUpdate({ target: t.path, set: rest })
    }
  })
}

export const etagOf = (html: string) => `"${sha256(html)}"`

export async function dropPages(store: Store, paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return
  await store.write(async (unit) => {
    await unit.db.delete(unit.tables.pages).where(inArray(unit.tables.pages.path, [...paths]))
  })
}

/** Paths of the pages of an article, or of all pages; the newest first. */
export async function listPages(store: Store, article?: Id): Promise<Omit<StoredPage, 'html'>[]> {
  const t = store.tables.pages
  const columns = { path: t.path, etag: t.etag, mediaType: t.mediaType, status: t.status, article: t.article, updatedAt: t.updatedAt }
  return store.db.select(columns).from(t).where(article === undefined ? undefined : eq(t.article, article)).orderBy(desc(t.updatedAt), t.path)
}

/** A small public notice of something published, from which lists are made; kept as a page that is not served. */
export interface Notice {
  path: string
  article: Id | null
  at: number
  content: unknown
}

const noticeType = 'application/vnd.countersign.notice+json'

/**
 * Puts an article's pages and notices in place and, in the same transaction, the pages `list` makes of all notices, the
 * newest first. Whoever publishes at the same moment is waited for, so no list misses a story.
 */
export async function putPublicPages(store: Store, own: { pages: Omit<StoredPage, 'etag'>[]; notices: Notice[]; gone: string[] }, list: (notices: Notice[]) => Omit<StoredPage, 'etag'>[]): Promise<void> {
  await store.write(async (unit) => {
    const t = unit.tables.pages
    const put = async ({ path, ...rest }: Omit<StoredPage, 'etag'>) => {
      const row = { ...rest, etag: etagOf(rest.html) }
      await unit.db.insert(t).values({ path, ...row }).onConflictDoUpdate({ target: t.path, set: row })
    }
    if (own.gone.length > 0) await unit.db.delete(t).where(inArray(t.path, own.gone))
    for (const page of own.pages) await put(page)
    for (const { path, article, at, content } of own.notices) await put({ path, html: JSON.stringify(content), mediaType: noticeType, status: 200, article, updatedAt: at })
    const rows = await unit.db.select().from(t).where(eq(t.mediaType, noticeType)).orderBy(desc(t.updatedAt), t.path).limit(200)
    for (const page of list(rows.map((row) => ({ path: row.path, article: row.article, at: row.updatedAt, content: JSON.parse(row.html) as unknown })))) await put(page)
  })
}

/** The mark of a page's present form, without its text: what a cache asks before it answers. */
export async function pageEtag(store: Store, path: string): Promise<string | null> {
  const [row] = await store.all('select "etag" from "pages" where "path" = ?', [path])
  return row ? String((row as unknown as Record<string, unknown>)['etag']) : null
}
