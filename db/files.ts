import { eq } from 'drizzle-orm'
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

/** Keeps a file once, however often it is sent: the bytes first, then the row that names them. */
export async function putFile(store: Store, { content, ...about }: NewFile): Promise<StoredFile> {
  const id = sha256(content)
  const known = await findFile(store, id)
  await store.blobs.put(id, content)
  if (known) return known
  const file = { id, ...about, bytes: content.byteLength }
  await store.write(async (unit) => {
    await unit.db.insert(unit.tables.files).values(file).onConflictDoNothing()
  })
  return file
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
