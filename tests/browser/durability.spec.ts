import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Connection from 'better-sqlite3'
import { expect, test } from '@playwright/test'
import type { Revision } from '@/lib/editorial/article'
import { ask, type Caller } from '../bench/newsroom'
import { fillDemo, startMortalServer, tool, type MortalServer } from '../support/mortal-server'

const saves = 200
const writers = 4
const random = (below: number) => Math.floor(Math.random() * below)
/** After how many acknowledged saves the server is killed. */
const deaths = [30 + random(30), 90 + random(30), 150 + random(30)]

interface Story {
  id: string
  name: string
  version: number
  revision: number
  /** What was sent and never answered: it may have been kept, or not. */
  inDoubt: string | null
}

/** A save that was answered with 200 and the number of its revision. */
interface Acknowledged {
  id: string
  revision: number
  words: string
}

interface Newsroom {
  writer: Caller
  stories: Story[]
  told: Acknowledged[]
}

let dataDir: string
test.beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'countersign-durable-'))
  await fillDemo(dataDir)
})
test.afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

const everythingAddsUp = async () => expect(await tool('verify', dataDir)).toMatchObject({ code: 0, said: expect.stringContaining('Everything adds up') })

const filling = 'The ward counted its beds again. Nobody had moved them. '.repeat(6)

/** The connection broke, before the answer or in the middle of it; any answer but "done" is a failure of the test. */
function unanswered(error: unknown): null {
  if (error instanceof TypeError || error instanceof SyntaxError) return null
  throw error
}

/** Saves one text after another until the server dies, or enough are saved. */
async function keepSaving({ writer, told }: Newsroom, story: Story, enough: number, afterEach: () => void): Promise<void> {
  for (let number = 1; told.length < enough; number++) {
    const words = `Save ${number} after revision ${story.revision} of ${story.name}. ${filling.trim()}`
    story.inDoubt = words
    const saved = await ask(writer, 'POST', `/articles/${story.id}/editText`, { version: story.version, text: words }).catch(unanswered)
    if (!saved) return
    Object.assign(story, { version: saved.version, revision: saved.revision, inDoubt: null })
    told.push({ id: story.id, revision: story.revision, words })
    afterEach()
  }
}

/** Everybody saves at once; the server dies soon after `enough` saves were acknowledged, unless those are the last. */
async function saveUntil(newsroom: Newsroom, server: MortalServer, enough: number): Promise<void> {
  const dies = enough < saves
  let killed = false
  const perhaps = () => {
    if (killed || !dies || newsroom.told.length < enough) return
    killed = true
    setTimeout(server.kill, random(15))
  }
  await Promise.all(newsroom.stories.map((story) => keepSaving(newsroom, story, dies ? saves : enough, perhaps)))
  if (!killed) server.kill()
  await server.gone
}

/** Everything acknowledged is there, word for word; what was in doubt is there whole, or not at all. */
async function nothingIsMissing({ writer, stories, told }: Newsroom, from: number): Promise<number> {
  for (const { id, revision, words } of told.slice(from)) {
    const { sentences } = (await ask(writer, 'GET', `/articles/${id}/revisions/${revision}`)) as unknown as Pick<Revision, 'sentences'>
    expect(sentences.filter(({ role }) => role === 'text').map((sentence) => sentence.words).join(' ')).toBe(words)
  }
  let kept = 0
  for (const story of stories) {
    const { version, revision, sentences } = await ask(writer, 'GET', `/articles/${story.id}`)
    const words = sentences.filter(({ role }) => role === 'text').map(({ text }) => text).join(' ')
    const last = told.findLast(({ id }) => id === story.id)
    if (revision === story.revision + 1) expect(words, 'a save that was not answered is whole').toBe(story.inDoubt)
    else expect([revision, words]).toEqual([story.revision, last?.words ?? words])
    kept += revision - story.revision
    Object.assign(story, { version, revision, inDoubt: null })
  }
  return kept
}

async function openedBy(writer: Caller): Promise<Story[]> {
  const names = Array.from({ length: writers }, (_, at) => `story ${at + 1}`)
  return Promise.all(names.map(async (name) => {
    const { id, version, revision } = await ask(writer, 'POST', '/articles', { headline: `The beds of ${name}`, text: 'Not counted yet.' })
    return { id, name, version, revision, inDoubt: null }
  }))
}

test('what was acknowledged survives kill -9, three times in 200 saves', async () => {
  test.setTimeout(300_000)
  const { said: token } = await tool('token', dataDir, 'writer@example.org')
  let server = await startMortalServer(dataDir)
  const newsroom: Newsroom = { writer: { port: server.port, token }, stories: [], told: [] }
  newsroom.stories = await openedBy(newsroom.writer)
  for (const enough of [...deaths, saves]) {
    const from = newsroom.told.length
    await saveUntil(newsroom, server, enough)
    await everythingAddsUp()
    server = await startMortalServer(dataDir)
    newsroom.writer = { port: server.port, token }
    const kept = await nothingIsMissing(newsroom, from)
    console.log(`Killed after ${newsroom.told.length} saves; of those never answered ${kept} had been kept.`)
  }
  expect(newsroom.told.length).toBeGreaterThanOrEqual(saves)
  await nothingIsMissing(newsroom, 0)
  server.kill()
  await server.gone
  await everythingAddsUp()
})

test('a fresh demonstration adds up, and no longer when its newest history entry is altered', async () => {
  await everythingAddsUp()
  const connection = new Connection(join(dataDir, 'countersign.sqlite'))
  const newest = connection.prepare<[], { chain: string; ordinal: number }>('SELECT "chain", "ordinal" FROM "history" ORDER BY rowid DESC LIMIT 1').get()
  connection.prepare('UPDATE "history" SET "entry" = replace("entry", \'"at":1\', \'"at":2\') WHERE "chain" = ? AND "ordinal" = ?').run(newest?.chain, newest?.ordinal)
  connection.close()
  const { code, said } = await tool('verify', dataDir)
  expect(code).toBe(1)
  expect(said).toContain(`history ${newest?.chain}/${newest?.ordinal}`)
})

test('reads survive a kill, but for those of the last moments', async () => {
  test.setTimeout(60_000)
  const server = await startMortalServer(dataDir)
  const database = new Connection(join(dataDir, 'countersign.sqlite'), { readonly: true })
  const page = () => (database.prepare(`SELECT "path" FROM "pages" WHERE "status" = 200 AND "path" LIKE '/news/%' AND "path" NOT LIKE '/news/%/%' LIMIT 1`).get() as { path: string } | undefined)?.path
  const written = () => (database.prepare('SELECT SUM("count") AS "n" FROM "reads"').get() as { n: number | null }).n ?? 0
  await expect.poll(page, { timeout: 30_000 }).toBeTruthy()
  const look = async (times: number) => {
    for (let n = 0; n < times; n++) expect((await fetch(`http://127.0.0.1:${server.port}${page() ?? ''}`, { headers: { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' } })).status).toBe(200)
  }
  await look(300)
  await expect.poll(written, { timeout: 10_000 }).toBe(300)
  await look(40)
  server.kill()
  await server.gone
  expect(written()).toBeGreaterThanOrEqual(300)
  expect(written()).toBeLessThanOrEqual(340)
  database.close()
})
