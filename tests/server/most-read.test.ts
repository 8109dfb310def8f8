import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { frontPlace } from '@/db/fronts'
import { getPage } from '@/db/pages'
import { addReads } from '@/db/reads'
import { hoursCounted } from '@/lib/server/paper/most-read'
import { renderFront } from '@/lib/server/paper/render'
import { done, openNewsroom, type ServerNewsroom } from '../support/server'

let room: ServerNewsroom
beforeAll(async () => { room = await openNewsroom() })
afterAll(() => room.close())
afterEach(() => { vi.unstubAllEnvs() })

const hour = 3_600_000

async function published(headline: string): Promise<string> {
  const { writer, checker, editor } = room.actors
  let article = await done(writer, null, { action: 'create', headline, text: 'It rains.' })
  article = await done(writer, article.id, { action: 'submit' })
  for (const { id } of article.sentences) article = await done(checker, article.id, { action: 'markNoFact', sentence: id })
  article = await done(checker, article.id, { action: 'signOff' })
  return (await done(editor, article.id, { action: 'publish', version: article.version })).id
}

/** Headlines of the list on the front page, in order. */
async function listed(now: number): Promise<string[]> {
  await renderFront(room.store, frontPlace, now)
  const html = (await getPage(room.store, '/'))?.html ?? ''
  const [, list = ''] = /<section class="headlines" aria-labelledby="most-read">(.*?)<\/section>/s.exec(html) ?? []
  return [...list.matchAll(/<a [^>]*>(.*?)<\/a>/g)].map(([, words = '']) => words)
}

test('the front page lists what was read most of late; what was withdrawn is not in it', async () => {
  const now = Date.now()
  const at = now - (now % hour)
  const [rain, hail, snow] = [await published('Rain'), await published('Hail'), await published('Snow')]
  expect(await listed(now)).toEqual([])
  await addReads(room.store, [{ article: rain, hour: at, count: 3 }, { article: hail, hour: at, count: 9 }, { article: snow, hour: at - 200 * hour, count: 99 }])
  expect(await listed(now)).toEqual(['Hail', 'Rain'])
  vi.stubEnv('COUNTERSIGN_MOST_READ_HOURS', '400')
  expect(await listed(now)).toEqual(['Snow', 'Hail', 'Rain'])
  const { version } = await done(room.actors.writer, hail, { action: 'askQuery', to: 'editor', type: 'evidence', text: 'Still so?' })
  await done(room.actors.editor, hail, { action: 'withdraw', reason: 'It was rain.', version })
  expect(await listed(now)).toEqual(['Snow', 'Rain'])
  expect((await getPage(room.store, '/most-read'))?.status).toBe(200)
  vi.stubEnv('COUNTERSIGN_MOST_READ_HOURS', '0')
  expect(await listed(now)).toEqual([])
  expect(await getPage(room.store, '/most-read')).toMatchObject({ status: 404, html: expect.stringContaining('This paper shows no such list.') as string })
})

test('the window is a week unless somebody set it', () => {
  expect(hoursCounted()).toBe(168)
  for (const [said, hours] of [['24', 24], ['0', 0], ['', 168], ['often', 168], ['-2', 168]] as const) {
    vi.stubEnv('COUNTERSIGN_MOST_READ_HOURS', said)
    expect(hoursCounted()).toBe(hours)
  }
})
