import type { Id } from '@/lib/editorial/people'
import type { Store } from './store'

// Which live story shows a picture. Only where to look is remembered; that it still shows it is asked every time.
const shownIn = new WeakMap<Store, Map<string, Id>>()
const most = 5_000

const shows = `FROM "articles" JOIN "revisions" ON "revisions"."id" = "articles"."public_revision" WHERE "articles"."public" = 'live' AND "revisions"."document" LIKE ?`

/** Whether a story that is live shows this picture to its readers. */
export async function showsPicture(store: Store, picture: string): Promise<boolean> {
  const known = shownIn.get(store) ?? new Map<string, Id>()
  shownIn.set(store, known)
  const name = `%"${picture}"%`
  const before = known.get(picture)
  if (before !== undefined && (await store.all(`SELECT 1 ${shows} AND "articles"."id" = ?`, [name, before])).length > 0) return true
  const [row] = await store.all(`SELECT "articles"."id" ${shows} LIMIT 1`, [name])
  if (!row) known.delete(picture)
  else if (known.size < most) known.set(picture, row['id'] as Id)
  return row !== undefined
}

/** Those of these pictures whose bytes were never kept here. */
export async function unknownPictures(store: Store, pictures: readonly string[]): Promise<string[]> {
  const found = await Promise.all(pictures.map((id) => store.all('SELECT 1 FROM "files" WHERE "id" = ?', [id])))
  return pictures.filter((_, index) => found[index]?.length === 0)
}
