import Database from 'better-sqlite3'

let open: Database.Database | undefined

/** The same durability as the product's store: WAL, and every commit on the disk before it is acknowledged. */
export function database(): Database.Database {
  if (open) return open
  open = new Database(process.env['BENCH_DATABASE'] ?? ':memory:')
  open.pragma('journal_mode = WAL')
  open.pragma('synchronous = FULL')
  open.exec('create table if not exists revisions (id text primary key, document text not null, at integer not null)')
  return open
}
