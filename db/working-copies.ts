import { asc, eq, lte } from 'drizzle-orm'
import type { Id } from '@/lib/editorial/people'
import { columnList, fromRaw, shapes } from './rows'
import type { Store } from './store'

/** What somebody has typed and not saved: theirs alone, one for each article and person. */
export interface WorkingCopy {
  article: Id
  person: Id
  /** Version of the article the typing began from. */
  base: number
  document: unknown
  updatedAt: number
}

const ofPerson = `SELECT ${columnList(shapes.workingCopies)} FROM "working_copies" WHERE "article" = ? AND "person" = ?`

export async function workingCopyOf(store: Store, article: Id, person: Id): Promise<WorkingCopy | null> {
  const [copy] = await store.all(ofPerson, [article, person])
  return copy ? (fromRaw(shapes.workingCopies, copy) as unknown as WorkingCopy) : null
}

export async function keepWorkingCopy(store: Store, copy: WorkingCopy): Promise<void> {
  await store.write(async (unit) => {
    const t = unit.tables.workingCopies
    const { base, document, updatedAt } = copy
    await unit.db.insert(t).values(copy).onConflictDoUpdate({ target: [t.article, t.person], set: { base, document, updatedAt } })
  })
}

/** Removes a working copy once it was saved or given up. With `upTo`, only if nothing was typed since that time. */
export async function takeWorkingCopy(store: Store, article: Id, person: Id, upTo?: number): Promise<void> {
  await store.write(async (unit) => {
    const key = [article, person]
    await (upTo === undefined
      ? unit.run('DELETE FROM "working_copies" WHERE "article" = ? AND "person" = ?', key)
      : unit.run('DELETE FROM "working_copies" WHERE "article" = ? AND "person" = ? AND "updated_at" <= ?', [...key, upTo]))
  })
}

/** Who has unsaved words in an article, without the words. */
export async function workingCopiesOf(store: Store, article: Id): Promise<Pick<WorkingCopy, 'person' | 'base' | 'updatedAt'>[]> {
  const t = store.tables.workingCopies
  return store.db.select({ person: t.person, base: t.base, updatedAt: t.updatedAt }).from(t).where(eq(t.article, article)).orderBy(asc(t.person))
}

/** Working copies nobody has touched since a time, the longest waiting first, without the words. */
export async function idleWorkingCopies(store: Store, since: number): Promise<Pick<WorkingCopy, 'article' | 'person' | 'updatedAt'>[]> {
  const t = store.tables.workingCopies
  return store.db.select({ article: t.article, person: t.person, updatedAt: t.updatedAt }).from(t).where(lte(t.updatedAt, since)).orderBy(asc(t.updatedAt))
}
