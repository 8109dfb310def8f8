import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { migrate } from '@/db/migrate'
import { openStore } from '@/db/store'
import { correctedStory, newsroom } from '../support/articles'
import { migrations } from '../support/engines'

let folder: string
let location: { dataDir: string }
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-migrate-'))
  location = { dataDir: join(folder, 'data') }
  await migrate(location, migrations)
  const store = openStore(location)
  await correctedStory(await newsroom(store))
  await store.close()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The migrations as they are, and one more. */
async function withOneMore(name: string, later: number, statement: string): Promise<string> {
  const copy = join(folder, name)
  await cp(migrations, copy, { recursive: true })
  const journal = join(copy, 'sqlite/meta/_journal.json')
  const { entries, ...rest } = JSON.parse(await readFile(journal, 'utf8')) as { entries: { idx: number; when: number }[] }
  const last = entries.at(-1)
  const next = { ...last, idx: entries.length, when: (last?.when ?? 0) + later, tag: name }
  await writeFile(journal, JSON.stringify({ ...rest, entries: [...entries, next] }))
  await writeFile(join(copy, 'sqlite', `${name}.sql`), statement)
  return copy
}

async function countOf(table: string): Promise<number> {
  const store = openStore(location)
  const [row] = await store.all(`SELECT count(*) AS "rows" FROM "${table}"`)
  await store.close()
  return row?.['rows'] as number
}

it('keeps what hangs on a table that a migration builds anew', async () => {
  const before = await countOf('sentences')
  expect(before).toBeGreaterThan(0)
  const rebuilt = await withOneMore('rebuilt', 1, 'CREATE TABLE "new_revisions" AS SELECT * FROM "revisions";--> statement-breakpoint\nDROP TABLE "revisions";--> statement-breakpoint\nALTER TABLE "new_revisions" RENAME TO "revisions";--> statement-breakpoint\nCREATE UNIQUE INDEX "revisions_id" ON "revisions" ("id");')
  await migrate(location, rebuilt)
  expect(await countOf('sentences')).toBe(before)
})

it('says so when a migration leaves rows that hang on nothing', async () => {
  const careless = await withOneMore('careless', 2, 'INSERT INTO "slugs" ("slug", "article") VALUES (\'lost\', \'nobody\');')
  await expect(migrate(location, careless)).rejects.toThrow(/first in slugs/)
})

it.each([['sqlite', 'sqlite'], ['postgresql', 'postgres']])('has a migration for all that the schema says, %s', async (dialect, engine) => {
  const root = join(migrations, '../..')
  const copy = join(folder, dialect)
  await cp(join(migrations, engine), copy, { recursive: true })
  const asked = ['node_modules/drizzle-kit/bin.cjs', 'generate', '--dialect', dialect, '--schema', `db/schema-${engine}.ts`, '--out', relative(root, copy)]
  const { stdout } = await promisify(execFile)(process.execPath, asked, { cwd: root })
  expect(stdout).toContain('No schema changes')
})
