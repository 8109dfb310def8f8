import { and, eq } from 'drizzle-orm'
import type { Id } from '@/lib/editorial/people'
import { sha256 } from './hashes'
import type { Store } from './store'

export interface StoredFile {
  /** SHA-256 of the bytes. */
  id: string
  mediaType: string
  bytes: number
  width: number | null
  height: number | null
  by: Id
  at: number
}

export interface NewFile extends Pick<StoredFile, 'mediaType' | 'width' | 'height' | 'by' | 'at'> {
  content: Uint8Array
}

/** Keeps a file once, however often it is sent, and everybody who sent it: the bytes first, then the rows that name them. */
export async function putFile(store: Store, { content, ...about }: NewFile): Promise<StoredFile> {
  const id = sha256(content)
  const known = await findFile(store, id)
  await store.blobs.put(id, content)
  const file = known ?? { id, ...about, bytes: content.byteLength }
  if (known && (await findSentFile(store, id, about.by))) return known
  await store.write(async (unit) => {
    if (!known) await unit.db.insert(unit.tables.files).values(file).onConflictDoNothing()
    await unit.db.insert(unit.tables.fileSenders).values({ file: id, person: about.by }).onConflictDoNothing()
  })
  return file
}

/** A file this person sent, or had fetched; null for one they merely know the hash of. */
export async function findSentFile(store: Store, id: string, person: Id): Promise<StoredFile | null> {
  const { files, fileSenders } = store.tables
  const [row] = await store.db.select({ file: files }).from(files).innerJoin(fileSenders, eq(fileSenders.file, files.id)).where(and(eq(files.id, id), eq(fileSenders.person, person)))
  return row?.file ?? null
}

/** What is known of a file, without its bytes. */
export async function findFile(store: Store, id: string): Promise<StoredFile | null> {
  const t = store.tables.files
  const [file] = await store.db.select().from(t).where(eq(t.id, id))
  return file ?? null
}

export async function getFile(store: Store, id: string): Promise<(StoredFile & { content: Buffer }) | null> {
  const file = await findFile(store, id)
  const content = file && (await store.blobs.get(id))
  return file && content ? { ...file, content } : null
}
