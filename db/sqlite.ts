import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Connection from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { blobsIn } from './blobs'
import { columnList, selectText, shapes, toValues } from './rows'
import type { Raw, Select } from './rows'
import { sqliteTables } from './schema-sqlite'
import type { Database, Store, Unit } from './store'
import { temporaryTriggers } from './written-once'
import { WriteQueue } from './write-queue'

export const sqliteFile = (dataDir: string) => join(dataDir, 'countersign.sqlite')

/** Rarely while people wait; the queue does it when nobody does. */
const PAGES_BEFORE_CHECKPOINT = 8000

export function connect(file: string): Connection.Database {
  const connection = new Connection(file)
  connection.pragma('busy_timeout = 10000')
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  connection.pragma('foreign_keys = ON')
  connection.pragma('cache_size = -32000')
  connection.pragma('temp_store = MEMORY')
  connection.pragma(`wal_autocheckpoint = ${PAGES_BEFORE_CHECKPOINT}`)
  return connection
}

/** Statements are prepared once for each connection. */
function preparing(connection: Connection.Database) {
  const prepared = new Map<string, Connection.Statement<unknown[], Raw>>()
  return (statement: string) => {
    let found = prepared.get(statement)
    if (!found) {
      found = connection.prepare<unknown[], Raw>(statement)
      prepared.set(statement, found)
    }
    return found
  }
}

const flag = (value: boolean) => (value ? 1 : 0)
const values = (params: unknown[]) => params.map((value) => (typeof value === 'boolean' ? flag(value) : value))

function unitOver(connection: Connection.Database): Unit {
  const prepare = preparing(connection)
  return {
    tables: sqliteTables,
    db: drizzle(connection) as unknown as Database,
    all: async (statement, params = []) => prepare(statement).all(...values(params)),
    run: async (statement, params = []) => prepare(statement).run(...values(params)).changes,
    insert: async (table, rows) => {
      if (rows.length === 0) return
      const shape = shapes[table]
      const statement = prepare(`INSERT INTO "${shape.name}" (${columnList(shape)}) VALUES (${shape.columns.map(() => '?').join(', ')})`)
      for (const row of rows) statement.run(toValues(shape, row, flag))
    },
  }
}

/** One connection that reads and one that writes. */
export function openSqlite(dataDir: string, blobs = blobsIn(dataDir)): Store {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const writing = connect(sqliteFile(dataDir))
  const reading = connect(sqliteFile(dataDir))
  reading.pragma('query_only = ON')
  const prepare = preparing(reading)
  const queue = new WriteQueue(writing, unitOver(writing))
  let guarded = false
  const guard = () => {
    // The tables may not be there yet when the store is opened; they are when it is first written.
    if (!guarded) writing.exec(temporaryTriggers())
    guarded = true
  }
  const together = reading.transaction((selects: readonly Select[]) => selects.map((select) => prepare(selectText(select)).all(...values(select.params))))
  return {
    engine: 'sqlite',
    dataDir,
    blobs,
    tables: sqliteTables,
    db: drizzle(reading) as unknown as Database,
    all: async (statement, params = []) => prepare(statement).all(...values(params)),
    snapshot: async (selects) => together(selects),
    write: async (work) => {
      guard()
      return queue.add(work)
    },
    close: async () => {
      await queue.idle()
      queue.stop()
      reading.close()
      writing.close()
    },
  }
}
