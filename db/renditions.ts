import { eq, inArray } from 'drizzle-orm'
import { sha256 } from './hashes'
import type { RenditionFormat } from './schema-pictures'
import type { Store } from './store'

/** A picture as readers get it, in one format and size. */
export interface Rendition {
  /** The picture it was made of. */
  file: string
  format: RenditionFormat
  width: number
  height: number
  /** SHA-256 of its bytes. */
  id: string
  bytes: number
  at: number
}

export type NewRendition = Pick<Rendition, 'format' | 'width' | 'height'> & { content: Uint8Array }

export const mediaTypes: Record<RenditionFormat, string> = { avif: 'image/avif', webp: 'image/webp', jpeg: 'image/jpeg', png: 'image/png' }

/** Keeps what was made of a picture, in place of what was made before: the bytes first, then the rows that name them. */
export async function putRenditions(store: Store, file: string, made: readonly NewRendition[], at: number): Promise<void> {
  const rows = made.map(({ content, ...about }): Rendition => ({ file, ...about, id: sha256(content), bytes: content.byteLength, at }))
  // Put anew: what lies there may be damaged, which is why it is made again.
  for (const [n, { content }] of made.entries()) await store.blobs.put(rows[n]?.id ?? '', content, true)
  await store.write(async (unit) => {
    const { renditions, unshownPictures } = unit.tables
    await unit.db.delete(renditions).where(eq(renditions.file, file))
    await unit.db.delete(unshownPictures).where(eq(unshownPictures.file, file))
    await unit.db.insert(renditions).values(rows)
  })
}

/** Remembers that nothing could be made of a picture, and why. What was made of it before stays. */
export async function putUnshown(store: Store, file: string, sentence: string, at: number): Promise<void> {
  await store.write(async (unit) => {
    const t = unit.tables.unshownPictures
    await unit.db.insert(t).values({ file, sentence, at }).onConflictDoUpdate({ target: t.file, set: { sentence, at } })
  })
}

/** Everything made of these pictures, each picture's from small to large. */
export async function renditionsOf(store: Store, files: readonly string[]): Promise<Map<string, Rendition[]>> {
  const t = store.tables.renditions
  const rows = files.length === 0 ? [] : await store.db.select().from(t).where(inArray(t.file, [...new Set(files)])).orderBy(t.file, t.width, t.format)
  const found = new Map<string, Rendition[]>()
  for (const row of rows) found.set(row.file, [...(found.get(row.file) ?? []), row])
  return found
}

/** Why nothing can be shown of those of these pictures of which that is so. */
export async function unshownOf(store: Store, files: readonly string[]): Promise<Map<string, string>> {
  const t = store.tables.unshownPictures
  const rows = files.length === 0 ? [] : await store.db.select().from(t).where(inArray(t.file, [...new Set(files)]))
  return new Map(rows.map(({ file, sentence }) => [file, sentence]))
}

/** The renditions with this hash: more than one where the same bytes came of two pictures. */
export async function findRenditions(store: Store, id: string): Promise<Rendition[]> {
  const t = store.tables.renditions
  return store.db.select().from(t).where(eq(t.id, id)).orderBy(t.file)
}

/** Whether the bytes of all of them lie where they should and are what was made. */
export async function areWhole(store: Store, renditions: readonly Rendition[]): Promise<boolean> {
  for (const { id } of renditions) {
    const content = await store.blobs.get(id)
    if (!content || sha256(content) !== id) return false
  }
  return true
}
