import { eq } from 'drizzle-orm'
import type { Store } from './store'

/** One page of a PDF, one paragraph of anything else. */
export interface CopyPage {
  label: string
  words: string
}

/** What could be read out of a stored copy, and what must be said of the reading: that a part is missing, and why. */
export interface CopyText {
  pages: CopyPage[]
  note: string
}

/** Rows of one insert, well below what either engine takes. */
const atOnce = 500

/**
 * Keeps the words of a file, once. Row 0 says that it was read, and holds the note; the pages follow. The same bytes give the
 * same words, so whoever comes second changes nothing.
 */
export async function putCopyText(store: Store, file: string, { pages, note }: CopyText): Promise<void> {
  const rows = [{ file, ordinal: 0, label: '', words: note }, ...pages.map(({ label, words }, at) => ({ file, ordinal: at + 1, label, words }))]
  await store.write(async (unit) => {
    for (let at = 0; at < rows.length; at += atOnce) await unit.db.insert(unit.tables.copyPages).values(rows.slice(at, at + atOnce)).onConflictDoNothing()
  })
}

/** The words of a file; null for one that was never read. Who may see them is asked before. */
export async function getCopyText(store: Store, file: string): Promise<CopyText | null> {
  const t = store.tables.copyPages
  const [about, ...pages] = await store.db.select().from(t).where(eq(t.file, file)).orderBy(t.ordinal)
  return about ? { note: about.words, pages: pages.map(({ label, words }) => ({ label, words })) } : null
}
