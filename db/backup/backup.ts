import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { finished } from 'node:stream/promises'
import { once } from 'node:events'
import Connection from 'better-sqlite3'
import { blobsIn, type Blobs } from '../blobs'
import { shapes, tableNames } from '../rows'
import { sqliteFile } from '../sqlite'
import { openStill, sqliteStill } from '../still'
import type { Still } from '../still'
import { blobsOf, engineOf } from '../store'
import type { Location } from '../store'
import { fingerprint, manifestFile, rowsFile, Unusable } from './manifest'
import type { Manifest } from './manifest'

const ALL_PAGES = 2 ** 31 - 1

/**
 * Copies the newsroom as it is at one moment, while it goes on working, into a folder that is not there yet or is empty.
 * The folder has its name only once everything is in it.
 */
export async function backUp(location: Location, destination: string): Promise<Manifest> {
  const folder = resolve(destination)
  if (existsSync(folder) && (await readdir(folder)).length > 0) throw new Unusable(`${folder} is not empty. Name a folder that does not exist yet; a backup is never written over another.`)
  const unfinished = join(dirname(folder), `.${folder.split(/[\\/]/).at(-1)}.unfinished`)
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true, mode: 0o700 })
  const still = engineOf(location) === 'postgres' ? await dumped(location, unfinished) : await copied(location, unfinished)
  const files = await copyFiles(still, blobsOf(location), blobsIn(unfinished)).finally(() => still.close())
  const manifest: Manifest = { countersign: 1, engine: engineOf(location), at: new Date().toISOString(), schema: fingerprint(), files }
  await writeFile(join(unfinished, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`)
  await rm(folder, { recursive: true, force: true })
  await rename(unfinished, folder)
  return manifest
}

async function copied(location: Location, folder: string): Promise<Still> {
  const file = sqliteFile(location.dataDir)
  if (!existsSync(file)) throw new Unusable(`There is no newsroom in ${location.dataDir}: nothing to back up.`)
  const connection = new Connection(file, { fileMustExist: true })
  connection.pragma('busy_timeout = 10000')
  // In one step after the first: it then need not begin again when somebody writes meanwhile.
  await connection.backup(sqliteFile(folder), { progress: () => ALL_PAGES })
  connection.close()
  const copy = new Connection(sqliteFile(folder))
  const sound = copy.pragma('quick_check', { simple: true })
  copy.pragma('journal_mode = DELETE')
  copy.close()
  if (sound !== 'ok') throw new Error(`The copy is not sound: ${String(sound)}`)
  return sqliteStill(sqliteFile(folder), blobsIn(folder))
}

async function dumped(location: Location, folder: string): Promise<Still> {
  const still = await openStill(location)
  const out = createWriteStream(join(folder, rowsFile), { mode: 0o600 })
  for (const table of tableNames) {
    for await (const raw of still.each({ table, where: '1 = 1', params: [] })) {
      if (!out.write(`${JSON.stringify([shapes[table].name, raw])}\n`)) await once(out, 'drain')
    }
  }
  out.end()
  await finished(out)
  return still
}

/**
 * Files never change and are never deleted, so those the rows name are there, whatever was added since. Wherever they lie, a
 * backup holds them itself.
 */
async function copyFiles(still: Still, from: Blobs, to: Blobs): Promise<number> {
  let count = 0
  for await (const raw of still.each({ table: 'files', where: '1 = 1', params: [] })) {
    const id = raw['id'] as string
    const content = await from.get(id)
    if (!content) throw new Unusable(`The file ${id} is named by the newsroom and is not where files lie, so a backup would not be whole. node bin/verify.mjs names all that is missing.`)
    await to.put(id, content)
    count += 1
  }
  await copyRenditions(still, from, to)
  return count
}

/** What is missing of these is made again, so its lack keeps nobody from a backup; verify names it. */
async function copyRenditions(still: Still, from: Blobs, to: Blobs): Promise<void> {
  for (const table of ['renditions', 'socialCards'] as const) {
    for await (const raw of still.each({ table, where: '"id" IS NOT NULL', params: [] })) {
      const id = raw['id'] as string
      const content = await from.get(id)
      if (content) await to.put(id, content)
    }
  }
}
