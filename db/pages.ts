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
