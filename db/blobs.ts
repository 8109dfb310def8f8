import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { v7 as newId } from 'uuid'

/** Where bytes lie, by their SHA-256. A folder, or an object storage (object-storage.ts). */
export interface Blobs {
  /** Durable when it resolves. Bytes that are there already are left alone, unless they are to be put anew. */
  put(id: string, bytes: Uint8Array, anew?: boolean): Promise<void>
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
    put: async (id, bytes, anew = false) => {
      if (!anew && (await has(id))) return
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
