import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import type { Id } from '@/lib/editorial/people'
import { sha256 } from './hashes'
import type { Store } from './store'

/** Where bytes lie, by their SHA-256. A folder here; an object storage fits behind the same three sentences. */
export interface Blobs {
  /** Durable when it resolves. Bytes that are there already are left alone. */
  put(id: string, bytes: Uint8Array): Promise<void>
  get(id: string): Promise<Buffer | null>
  has(id: string): Promise<boolean>
}

export const filesFolder = (dataDir: string) => join(dataDir, 'files')
export const pathOfFile = (dataDir: string, id: string) => join(filesFolder(dataDir), id.slice(0, 2), id)

export function blobsIn(dataDir: string): Blobs {
  const path = (id: string) => pathOfFile(dataDir, id)
  const has = (id: string) => stat(path(id)).then(() => true, () => false)
  return {
    has,
    get: (id) => readFile(path(id)).catch(() => null),
    put: async (id, bytes) => {
      if (await has(id)) return
      await mkdir(dirname(path(id)), { recursive: true, mode: 0o700 })
      const unfinished = `${path(id)}.${newId()}`
      try {
        await writeDurably(unfinished, bytes)
        await rename(unfinished, path(id))
      } finally {
        await rm(unfinished, { force: true })
      }
      await flush(dirname(path(id)))
    },
  }
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Makes a new name in a folder durable; not every system can. */
async function flush(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => {})
  await handle?.close()
}

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
  await blobsIn(store.dataDir).put(id, content)
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
  const content = file && (await blobsIn(store.dataDir).get(id))
  return file && content ? { ...file, content } : null
}
