import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { getPage, listPages } from '@/db/pages'
import { works } from '@/lib/server/outbox-work'
import { workThrough } from '@/lib/server/worker'
import { done, openNewsroom, type ServerNewsroom } from '../support/server'

const minute = 60_000
let room: ServerNewsroom
beforeAll(async () => {
  room = await openNewsroom()
  // The newsroom's settings leave work of their own.
  await workThrough(room.store, Date.now() + minute)
})
afterAll(() => room.close())
afterEach(() => { vi.restoreAllMocks() })

const waiting = async () => (await room.store.all('SELECT "key" FROM "outbox" WHERE "done_at" IS NULL')).length

async function published(headline: string) {
  const { writer, checker, editor } = room.actors
  let article = await done(writer, null, { action: 'create', headline, text: 'It rains.' })
  article = await done(writer, article.id, { action: 'submit' })
  for (const { id } of article.sentences) article = await done(checker, article.id, { action: 'markNoFact', sentence: id })
  article = await done(checker, article.id, { action: 'signOff' })
  return done(editor, article.id, { action: 'publish', version: article.version })
}

test('a published page is there when its publisher hears "done", and changes with what is done later', async () => {
  const { id, slug, version } = await published('Rain')
  expect(await getPage(room.store, `/news/${slug}`)).toMatchObject({ status: 200, html: expect.stringContaining('It rains.') })
  expect(await waiting()).toBe(0)
  await done(room.actors.editor, id, { action: 'withdraw', reason: 'It snowed.', version })
  expect(await getPage(room.store, `/news/${slug}`)).toMatchObject({ status: 410, html: expect.stringContaining('It snowed.') })
})

test('nothing follows from what readers cannot see', async () => {
  const before = await listPages(room.store)
  await done(room.actors.writer, null, { action: 'create', headline: 'Draft', text: 'Words.' })
  expect(await listPages(room.store)).toEqual(before)
  expect(await waiting()).toBe(0)
})

test('work that fails fails no commit; it is tried again, later and later, until it is done', async () => {
  const work = vi.spyOn(works, 'publicPage').mockRejectedValue(new Error('The disk is full.'))
  const { slug, state } = await published('Hail')
  expect(state.public).toBe('live')
  expect(await getPage(room.store, `/news/${slug}`)).toBeNull()
  expect(await waiting()).toBe(1)
  const now = Date.now()
  expect(await workThrough(room.store, now)).toBe(0)
  expect(work).toHaveBeenCalledTimes(1)
  const tries: number[] = []
  for (let at = now; at < now + 4 * minute; at += 5_000) {
    await workThrough(room.store, at)
    tries.push(work.mock.calls.length)
  }
  const retried = (tries.at(-1) ?? 0) - 1
  expect(retried).toBeGreaterThan(1)
  expect(retried).toBeLessThan(5)
  work.mockRestore()
  expect(await workThrough(room.store, now + 60 * minute)).toBe(1)
  expect(await getPage(room.store, `/news/${slug}`)).toMatchObject({ status: 200 })
  expect(await waiting()).toBe(0)
  expect(await workThrough(room.store, now + 120 * minute)).toBe(0)
})
