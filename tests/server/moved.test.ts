import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getPage } from '@/db/pages'
import { mostRead } from '@/db/reads'
import type { ArticleView } from '@/lib/editorial/view'
import { openToReaders } from '@/lib/server/paper/door'
import { flushReads } from '@/lib/server/paper/reads'
import { servePage } from '@/lib/server/paper/serve'
import { perform } from '@/lib/server/perform'
import { timelineOf } from '@/lib/server/timeline'
import { verifyCheckFile } from '../../bin/check-file.mjs'
import { apiWith } from '../support/api'
import { storedCheckFile } from '../support/check-file'
import { paragraph, storyWith } from '../support/figures'
import { publishedText } from '../support/published-text'
import { asRefused, done, openNewsroom, type ServerNewsroom } from '../support/server'

let room: ServerNewsroom
let server: Server
let quay: ArticleView, other: ArticleView
let at = ''

beforeAll(async () => {
  room = await openNewsroom()
  server = createServer((asked, answer) => void openToReaders(asked, answer).then((isDone) => { if (!isDone) answer.writeHead(418).end('Next') }))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  quay = await publishedText(room, storyWith('Quay', paragraph('It is empty.')))
  other = await publishedText(room, storyWith('Harbour', paragraph('It is full.')))
  await done(room.actors.editor, other.id, { action: 'arrange', readAlso: [quay.id] })
})
afterAll(async () => {
  server.close()
  server.closeAllConnections()
  await flushReads(room.store)
  await room.close()
})

const html = async (path: string) => (await getPage(room.store, path))?.html ?? ''
const move = (address: string) => done(room.actors.editor, quay.id, { action: 'arrange', address })
/** Where a path leads, by the door and by the route behind it, which must say the same. */
async function leads(path: string, method = 'GET'): Promise<[number, string | null]> {
  const door = await fetch(at + path, { redirect: 'manual', method, headers: { 'user-agent': 'Mozilla/5.0 Firefox/140.0' } })
  const route = await servePage(new Request(`http://paper.example.org${path}`), path)
  expect([route.status, route.headers.get('location')]).toEqual([door.status, door.headers.get('location')])
  return [door.status, door.headers.get('location')]
}

describe('an address that changed', () => {
  test('story, record and check file are found at the old one and lie at the new one', async () => {
    const moved = await move('The ninth quay')
    expect(moved).toMatchObject({ slug: 'the-ninth-quay', version: quay.version, revision: quay.revision, state: quay.state })
    expect(moved.sentences.map(({ coverage }) => coverage)).toEqual(quay.sentences.map(({ coverage }) => coverage))
    for (const end of ['', '/record', '/check-file', '.ninjs.json']) {
      expect(await leads(`/news/quay${end}`)).toEqual([301, `/news/the-ninth-quay${end}`])
      expect((await leads(`/news/the-ninth-quay${end}`))[0]).toBe(200)
    }
    expect(await leads('/news/quay', 'HEAD')).toEqual([301, '/news/the-ninth-quay'])
    const file = await storedCheckFile(room.store, 'the-ninth-quay')
    expect([verifyCheckFile(file).findings, file.toString().includes('/news/the-ninth-quay'), file.toString().includes('/news/quay')]).toEqual([[], true, false])
    for (const path of ['/news/the-ninth-quay', '/news/the-ninth-quay/record', '/', `/news/${other.slug}`]) expect([path, /\/news\/quay\b/.test(await html(path))]).toEqual([path, false])
    expect(await html(`/news/${other.slug}`)).toContain('href="/news/the-ninth-quay"')
  })

  test('is in the story’s history, and in what other systems are told', async () => {
    const [line] = (await timelineOf(room.actors.writer, quay.id))?.lines ?? []
    expect(line).toMatchObject({ did: 'arranged in the paper', who: room.actors.editor.name, said: 'Its address is /news/the-ninth-quay from then on; those it had before lead there.' })
    const api = apiWith(await room.token('editor'))
    expect((await api.get(`/articles/${quay.id}/receipt`)).body).toMatchObject({ slug: 'the-ninth-quay' })
    const { status, body } = await api.post(`/articles/${quay.id}/arrange`, { address: '/news/the-tenth-quay' })
    expect([status, body.article.slug]).toEqual([200, 'the-tenth-quay'])
  })

  test('no address leads round about, and a look at an old one is no read', async () => {
    for (const old of ['quay', 'the-ninth-quay']) expect(await leads(`/news/${old}`)).toEqual([301, '/news/the-tenth-quay'])
    await flushReads(room.store)
    const before = await mostRead(room.store, 0, 10)
    await leads('/news/quay')
    await flushReads(room.store)
    expect(await mostRead(room.store, 0, 10)).toEqual(before)
  })

  test('may come back to one it had', async () => {
    await move('Quay')
    expect([await leads('/news/quay'), await leads('/news/the-tenth-quay')]).toEqual([[200, null], [301, '/news/quay']])
    await move('ท่าเรือ')
    expect(await leads('/news/quay')).toEqual([301, `/news/${encodeURIComponent('ท่าเรือ')}`])
  })

  test.each([
    ['of another story', 'Harbour'], ['another story had', 'old-harbour'],
  ])('is none that is, or was, %s', async (_, address) => {
    if (address === 'old-harbour') {
      await done(room.actors.editor, other.id, { action: 'arrange', address })
      await done(room.actors.editor, other.id, { action: 'arrange', address: 'harbour' })
    }
    expect(await perform(room.actors.editor, quay.id, { action: 'arrange', address })).toMatchObject({ outcome: 'invalid', path: 'address', sentence: expect.stringContaining('leads to another story') as string })
  })

  test('needs letters or digits, and a story that was published', async () => {
    expect(await perform(room.actors.editor, quay.id, { action: 'arrange', address: '—!' })).toMatchObject({ outcome: 'invalid', path: 'address' })
    const { id } = await done(room.actors.writer, null, { action: 'create', headline: 'Draft', text: 'Words.' })
    expect(asRefused(await perform(room.actors.editor, id, { action: 'arrange', address: 'draft' })).map(({ rule }) => rule)).toEqual(['hasAnAddress'])
    expect(asRefused(await perform(room.actors.writer, quay.id, { action: 'arrange', address: 'mine' })).map(({ about }) => about)).toContain('person')
  })

  test('leads to where a withdrawn story says that it is', async () => {
    const { slug } = await done(room.actors.editor, quay.id, { action: 'withdraw', reason: 'There is no quay.' })
    const now = `/news/${encodeURIComponent(slug ?? '')}`
    expect([await leads('/news/quay'), await leads('/news/quay/record'), await leads('/news/quay/check-file')]).toEqual([[301, now], [301, now], [301, `${now}/check-file`]])
    expect((await fetch(at + now)).status).toBe(410)
  })
})
