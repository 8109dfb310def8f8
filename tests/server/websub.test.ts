import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { getPage } from '@/db/pages'
import type { ArticleView } from '@/lib/editorial/view'
import { postBehindFence, postFrom } from '@/lib/server/locker/posting'
import { pingHub } from '@/lib/server/paper/feeds/ping'
import { answerMachine } from '@/lib/server/paper/for-machines'
import { renderPublicPages } from '@/lib/server/paper/render'
import { works } from '@/lib/server/outbox-work'
import { workThrough } from '@/lib/server/worker'
import { paragraph, storyWith } from '../support/figures'
import { hostilePeer, type HostilePeer } from '../support/hostile-peer'
import { jsonFeedShape } from '../support/json-feed-shape'
import { paperCertificate } from '../support/paper-certificate'
import { publishedText } from '../support/published-text'
import { done, openNewsroom, type ServerNewsroom } from '../support/server'

let room: ServerNewsroom
let peer: HostilePeer
let quay: ArticleView
const base = 'https://paper.example.org'
const hub = 'https://paper.example/hub'
const hour = 3_600_000

beforeAll(async () => {
  room = await openNewsroom()
  peer = await hostilePeer(paperCertificate)
  // The newsroom's settings leave work of their own.
  await workThrough(room.store, Date.now() + hour)
})
beforeEach(() => {
  vi.stubEnv('AUTH_URL', base)
  vi.stubEnv('COUNTERSIGN_WEBSUB_HUB', hub)
})
afterEach(() => { vi.restoreAllMocks(); vi.unstubAllEnvs() })
afterAll(async () => { await room.close(); await peer.close() })

const waiting = async () => (await room.store.all(`SELECT "detail" FROM "outbox" WHERE "kind" = 'feedPing' AND "done_at" IS NULL`)).map(({ detail }) => (JSON.parse(String(detail)) as { path: string }).path).sort()
/** What the hub was told: method, kind and body. */
const told: { method: string; type: string; body: string }[] = []
const hubAnswers = (status: number) => peer.on('/hub', (request: IncomingMessage, response: ServerResponse) => {
  void text(request).then((body) => {
    told.push({ method: request.method ?? '', type: request.headers['content-type'] ?? '', body })
    response.writeHead(status, status === 302 ? { location: 'https://other.example/' } : {}).end()
  })
})
const toPeer = (url: string, form: URLSearchParams) => postFrom(peer.outside, url, form)
const throughPeer = () => vi.spyOn(works, 'feedPing').mockImplementation((_, { detail }) => pingHub({ path: String(detail['path']), at: Number(detail['at']) }, { post: toPeer }))

test('after a publication the hub is told of each feed that changed, and of no other; done twice it is told once', async () => {
  throughPeer()
  hubAnswers(202)
  quay = await publishedText(room, storyWith('Quay', paragraph('It is empty.')))
  await done(room.actors.editor, quay.id, { action: 'arrange', section: 'News' })
  expect(await waiting()).toEqual(expect.arrayContaining(['/feed.atom', '/feed.json', '/feed.rss', '/section/news/feed.rss']))
  expect(told, 'nothing is sent from within the publication').toEqual([])
  const all = (await waiting()).length
  expect(await workThrough(room.store, Date.now() + 11_000)).toBe(Math.min(20, all))
  expect(told).toHaveLength(all)
  expect(told.every(({ method, type }) => method === 'POST' && type === 'application/x-www-form-urlencoded')).toBe(true)
  expect(told.map(({ body }) => Object.fromEntries(new URLSearchParams(body)))).toContainEqual({ 'hub.mode': 'publish', 'hub.url': `${base}/section/news/feed.rss` })
  await renderPublicPages(room.store, quay.id)
  expect(await waiting()).toEqual([])
  await done(room.actors.editor, quay.id, { action: 'arrange', topics: ['Tides'] })
  expect(await waiting()).toEqual(['/feed.atom', '/feed.json', '/feed.rss', '/section/news/feed.atom', '/section/news/feed.json', '/section/news/feed.rss'])
})

test('a hub that does not take it is told again, later and later, for a day', async () => {
  const work = throughPeer()
  hubAnswers(503)
  const left = await waiting()
  expect(left.length).toBeGreaterThan(0)
  const before = told.length
  expect(await workThrough(room.store, Date.now() + 20_000)).toBe(0)
  expect(told.length - before).toBe(left.length)
  expect(await waiting()).toEqual(left)
  hubAnswers(204)
  expect(await workThrough(room.store, Date.now() + hour)).toBe(left.length)
  expect(await waiting()).toEqual([])
  const asked = told.length
  work.mockRestore()
  await pingHub({ path: '/feed.rss', at: 0 }, { now: 25 * hour, post: toPeer })
  expect(told.length, 'what is a day old is told no more').toBe(asked)
})

test('the way out is the fence: no redirect is followed, no private address dialled, nothing sent where the web is closed', async () => {
  hubAnswers(302)
  await expect(pingHub({ path: '/feed.rss', at: Date.now() }, { post: toPeer })).rejects.toThrow('The hub answers 302.')
  expect(peer.asked.map(({ url }) => url)).not.toContain('/')
  peer.names['inside.example'] = ['10.0.0.7']
  const dialled = peer.dialled.length
  for (const address of ['https://inside.example/hub', 'https://127.0.0.1/hub', 'https://localhost/hub', 'ftp://paper.example/']) await expect(toPeer(address, new URLSearchParams())).rejects.toThrow()
  expect(peer.dialled).toHaveLength(dialled)
  vi.stubEnv('COUNTERSIGN_FETCH', 'off')
  await expect(postBehindFence(hub, new URLSearchParams())).rejects.toThrow('asks nothing of the web')
})

test('feeds name the hub, in themselves and in their headers', async () => {
  await renderPublicPages(room.store, quay.id)
  const stored = async (path: string) => (await getPage(room.store, path))?.html ?? ''
  expect(await stored('/feed.rss')).toMatch(/<atom:link href="https:\/\/paper\.example\/hub" rel="hub"/)
  expect(await stored('/feed.atom')).toMatch(/<link[^>]*href="https:\/\/paper\.example\/hub"[^>]*rel="hub"/)
  expect(jsonFeedShape.parse(JSON.parse(await stored('/feed.json'))).hubs).toEqual([{ type: 'WebSub', url: hub }])
  const answer = await answerMachine(new Request(`${base}/section/opinion/feed.atom`), '/section/opinion/feed.atom')
  expect(answer.headers.get('link')).toBe(`<${hub}>; rel="hub", <${base}/section/opinion/feed.atom>; rel="self"`)
})

test.each([
  ['none is set', { COUNTERSIGN_WEBSUB_HUB: '' }], ['it is not reached over TLS', { COUNTERSIGN_WEBSUB_HUB: 'http://paper.example/hub' }], ['it is no address', { COUNTERSIGN_WEBSUB_HUB: 'hub' }],
  ['nobody said where the paper is', { AUTH_URL: '' }], ['nothing is asked of the web', { COUNTERSIGN_FETCH: 'off' }],
])('no hub is named and none told where %s', async (_, env: Record<string, string>) => {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
  const before = await waiting()
  await done(room.actors.editor, quay.id, { action: 'arrange', topics: [`Topic ${String(Object.keys(env))} ${String(Object.values(env))}`.slice(0, 50)] })
  expect(await waiting()).toEqual(before)
  expect((await getPage(room.store, '/feed.rss'))?.html).not.toContain('rel="hub"')
  const post = vi.fn(toPeer)
  await pingHub({ path: '/feed.rss', at: Date.now() }, { post })
  expect(post).not.toHaveBeenCalled()
})
