import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { history, loadArticle } from '@/db/articles'
import { rowHash } from '@/db/hashes'
import { houseHistory } from '@/db/history'
import { migrate } from '@/db/migrate'
import { getSettings, houseRules, setSettings } from '@/db/settings'
import { connect, sqliteFile } from '@/db/sqlite'
import { openStore, type Location, type Store } from '@/db/store'
import { renewSummaries } from '@/db/summaries'
import { defaultRules } from '@/lib/editorial/evidence-rules'
import { summarise } from '@/lib/editorial/present'
import { workThrough } from '@/lib/server/worker'
import { migrations, onBothEngines, type Engine } from '../support/engines'
import { findings } from '../support/findings'

/**
 * The rows of a small newsroom as the version before evidence and conversation left them: a story published and corrected,
 * and one signed off on a single report, which was enough then. Ids and hashes are those it was written with.
 */
type Rows = Record<string, Record<string, string | number | null>[]>
const fixture = new URL('../fixtures/newsroom-before-evidence.json', import.meta.url)
const lastBefore: Record<Store['engine'], string> = { sqlite: '0001_fewer_indexes', postgres: '0002_fewer_indexes' }

let folder: string
let rows: Rows
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-upgrade-'))
  rows = JSON.parse(await readFile(fixture, 'utf8')) as Rows
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The migrations as they were then. */
async function migrationsBefore(engine: Store['engine']): Promise<string> {
  const copy = join(folder, engine)
  await cp(migrations, copy, { recursive: true })
  const journal = join(copy, engine, 'meta/_journal.json')
  const { entries, ...rest } = JSON.parse(await readFile(journal, 'utf8')) as { entries: { tag: string }[] }
  const last = entries.findIndex(({ tag }) => tag === lastBefore[engine])
  expect(last).toBeGreaterThan(0)
  expect(last).toBeLessThan(entries.length - 1)
  await writeFile(journal, JSON.stringify({ ...rest, entries: entries.slice(0, last + 1) }))
  return copy
}

/** Parents first: other rows hang on people, articles and revisions. */
const order = (table: string) => ['people', 'articles', 'revisions'].indexOf(table)

type Say = (statement: string, values: unknown[]) => void | Promise<unknown>

async function fill(say: Say, isBoolean: ReadonlySet<string>): Promise<void> {
  const tables = Object.keys(rows).toSorted((a, b) => (order(a) < 0 ? 9 : order(a)) - (order(b) < 0 ? 9 : order(b)))
  for (const table of tables) {
    for (const row of rows[table] ?? []) {
      const columns = Object.keys(row)
      const values = columns.map((column) => (isBoolean.has(`${table}.${column}`) ? row[column] === 1 : row[column]))
      await say(`INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`, values)
    }
  }
}

/** Not through a store of today: it guards tables that were not there yet. */
async function fillSqlite({ dataDir }: Location): Promise<void> {
  const connection = connect(sqliteFile(dataDir))
  await fill((statement, values) => { connection.prepare(statement).run(...values) }, new Set())
  connection.close()
}

async function fillPostgres(location: Location): Promise<void> {
  const store = openStore(location)
  const booleans = await store.all(`SELECT table_name, column_name FROM information_schema.columns WHERE data_type = 'boolean'`)
  const isBoolean = new Set(booleans.map((row) => `${String(row['table_name'])}.${String(row['column_name'])}`))
  await store.write((unit) => fill((statement, values) => unit.run(statement, values), isBoolean))
  await store.close()
}

async function upgraded(engine: Engine): Promise<{ store: Store; location: Location }> {
  const location = await engine.place()
  await migrate(location, await migrationsBefore(engine.name))
  await (engine.name === 'sqlite' ? fillSqlite(location) : fillPostgres(location))
  await migrate(location, migrations)
  return { store: openStore(location), location }
}

const named = (headline: string) => {
  const found = rows['articles']?.find(({ summary }) => String(summary).includes(headline))
  return String(found?.['id'])
}

onBothEngines('A newsroom from before evidence and conversation', (engine) => {
  test('adds up after the upgrade: no hash moved, and lists are derived anew', async () => {
    const { store, location } = await upgraded(engine)
    const stale = await findings(location)
    expect(stale.length).toBe(2)
    expect(stale.every((line) => line.includes('its summary'))).toBe(true)
    expect(await renewSummaries(store, summarise, 1)).toBe(2)
    expect(await findings(location)).toEqual([])
    await store.close()
  })

  test('receipts and settings keep the hashes they were written with, and their gate', async () => {
    const { store } = await upgraded(engine)
    const entries = (await Promise.all((rows['articles'] ?? []).map(({ id }) => history(store, String(id))))).flat()
    const hashOf = new Map([...entries, ...(await houseHistory(store))].flatMap((entry) => entry.rows).map(({ table, id, hash }) => [`${table} ${id}`, hash]))
    const article = await loadArticle(store, named('Fewer wait for beds'))
    expect(article?.receipts).toHaveLength(2)
    for (const receipt of article?.receipts ?? []) {
      expect(receipt).toMatchObject({ gate: 1, rules: null })
      expect(rowHash('receipts', { ...receipt, article: article?.id })).toBe(hashOf.get(`receipts ${receipt.id}`))
    }
    expect(rowHash('settings', { id: 'newsroom', ...(await getSettings(store)) })).toBe(hashOf.get('settings newsroom'))
    expect(await getSettings(store)).toMatchObject({ name: 'The Courier Before', checkersPublic: true, evidence: null, replies: null })
    expect(await houseRules(store)).toMatchObject({ evidence: defaultRules, replies: ['full'] })
    await store.close()
  })

  test('a story signed off on too little falls to checking, by the system; what readers have stays', async () => {
    const { store, location } = await upgraded(engine)
    await renewSummaries(store, summarise, 1)
    await workThrough(store, Date.now() + 60_000)
    const [ice, beds] = [await loadArticle(store, named('Ice on the lake')), await loadArticle(store, named('Fewer wait for beds'))]
    expect([ice?.state, beds?.state]).toEqual([{ desk: 'checking', public: 'unpublished' }, { desk: 'checked', public: 'live' }])
    expect((await history(store, named('Ice on the lake'))).at(-1)).toMatchObject({ action: 'settle', by: 'system' })
    expect(await findings(location)).toEqual([])
    await store.close()
  })

  test('house rules are changed in it as in a new one', async () => {
    const { store, location } = await upgraded(engine)
    await renewSummaries(store, summarise, 1)
    await setSettings(store, { evidence: { ...defaultRules, number: { primary: 0, secondary: 1 } }, replies: [] }, { by: 'system', via: { door: 'system' }, at: 2 })
    await workThrough(store, Date.now() + 60_000)
    expect((await loadArticle(store, named('Ice on the lake')))?.state.desk).toBe('checked')
    expect(await findings(location)).toEqual([])
    await store.close()
  })
})
