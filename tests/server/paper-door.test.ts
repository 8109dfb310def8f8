import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import * as pages from '@/db/pages'
import { mostRead } from '@/db/reads'
import * as settings from '@/db/settings'
import everyAnswer from '@/lib/server/every-answer.json'
import { answeredBy } from '@/lib/server/paper/answered-addresses'
import { openToReaders, paperPath } from '@/lib/server/paper/door'
import { flushReads, isRead } from '@/lib/server/paper/reads'
import { openNewsroom, type ServerNewsroom } from '../support/server'

// A newsroom of its own, its pages put there by hand: how they come about is asked in paper.test.ts.
let room: ServerNewsroom
let server: Server
let port = 0
const text = `<!doctype html><p>${'The tide rose three metres. '.repeat(60)}</p>`
const person = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

/** What a build would say of these addresses. */
const routes = { staticRoutes: ['/', '/desk', '/sign-in', '/corrections'], dynamicRoutes: ['/news/[^/]+?', '/articles/[^/]+?/check', '/files/[^/]+?'] }
const built = mkdtempSync(join(tmpdir(), 'countersign-built-'))

beforeAll(async () => {
  writeFileSync(join(built, 'routes-manifest.json'), JSON.stringify(Object.fromEntries(Object.entries(routes).map(([name, paths]) => [name, paths.map((path) => ({ regex: `^${path}(?:/)?$` }))]))))
  process.env['NEXT_DIST_DIR'] = built
  room = await openNewsroom()
  const row = { mediaType: 'text/html; charset=utf-8', status: 200, updatedAt: 1 }
  await pages.putPages(room.store, [
    { path: '/news/tide', html: text, article: 'a1', ...row }, { path: '/news/tide/record', html: text, article: 'a1', ...row },
    { path: '/news/ebb', html: text, article: 'a2', ...row }, { path: '/news/gone', html: 'Withdrawn.', article: 'a3', ...row, status: 410 }, { path: '/', html: 'Front', article: null, ...row },
  ])
  for (const id of ['a1', 'a2', 'a3']) await room.store.write((unit) => unit.run(`INSERT INTO "articles" ("id", "at", "by", "section", "language", "byline", "desk", "public", "version", "text_version", "seq", "check", "current", "summary", "updated_at") VALUES (?, 1, 'p', '', 'en', '', 'checked', 'live', 1, 1, 1, '{}', 'r', '{}', 1)`, [id]).then(() => undefined))
  server = createServer((asked, answer) => void openToReaders(asked, answer).then((done) => { if (!done) answer.writeHead(418).end('Next') }))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterAll(async () => {
  server.close()
  server.closeAllConnections()
  await flushReads(room.store)
  await room.close()
  rmSync(built, { recursive: true })
  delete process.env['NEXT_DIST_DIR']
})

interface Answer { status: number; headers: Record<string, string>; body: Buffer }

/** Nothing is unpacked on the way, as `fetch` would. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ port, path, method, headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers as Record<string, string>, body: Buffer.concat(parts) }))
    }).on('error', reject).end()
  })
}

describe('a stored page', () => {
  test('comes in the form its reader takes, whole, with every header', async () => {
    const [plain, zipped, packed] = [await get('/news/tide'), await get('/news/tide', { 'accept-encoding': 'gzip' }), await get('/news/tide', { 'accept-encoding': 'gzip, br' })]
    expect(plain.body.toString()).toBe(text)
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect([zipped.headers['content-encoding'], gunzipSync(zipped.body).toString()]).toEqual(['gzip', text])
    expect([packed.headers['content-encoding'], brotliDecompressSync(packed.body).toString()]).toEqual(['br', text])
    for (const [name, value] of Object.entries(everyAnswer)) expect(packed.headers[name.toLowerCase()]).toBe(value)
    expect(packed.headers).toMatchObject({ 'vary': 'Accept-Encoding', 'content-type': 'text/html; charset=utf-8', 'content-security-policy': expect.stringContaining("script-src 'self'") as string, 'cache-control': expect.stringContaining('stale-while-revalidate') as string })
    expect(new Set([plain, zipped, packed].map(({ headers }) => headers['etag'])).size, 'other bytes, another mark').toBe(3)
  })

  test.each(['br;q=0, gzip', 'gzip;q=1.0, br;q=0.0', 'deflate, gzip'])('what a reader does not take is not sent: %s', async (accepted) => {
    expect((await get('/news/tide', { 'accept-encoding': accepted })).headers['content-encoding']).toBe('gzip')
  })

  test('is not sent again to whoever has it, in whatever form', async () => {
    for (const accepted of ['', 'gzip', 'br']) {
      const { headers } = await get('/news/tide', { 'accept-encoding': accepted })
      const again = await get('/news/tide', { 'accept-encoding': 'br', 'if-none-match': `"x", W/${headers['etag']}` })
      expect([again.status, again.body.length]).toEqual([304, 0])
    }
    expect((await get('/news/tide', { 'if-none-match': '"another"' })).status).toBe(200)
    expect((await get('/news/gone', { 'if-none-match': (await get('/news/gone')).headers['etag'] ?? '' })).status, 'what is gone stays gone').toBe(410)
  })

  test('is told about without its words', async () => {
    const { status, headers, body } = await get('/news/tide', {}, 'HEAD')
    expect([status, body.length, headers['content-length']]).toEqual([200, 0, String(text.length)])
  })

  test('changes for its readers the moment it changes', async () => {
    await get('/news/ebb')
    await pages.putPages(room.store, [{ path: '/news/ebb', html: 'Other words.', mediaType: 'text/html', status: 200, article: 'a2', updatedAt: 2 }])
    expect((await get('/news/ebb')).body.toString()).toBe('Other words.')
    await pages.dropPages(room.store, ['/news/ebb'])
    expect((await get('/news/ebb')).status, 'left to Next').toBe(418)
  })

  test('is shown as it was while the store is away; whatever was not kept is left to Next, style sheet and script among it', async () => {
    await get('/news/tide')
    const away = vi.spyOn(pages, 'pageEtag').mockRejectedValue(new Error('The database is away.'))
    expect((await get('/news/tide')).body.toString()).toBe(text)
    expect((await get('/paper.css')).status).toBe(418)
    away.mockRestore()
  })
})

describe('everything else is Next’s', () => {
  test.each(['/desk', '/articles/x/check', '/api/v1/articles', '/_next/static/x.js', '/files/abc', '/sign-in?next=/', '/?page=2', '/paper.css', '/desk/', '/api/nothing'])('%s', async (path) => {
    expect((await get(path)).status).toBe(418)
  })

  test('and so is whatever changes something, and an address nobody can read', async () => {
    expect((await get('/', {}, 'POST')).status).toBe(418)
    expect((await get('/news/%E0%A4%A')).status).toBe(418)
    expect(paperPath({ method: 'GET', url: '/news/t%C3%ADde?x=/desk' })).toBe('/news/tíde')
  })
})

describe('an address where nothing is', () => {
  test.each(['/nothing-here', '/wp-login.php', '/desk/nothing', '/articles/x/nothing', '/nothing?x=/desk', '/news/tide/comments', '/%E0%A4%A', '/.env'])('%s: a page of the paper that helps, without a script of its own', async (path) => {
    const { status, headers, body } = await get(path)
    expect([status, headers['cache-control'], headers['content-type']]).toEqual([404, 'no-store', 'text/html; charset=utf-8'])
    for (const [name, value] of Object.entries(everyAnswer)) expect(headers[name.toLowerCase()]).toBe(value)
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(body.toString()).toMatch(/There is no page at this address\..*action="\/search"/s)
    expect(body.toString()).not.toMatch(/<script(?![^>]*src="\/paper\.js)/)
  })

  test('the desk tells whoever may be signed in, and whoever sends something', async () => {
    for (const cookie of ['authjs.session-token=abc', 'theme=dark; authjs.session-token=abc', 'authjs.session-token.0=abc']) expect([cookie, (await get('/nothing-here', { cookie })).status]).toEqual([cookie, 418])
    expect((await get('/nothing-here', { cookie: 'other=authjs.session-token=abc' })).status).toBe(404)
    expect((await get('/nothing-here', {}, 'POST')).status).toBe(418)
  })

  test('is told about without words, where only that is asked', async () => {
    const { status, body } = await get('/nothing-here', {}, 'HEAD')
    expect([status, body.length]).toEqual([404, 0])
  })

  test('without a store, or without a build, it is Next’s', async () => {
    const away = vi.spyOn(settings, 'getSettings').mockRejectedValue(new Error('The database is away.'))
    expect((await get('/nothing-here')).status).toBe(418)
    away.mockRestore()
    expect(answeredBy(join(built, 'none.json'), built)('/nothing-here')).toBe(true)
  })
})

describe('reads', () => {
  const count = async (article: string) => {
    await flushReads(room.store)
    return (await mostRead(room.store, 0, 10)).find((one) => one.article === article)?.count ?? 0
  }

  test('10,000 looks of 50 readers count, those of 5 robots do not', async () => {
    const before = await count('a1')
    const bots = ['Googlebot/2.1 (+http://www.google.com/bot.html)', 'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)', 'curl/8.5.0', 'facebookexternalhit/1.1', 'python-requests/2.32']
    const readers = Array.from({ length: 50 }, (_, n) => `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${100 + n}.0.0.0 Safari/537.36`)
    const look = async (agents: string[], times: number) => {
      for (let n = 0; n < times; n++) await Promise.all(agents.map((agent) => get('/news/tide', { 'user-agent': agent })))
    }
    await Promise.all([look(readers, 200), look(bots, 20)])
    expect(await count('a1')).toBe(before + 10_000)
  }, 60_000)

  test('a look at the record, a look ahead, a browser without a name, a story withdrawn: none is a read', async () => {
    const before = [await count('a1'), await count('a3')]
    await get('/news/tide/record', { 'user-agent': person })
    await get('/news/tide', { 'user-agent': person, 'sec-purpose': 'prefetch;prerender' })
    await get('/news/tide')
    await get('/news/tide', { 'user-agent': person }, 'HEAD')
    await get('/news/gone', { 'user-agent': person })
    expect([await count('a1'), await count('a3')]).toEqual(before)
    await get('/news/tide', { 'user-agent': person })
    await get('/news/tide', { 'user-agent': person, 'if-none-match': (await get('/news/tide')).headers['etag'] ?? '' })
    expect(await count('a1'), 'who has the page already reads it too').toBe((before[0] ?? 0) + 2)
    expect(isRead({ 'user-agent': person })).toBe(true)
  })

  test('what cannot be written now is written later', async () => {
    const before = await count('a1')
    await get('/news/tide', { 'user-agent': person })
    const write = vi.spyOn(room.store, 'write').mockRejectedValueOnce(new Error('The disk is full.'))
    await flushReads(room.store)
    write.mockRestore()
    expect(await count('a1')).toBe(before + 1)
  })
})
