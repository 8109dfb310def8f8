import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Connection from 'better-sqlite3'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rowHash } from '@/db/hashes'
import { migrate } from '@/db/migrate'
import { shapes } from '@/db/rows'
import type { TableName } from '@/db/schema'
import { sqliteFile } from '@/db/sqlite'
import { openStore } from '@/db/store'
import type { Location } from '@/db/store'
import { correctedStory, newsroom } from '../support/articles'
import { migrations } from '../support/engines'
import { cluster, hasPostgres, noPostgresBecause, stopCluster } from '../support/postgres'
import { everyList, started } from '../support/written-rows'
import { placesFound } from '../support/findings'

const tables = ['revisions', 'sentences', 'places', 'authors', 'claims', 'signatures', 'marks', 'sources', 'evidence', 'moves', 'receipts', 'publications', 'history'] as const
type Table = (typeof tables)[number]

/** The columns that name a row of each table. */
const key = (table: Table) => (table === 'history' ? ['chain', 'ordinal'] : ['sentences', 'places', 'authors'].includes(table) ? ['revision', 'ordinal'] : ['id'])
const idOf = (table: Table, row: Record<string, unknown>) => key(table).map((column) => String(row[column])).join('/')

async function filled(location: Location): Promise<Location> {
  await migrate(location, migrations)
  const store = openStore(location)
  const room = await newsroom(store)
  await correctedStory(room)
  await correctedStory(room)
  await store.close()
  return location
}

const changedValue = (value: unknown) => (typeof value === 'number' ? value + 1000 : typeof value === 'string' ? `${value} ` : typeof value === 'boolean' ? !value : 'x')

describe('verify, SQLite', () => {
  let original: Location
  let connection: Connection.Database
  beforeAll(async () => {
    original = await filled({ dataDir: await mkdtemp(join(tmpdir(), 'countersign-verify-')) })
  })
  afterAll(() => rm(original.dataDir, { recursive: true, force: true }))

  /** What is found after the file was changed behind the store's back. */
  async function after(change: () => void): Promise<string[]> {
    const copy = { dataDir: await mkdtemp(join(original.dataDir, 'copy-')) }
    await copyFile(sqliteFile(original.dataDir), sqliteFile(copy.dataDir))
    connection = new Connection(sqliteFile(copy.dataDir))
    try {
      connection.pragma('foreign_keys = OFF')
      change()
    } finally {
      connection.close()
    }
    const found = await placesFound(copy)
    await rm(copy.dataDir, { recursive: true })
    return found
  }

  /** The oldest row of a table and the newest. */
  async function ends(table: Table): Promise<{ rowid: number; row: Record<string, unknown> }[]> {
    const reading = new Connection(sqliteFile(original.dataDir), { readonly: true })
    const rows = reading.prepare<[], Record<string, unknown>>(`SELECT rowid AS "the_rowid", * FROM "${table}" ORDER BY rowid`).all()
    reading.close()
    return [rows[0], rows.at(-1)].flatMap((row) => (row ? [{ rowid: row['the_rowid'] as number, row }] : []))
  }

  it('finds nothing wrong with what was written', async () => {
    expect(await placesFound(original)).toEqual([])
  })

  it.each(tables)('names the row of %s whose column was altered', async (table) => {
    for (const { rowid, row } of await ends(table)) {
      for (const { name } of shapes[table as TableName].columns) {
        const value = changedValue(row[name])
        const found = await after(() => connection.prepare(`UPDATE "${table}" SET "${name}" = ? WHERE rowid = ?`).run(value, rowid))
        const names = [idOf(table, row), idOf(table, { ...row, [name]: value })].map((id) => `${table} ${id}`)
        expect(found.some((one) => names.includes(one)), `${name} of ${names[0]}: ${found.join('; ')}`).toBe(true)
      }
    }
  }, 120_000)

  it.each(tables)('names the row of %s that was deleted', async (table) => {
    for (const { rowid, row } of await ends(table)) {
      const found = await after(() => connection.prepare(`DELETE FROM "${table}" WHERE rowid = ?`).run(rowid))
      expect(found, found.join('; ')).toContain(`${table} ${idOf(table, row)}`)
    }
  })

  it.each(tables)('names the row of %s that was added', async (table) => {
    const [, newest] = await ends(table)
    if (!newest) throw new Error(`${table} is empty`)
    const columns = shapes[table as TableName].columns.map(({ name }) => name)
    const last = key(table).at(-1) ?? ''
    const row = { ...newest.row, [last]: last === 'ordinal' ? (newest.row['ordinal'] as number) + 1 : 'forged', ...('number' in newest.row && { number: 99 }), ...('seq' in newest.row && { seq: 999 }) } as Record<string, unknown>
    const found = await after(() => connection.prepare(`INSERT INTO "${table}" (${columns.map((name) => `"${name}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`).run(...columns.map((name) => row[name])))
    expect(found, found.join('; ')).toContain(`${table} ${idOf(table, row)}`)
  })

  it('names the set when a row of it was altered together with its own hash', async () => {
    const [first] = await ends('sentences')
    if (!first) throw new Error('no sentence')
    const { ordinal, revision, id, block, role, from, to, wording } = first.row
    const words = 'Other words.'
    const hash = rowHash('sentences', { ordinal, revision, id, block, role, from, to, wording, words })
    const found = await after(() => connection.prepare('UPDATE "sentences" SET "words" = ?, "hash" = ? WHERE rowid = ?').run(words, hash, first.rowid))
    expect(found).toContain(`sentences ${String(revision)}/*`)
  })

  it('names the head row, the person and the setting that were altered', async () => {
    const [article] = await ends('publications')
    expect(await after(() => connection.exec('UPDATE "articles" SET "desk" = \'checked\', "public_revision" = NULL'))).toContain(`articles ${String(article?.row['article'])}`)
    expect(await after(() => connection.exec('UPDATE "heads" SET "hash" = \'x\' WHERE "chain" = \'house\''))).toContain('heads house')
    expect(await after(() => connection.exec('DELETE FROM "heads" WHERE "chain" = \'house\''))).toContain('heads house')
    expect((await after(() => connection.exec('UPDATE "person_roles" SET "role" = \'publisher\' WHERE "role" = \'checker\''))).join()).toMatch(/^people /)
    expect(await after(() => connection.exec('UPDATE "articles" SET "summary" = replace("summary", \'"signed":1\', \'"signed":2\')'))).toContain(`articles ${String(article?.row['article'])}`)
  })

  it('notices a receipt that counts what did not hold, though every hash fits', async () => {
    const location = { dataDir: await mkdtemp(join(tmpdir(), 'countersign-verify-')) }
    await migrate(location, migrations)
    const store = openStore(location)
    const { commit } = await import('@/db/articles')
    const first = await commit(store, started(), ({ id }) => ({ id }))
    if (first !== 'stale') await commit(store, everyList(first.article), ({ id }) => ({ id }))
    await store.close()
    expect((await placesFound(location)).join()).toMatch(/publications/)
    await rm(location.dataDir, { recursive: true, force: true })
  })
})

describe.skipIf(!hasPostgres)(`verify, PostgreSQL${hasPostgres ? '' : ` (skipped: ${noPostgresBecause})`}`, () => {
  let original: Location
  beforeAll(async () => {
    original = await filled({ url: await (await cluster()).freshDatabase(), dataDir: await mkdtemp(join(tmpdir(), 'countersign-verify-')) })
  })
  afterAll(async () => {
    await stopCluster()
    await rm(original.dataDir, { recursive: true, force: true })
  })

  /** What is found after the statement; the change is undone afterwards. */
  async function after(statement: string): Promise<string[]> {
    const url = await (await cluster()).freshDatabase(original.url)
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query('SET session_replication_role = replica')
    await client.query(statement)
    await client.end()
    return placesFound({ ...original, url })
  }

  it('finds nothing wrong with what was written', async () => {
    expect(await placesFound(original)).toEqual([])
  })

  it.each(tables)('names the newest row of %s when it is altered or deleted', async (table) => {
    const columns = key(table)
    const order = `ORDER BY ${columns.map((name) => `"${name}" DESC`).join(', ')} LIMIT 1`
    const client = new pg.Client({ connectionString: original.url })
    await client.connect()
    const { rows } = await client.query(`SELECT * FROM "${table}" ${order}`)
    await client.end()
    const row = rows[0] as Record<string, unknown>
    const which = columns.map((name) => `"${name}" = '${String(row[name])}'`).join(' AND ')
    const text = shapes[table as TableName].columns.find(({ name, type }) => type === 'text' && !columns.includes(name))?.name ?? ''
    expect(await after(`UPDATE "${table}" SET "${text}" = 'another' WHERE ${which}`)).toContain(`${table} ${idOf(table, row)}`)
    expect(await after(`DELETE FROM "${table}" WHERE ${which}`)).toContain(`${table} ${idOf(table, row)}`)
  })
})
