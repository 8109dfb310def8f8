import { resolve } from 'node:path'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { blobsIn, type Blobs } from './blobs'
import { blobsAt, objectStorageOf, type ObjectStorage } from './object-storage'
import { openPostgres } from './postgres'
import type { Raw, Select } from './rows'
import type { TableName, Tables } from './schema'
import { openSqlite } from './sqlite'

/** Drizzle over either engine, typed as PostgreSQL's; the queries used here mean the same on both. */
export type Database = NodePgDatabase

export interface Reader {
  tables: Tables
  db: Database
  /** Rows of one statement, prepared once; `?` stands for a parameter on both engines. */
  all(statement: string, params?: unknown[]): Promise<Raw[]>
}

/** One piece of writing: all of it is kept, or none. */
export interface Unit extends Reader {
  /** Rows by the schema's keys, in one go. */
  insert(table: TableName, rows: readonly object[]): Promise<void>
  /** Resolves with the number of rows changed. */
  run(statement: string, params?: unknown[]): Promise<number>
}

export interface Store extends Reader {
  engine: 'sqlite' | 'postgres'
  dataDir: string
  /** Where files lie. */
  blobs: Blobs
  /** The rows of several selects as they were at one moment. */
  snapshot(selects: readonly Select[]): Promise<Raw[][]>
  /** Does the work in a transaction and resolves once it is durable. PostgreSQL may ask for the work again: it must not act outside. */
  write<T>(work: (unit: Unit) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export interface Location {
  /** PostgreSQL's address; without one, SQLite inside `dataDir`. */
  url?: string | undefined
  dataDir: string
  /** Where files lie; without one, inside `dataDir`. */
  storage?: ObjectStorage | undefined
}

export function locationOf(env: NodeJS.ProcessEnv, root: string): Location {
  return { url: env['DATABASE_URL'] || undefined, dataDir: resolve(root, env['DATA_DIR'] || 'data'), storage: objectStorageOf(env) }
}

export const blobsOf = ({ dataDir, storage }: Location): Blobs => (storage ? blobsAt(storage) : blobsIn(dataDir))

export function engineOf({ url }: Location): Store['engine'] {
  if (url === undefined) return 'sqlite'
  if (/^postgres(ql)?:\/\//.test(url)) return 'postgres'
  throw new Error('DATABASE_URL must name a PostgreSQL database (postgres://…). Leave it out to use SQLite inside the data folder.')
}

// Next reloads modules while developing; the connections must outlive that.
const kept = globalThis as typeof globalThis & { countersignStores?: Map<string, Store> }

/** The store at this location, opened at the first call and shared from then on. */
export function openStore(location: Location): Store {
  const stores = (kept.countersignStores ??= new Map())
  const { url, dataDir, storage } = location
  const key = `${url ?? ''} ${resolve(dataDir)} ${storage ? `${storage.endpoint}/${storage.bucket}` : ''}`
  const open = stores.get(key)
  if (open) return open
  const opened = engineOf(location) === 'postgres' ? openPostgres(url as string, dataDir, blobsOf(location)) : openSqlite(dataDir, blobsOf(location))
  const close = async () => {
    if (stores.delete(key)) await opened.close()
  }
  const store: Store = { ...opened, close }
  stores.set(key, store)
  return store
}
