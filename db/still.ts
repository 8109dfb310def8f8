import Connection from 'better-sqlite3'
import pg from 'pg'
import type { Blobs } from './blobs'
import { selectText } from './rows'
import type { Raw, Select } from './rows'
import { sqliteFile } from './sqlite'
import { bigintAsNumber, prepared } from './postgres'
import { blobsOf, engineOf } from './store'
import type { Location, Store } from './store'

const ROWS_AT_ONCE = 500

/** The store as it was at one moment, for tools that read all of it while others go on writing. Nothing can be written here. */
export interface Still extends Pick<Store, 'engine' | 'blobs' | 'all' | 'snapshot'> {
  /** Rows one after another, however many there are. */
  each(select: Select): AsyncIterable<Raw>
  close(): Promise<void>
}

export async function openStill(location: Location): Promise<Still> {
  return engineOf(location) === 'postgres' ? postgresStill(location.url as string, blobsOf(location)) : sqliteStill(sqliteFile(location.dataDir), blobsOf(location))
}

export function sqliteStill(file: string, blobs: Blobs): Still {
  const connection = new Connection(file, { fileMustExist: true })
  connection.pragma('query_only = ON')
  connection.pragma('busy_timeout = 10000')
  connection.exec('BEGIN')
  const rows = (statement: string, params: unknown[]) => connection.prepare<unknown[], Raw>(statement).all(...params)
  return {
    engine: 'sqlite',
    blobs,
    all: async (statement, params = []) => rows(statement, params),
    snapshot: async (selects) => selects.map((select) => rows(selectText(select), select.params)),
    async *each(select) {
      yield* connection.prepare<unknown[], Raw>(selectText(select)).iterate(...select.params)
    },
    close: async () => {
      connection.exec('COMMIT')
      connection.close()
    },
  }
}

async function postgresStill(url: string, blobs: Blobs): Promise<Still> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  const rows = async (statement: string, params: unknown[]) =>
    (await client.query<Raw>({ text: prepared(statement).text, values: params, types: bigintAsNumber } as pg.QueryConfig)).rows
  let cursors = 0
  async function* each(select: Select): AsyncIterable<Raw> {
    const cursor = `rows_${++cursors}`
    await rows(`DECLARE ${cursor} NO SCROLL CURSOR FOR ${selectText(select)}`, select.params)
    for (;;) {
      const next = await rows(`FETCH ${ROWS_AT_ONCE} FROM ${cursor}`, [])
      yield* next
      if (next.length < ROWS_AT_ONCE) break
    }
    await rows(`CLOSE ${cursor}`, [])
  }
  return {
    engine: 'postgres',
    blobs,
    all: (statement, params = []) => rows(statement, params),
    snapshot: async (selects) => {
      const all: Raw[][] = []
      for (const select of selects) all.push(await rows(selectText(select), select.params))
      return all
    },
    each,
    close: () => client.end(),
  }
}
