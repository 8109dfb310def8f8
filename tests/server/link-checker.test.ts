import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { history } from '@/db/articles'
import { linkCheckOf } from '@/db/link-checks'
import type { ArticleView } from '@/lib/editorial/view'
import { flaggedStories, linkFlags } from '@/lib/server/links/flags'
import { checkOneLink, daysBetweenLooks, type FetchLink } from '@/lib/server/links/link-checker'
import { done, openNewsroom, type ServerNewsroom } from '../support/server'

let room: ServerNewsroom
beforeAll(async () => { room = await openNewsroom() })
afterAll(() => room.close())

const day = 86_400_000
const start = 1_800_000_000_000
const answers = new Map<string, Awaited<ReturnType<FetchLink>>>()
const asked: string[] = []
const fetch: FetchLink = async (address) => {
  asked.push(address)
  return answers.get(address) ?? { outcome: 'fetched', finalUrl: address, mediaType: 'text/plain', bytes: Buffer.from('Words.'), fetchedAt: start }
}
const gone = { outcome: 'refused', sentence: 'There is nothing at this address.', why: { status: 404, retryAfter: 0 } } as const

async function sourced(...sources: Record<string, unknown>[]): Promise<ArticleView> {
  let story = await done(room.actors.writer, null, { action: 'create', headline: 'Tide', text: 'It rose.' })
  for (const source of sources) story = await done(room.actors.writer, story.id, { action: 'addSource', kind: 'web-page', title: 'A page', primary: false, ...source })
  return story
}

/** Looks until nothing is due at this moment. */
async function lookAll(now: number): Promise<string[]> {
  asked.length = 0
  for (let looks = 0; looks < 50 && (await checkOneLink(room.store, { now, days: 7, fetch })); looks += 1) continue
  return [...asked]
}

beforeEach(async () => {
  answers.clear()
  await room.store.write(async (unit) => {
    await unit.run('DELETE FROM "link_checks"', [])
    await unit.run(`UPDATE "articles" SET "desk" = 'spiked'`, [])
  })
})

test('it is off until the newsroom says how often, and where the newsroom fetches nothing', () => {
  const set = (days: string, fetching = '') => { vi.stubEnv('COUNTERSIGN_LINK_CHECKS', days).stubEnv('COUNTERSIGN_FETCH', fetching) }
  for (const off of ['', '0', 'no', '-3', 'weekly']) {
    set(off)
    expect(daysBetweenLooks()).toBe(0)
  }
  set('7')
  expect(daysBetweenLooks()).toBe(7)
  set('7', 'off')
  expect(daysBetweenLooks()).toBe(0)
  vi.unstubAllEnvs()
})

test('what is off looks at nothing', async () => {
  await sourced({ url: 'https://a.example/page' })
  asked.length = 0
  expect(await checkOneLink(room.store, { now: start, days: 0, fetch })).toBe(false)
  expect(asked).toEqual([])
})

test('each address is looked at once, then again after so many days; a DOI at its own address', async () => {
  await sourced({ url: 'https://b.example/page' }, { doi: '10.1000/182' }, { kind: 'person', title: 'Ada' })
  expect((await lookAll(start)).sort()).toEqual(['https://b.example/page', 'https://doi.org/10.1000/182'])
  expect(await lookAll(start + 6 * day)).toEqual([])
  expect((await lookAll(start + 7 * day)).length).toBe(2)
})

test('what is found is told to those who see the source, on the story and in the queue, and changes nothing of it', async () => {
  const story = await sourced({ url: 'https://c.example/page' }, { url: 'https://c2.example/page' })
  const [source = '', other = ''] = story.sources.map(({ id }) => id)
  answers.set('https://c.example/page', gone)
  const before = await history(room.store, story.id)
  await lookAll(start)
  expect(await linkFlags(room.actors.checker, story.id)).toEqual({ [source]: { finding: 'gone', sentence: gone.sentence, at: start } })
  expect(await flaggedStories(room.actors.head)).toMatchObject([{ id: story.id, headline: 'Tide', sources: [{ id: source, flag: { finding: 'gone' } }] }])
  expect(await linkFlags(room.actors.writer2, story.id), 'not to whoever may not see the story').toEqual({})
  expect(await history(room.store, story.id)).toEqual(before)
  expect(await linkCheckOf(room.store, other)).toMatchObject({ finding: 'fine', checkedAt: start })
})

test('a judgement answers it; a later look may raise it again', async () => {
  const story = await sourced({ url: 'https://d.example/page' })
  const [source = ''] = story.sources.map(({ id }) => id)
  answers.set('https://d.example/page', gone)
  const past = Date.now() - 30 * day
  await lookAll(past)
  expect(Object.keys(await linkFlags(room.actors.writer, story.id))).toEqual([source])
  await room.store.write((unit) => unit.run(`UPDATE "articles" SET "desk" = 'checking' WHERE "id" = ?`, [story.id]).then(() => undefined))
  await done(room.actors.checker, story.id, { action: 'judgeSource', source, condition: 'dead', note: 'Gone indeed.' })
  expect(await linkFlags(room.actors.checker, story.id)).toEqual({})
  await lookAll(Date.now() + 30 * day)
  expect(Object.keys(await linkFlags(room.actors.checker, story.id))).toEqual([source])
})

test('a source only named people may see is never asked for, and nothing of it is told once it is restricted', async () => {
  const { checker } = room.actors
  const story = await sourced({ url: 'https://e.example/secret', confidentiality: 'named', people: [checker.id] }, { url: 'https://e2.example/page' })
  const [, open = ''] = story.sources.map(({ id }) => id)
  answers.set('https://e2.example/page', gone)
  expect(await lookAll(start)).toEqual(['https://e2.example/page'])
  expect(Object.keys(await linkFlags(checker, story.id))).toEqual([open])
  await done(room.actors.writer, story.id, { action: 'restrictSource', source: open, confidentiality: 'named', people: [checker.id] })
  expect(await linkFlags(checker, story.id)).toEqual({})
})

test('one site is asked once a minute, and left alone as long as it asks to be', async () => {
  await sourced({ url: 'https://f.example/one' }, { url: 'https://f.example/two' })
  expect(await lookAll(start)).toEqual(['https://f.example/one'])
  const [second = ''] = await lookAll(start + 61_000)
  expect(second).toBe('https://f.example/two')
  answers.set('https://f.example/one', { outcome: 'refused', sentence: 'It answers 429.', why: { status: 429, retryAfter: 3 * 86_400 } })
  expect(await lookAll(start + 8 * day)).toEqual(['https://f.example/one'])
  expect(await lookAll(start + 10 * day)).toEqual([])
  expect((await lookAll(start + 11 * day + 1)).length).toBe(1)
})

test('stories that were set aside are left alone, and so is the web after a thousand looks in a day', async () => {
  const story = await sourced({ url: 'https://g.example/page' })
  await room.store.write((unit) => unit.run(`UPDATE "articles" SET "desk" = 'spiked' WHERE "id" = ?`, [story.id]).then(() => undefined))
  expect(await lookAll(start)).toEqual([])
  await room.store.write(async (unit) => {
    await unit.run(`UPDATE "articles" SET "desk" = 'drafting' WHERE "id" = ?`, [story.id])
    for (let n = 0; n < 1_000; n++) await unit.run(`INSERT INTO "link_checks" ("source", "article", "checked_at", "finding", "sentence", "failures", "next_at") VALUES (?, 'x', ?, 'fine', '', 0, ?)`, [`s${n}`, start, start + 90 * day])
  })
  expect(await lookAll(start + day / 2)).toEqual([])
  expect(await lookAll(start + day + 1)).toEqual(['https://g.example/page'])
})
