import { join } from 'node:path'
import { chmodSync, mkdirSync } from 'node:fs'
import { drizzle as overSqlite } from 'drizzle-orm/better-sqlite3'
import { migrate as migrateSqlite } from 'drizzle-orm/better-sqlite3/migrator'
import { drizzle as overPostgres } from 'drizzle-orm/node-postgres'
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { connect, sqliteFile } from './sqlite'
import { engineOf } from './store'
import type { Location } from './store'

/** Any number, the same in every process: one of them migrates, the others wait for it. */
const TURN = 7_305_118

/** Brings the store at this location up to date; `folder` is db/migrations. */
export async function migrate(location: Location, folder: string): Promise<void> {
  const engine = engineOf(location)
  await (engine === 'postgres' ? postgres(location.url as string, join(folder, engine)) : sqlite(location.dataDir, join(folder, engine)))
}

// A migration that rebuilds a table drops the old one, and with foreign keys on that would delete what hangs on it.
// They cannot be turned off inside the migrator's transaction, so they are off before it begins, and checked after.
async function sqlite(dataDir: string, migrationsFolder: string): Promise<void> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const connection = connect(sqliteFile(dataDir))
  try {
    chmodSync(sqliteFile(dataDir), 0o600)
    connection.pragma('foreign_keys = OFF')
    migrateSqlite(overSqlite(connection), { migrationsFolder })
    const broken = connection.pragma('foreign_key_check') as { table: string; rowid: number }[]
    if (broken.length > 0) throw new Error(`After the upgrade ${broken.length} rows name others that do not exist, first in ${broken[0]?.table}. Restore the backup made before it.`)
  } finally {
    connection.close()
  }
}

async function postgres(url: string, migrationsFolder: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [TURN])
    await migratePostgres(overPostgres(client), { migrationsFolder })
  } finally {
    await client.end()
  }
}
