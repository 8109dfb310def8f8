import { createReadStream, existsSync } from 'node:fs'
import { chmod, copyFile, cp, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { createInterface } from 'node:readline'
import { blobsIn, filesFolder } from '../blobs'
import { migrate } from '../migrate'
import { fromRaw, shapes, tableNames } from '../rows'
import type { Raw } from '../rows'
import type { TableName } from '../schema'
import { sqliteFile } from '../sqlite'
import { openStill, sqliteStill } from '../still'
import { blobsOf, engineOf, openStore } from '../store'
import type { Location, Unit } from '../store'
import { fingerprint, manifestFile, rowsFile, Unusable } from './manifest'
import type { Manifest } from './manifest'

const ROWS_AT_ONCE = 500

/** Puts a backup into an empty place, whole or not at all. A backup made on one engine may be restored on the other. */
export async function restore(source: string, location: Location, migrations: string): Promise<Manifest> {
  const manifest = await readManifest(source)
  await refuseUnlessEmpty(location)
  const engine = engineOf(location)
  if (location.storage) await intoStorage(source, location)
  if (engine === 'sqlite') await intoFolder(source, manifest, location, migrations)
  else {
    await migrate(location, migrations)
    await putRows(source, manifest, location)
    if (existsSync(filesFolder(source)) && !location.storage) await cp(filesFolder(source), filesFolder(location.dataDir), { recursive: true })
  }
  return manifest
}

async function readManifest(source: string): Promise<Manifest> {
  const text = await readFile(join(source, manifestFile), 'utf8').catch(() => null)
  if (text === null) throw new Unusable(`${source} is no backup: it has no ${manifestFile}.`)
  const manifest = JSON.parse(text) as Manifest
  if (manifest.countersign !== 1) throw new Unusable('This backup was made by a newer Countersign. Restore it with that one.')
  return manifest
}

async function refuseUnlessEmpty(location: Location): Promise<void> {
  if (existsSync(sqliteFile(location.dataDir)) && engineOf(location) === 'sqlite') throw new Unusable(`There is a newsroom in ${location.dataDir} already. A backup is restored into an empty folder only; name another with DATA_DIR.`)
  if (existsSync(filesFolder(location.dataDir)) && (await readdir(filesFolder(location.dataDir))).length > 0) throw new Unusable(`${filesFolder(location.dataDir)} is not empty. A backup is restored into an empty folder only; name another with DATA_DIR.`)
  if (engineOf(location) === 'postgres' && !(await isEmptyDatabase(location))) throw new Unusable('The database that DATABASE_URL names is not empty. A backup is restored into an empty one only.')
}

async function isEmptyDatabase(location: Location): Promise<boolean> {
  const still = await openStill(location)
  try {
    const tables = (await still.all('SELECT "table_name" FROM "information_schema"."tables" WHERE "table_schema" = current_schema()')).map((row) => row['table_name'] as string)
    for (const table of tables) {
      if ((await still.all(`SELECT 1 FROM "${table}" LIMIT 1`)).length > 0) return false
    }
    return true
  } finally {
    await still.close()
  }
}

/** Files first: until the rows are there nobody asks for them. Those the storage has already are left alone. */
async function intoStorage(source: string, location: Location): Promise<void> {
  const [from, to] = [blobsIn(source), blobsOf(location)]
  const names = existsSync(filesFolder(source)) ? await readdir(filesFolder(source), { recursive: true }) : []
  for (const id of names.map((name) => basename(name)).filter((name) => /^[0-9a-f]{64}$/.test(name))) {
    const content = await from.get(id)
    if (content) await to.put(id, content)
  }
}

/** Beside the place first, and moved there when all of it is in order. */
async function intoFolder(source: string, manifest: Manifest, { dataDir, storage }: Location, migrations: string): Promise<void> {
  const aside = join(dataDir, 'unfinished')
  await rm(aside, { recursive: true, force: true })
  await mkdir(aside, { recursive: true, mode: 0o700 })
  if (manifest.engine === 'sqlite') {
    await copyFile(sqliteFile(source), sqliteFile(aside))
    await chmod(sqliteFile(aside), 0o600)
    await migrate({ dataDir: aside }, migrations)
  } else {
    await migrate({ dataDir: aside }, migrations)
    await putRows(source, manifest, { dataDir: aside })
  }
  if (existsSync(filesFolder(source)) && !storage) {
    await rm(filesFolder(dataDir), { recursive: true, force: true })
    await cp(filesFolder(source), filesFolder(aside), { recursive: true })
    await rename(filesFolder(aside), filesFolder(dataDir))
  }
  await rename(sqliteFile(aside), sqliteFile(dataDir))
  await rm(aside, { recursive: true, force: true })
}

/** Rows of one engine into the tables of the other, or of the same, in one transaction. */
async function putRows(source: string, manifest: Manifest, location: Location): Promise<void> {
  if (manifest.schema !== fingerprint()) throw new Unusable('This backup was made by another version of Countersign. Restore it with that version, then upgrade.')
  const store = openStore(location)
  try {
    await store.write(async (unit) => {
      let batch: { table: TableName; rows: object[] } | undefined
      for await (const [table, raw] of rowsOf(source, manifest)) {
        if (batch && (batch.table !== table || batch.rows.length >= ROWS_AT_ONCE)) await put(unit, batch)
        if (batch?.table !== table || batch.rows.length === 0) batch = { table, rows: [] }
        batch.rows.push(fromRaw(shapes[table], raw))
      }
      if (batch) await put(unit, batch)
    })
  } finally {
    await store.close()
  }
}

async function put(unit: Unit, batch: { table: TableName; rows: object[] }): Promise<void> {
  await unit.insert(batch.table, batch.rows)
  batch.rows = []
}

async function* rowsOf(source: string, { engine }: Manifest): AsyncGenerator<[TableName, Raw]> {
  if (engine === 'sqlite') {
    const still = sqliteStill(sqliteFile(source), blobsIn(source))
    for (const table of tableNames) for await (const raw of still.each({ table, where: '1 = 1', params: [] })) yield [table, raw]
    return still.close()
  }
  const keys = new Map(tableNames.map((table) => [shapes[table].name, table]))
  for await (const line of createInterface({ input: createReadStream(join(source, rowsFile), 'utf8'), crlfDelay: Infinity })) {
    const [name, raw] = JSON.parse(line) as [string, Raw]
    const table = keys.get(name)
    if (table) yield [table, raw]
  }
}
