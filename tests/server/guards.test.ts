import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { readBody, sizeInWords } from '@/lib/server/body'
import { deskPolicy, readerPolicy } from '@/lib/server/headers'
import { config } from '@/proxy'
import { cameFromHere, refuseForeign } from '@/lib/server/origin'

const built = { developing: false, secure: true }

function rules(policy: string): Map<string, string[]> {
  return new Map(policy.split('; ').map(rule => rule.split(' ')).map(([name = '', ...values]) => [name, values]))
}

describe('the Content-Security-Policy', () => {
  test('of the desk runs scripts with this answer’s nonce and no other', () => {
    const policy = rules(deskPolicy('n0nce', built))
    expect(policy.get('script-src')).toEqual(["'self'", "'nonce-n0nce'", "'strict-dynamic'"])
    expect(policy.get('style-src')).toEqual(["'self'", "'nonce-n0nce'"])
  })

  test('of readers’ pages runs nothing inline', () => {
    const policy = rules(readerPolicy(built))
    expect(policy.get('script-src')).toEqual(["'self'"])
    expect(policy.get('default-src')).toEqual(["'none'"])
    expect(readerPolicy(built)).not.toMatch(/unsafe|nonce|https?:/)
  })

  test.each([['the desk', deskPolicy('n', built)], ['readers', readerPolicy(built)]])('lets nobody frame %s, move its base, or send its forms elsewhere', (_, policy) => {
    for (const rule of ["frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'", "form-action 'self'", 'upgrade-insecure-requests']) expect(policy).toContain(rule)
    expect(policy).not.toContain('unsafe-eval')
  })

  const proxied = (path: string) => new RegExp(`^${config.matcher[0]}$`).test(path)

  test.each(['/desk', '/sign-in', '/invite/x', '/articles/1/check', '/people', '/nowhere', '/newsroom', '/news', '/news/a/b', '/news/a/record/b', '/news/a/check-file/b', '/.well-known/else', '/corrections/2026/x', '/api/docs', '/papers', '/files/a/b', '/pictures', '/pictures/a/b', '/articles/1/copies', '/articles/1/copies/2/3'])('is set in front of %s, found or not', path => {
    expect(proxied(path)).toBe(true)
  })

  test.each(['/', '/news/a-story', '/news/a-story/record', '/news/a-story/check-file', '/news/a-story.ninjs.json', '/check-file.mjs', '/standards', '/corrections/2026', '/most-read', '/feed.rss', '/section/news/feed.atom', '/corrections.json', '/sitemap-2026-11.xml', '/robots.txt', '/.well-known/countersign-keys.json', '/corrections', '/paper/font.woff2', '/paper.css', '/files/0a1b', '/pictures/0a1b.avif', '/articles/1/copies/2', '/api/manuscripts/story', '/api/v1/articles', '/api/auth/session', '/_next/static/a.js'])('leaves %s to whoever answers it', path => {
    expect(proxied(path)).toBe(false)
  })
})

describe('the nginx that is documented', () => {
  const [, kept = ''] = /location ~ (\S+) \{/.exec(readFileSync(join(import.meta.dirname, '../../docs/nginx.conf'), 'utf8')) ?? []

  test.each(['/', '/news/a-story', '/news/a-story.ninjs.json', '/section/news/feed.rss', '/corrections/2026', '/most-read', '/standards', '/feed.atom', '/sitemap-news.xml', '/robots.txt', '/paper.css', '/paper/print-637afd32.woff2', '/pictures/0a1b.avif'])('keeps %s for readers', (path) => {
    expect(path).toMatch(new RegExp(kept))
  })

  test.each(['/paper', '/paper/preview', '/paper?place=front', '/desk', '/articles/1/check', '/api/v1/articles', '/sign-in', '/files/0a1b'])('keeps nothing of %s, which is somebody’s own', (path) => {
    expect(path).not.toMatch(new RegExp(kept))
  })
})

describe('a changing request', () => {
  afterEach(() => { delete process.env['AUTH_URL'] })
  const sent = (headers: Record<string, string>, method = 'POST') => new Request('http://desk.example.org/api/files', { method, headers: { host: 'desk.example.org', ...headers } })

  test.each([
    ['from our own page', { origin: 'http://desk.example.org' }], ['from our own page, said by the browser', { 'sec-fetch-site': 'same-origin' }],
    ['behind a proxy', { origin: 'https://news.example', 'x-forwarded-host': 'news.example' }], ['with a bearer token', { authorization: 'Bearer cs_x', origin: 'https://evil.example' }],
  ])('%s is let in', (_, headers) => {
    expect(refuseForeign(sent(headers as Record<string, string>))).toBeNull()
  })

  test.each([
    ['from another site', { origin: 'https://evil.example' }], ['from nowhere', {}], ['from a page without origin', { origin: 'null' }], ['from a neighbour', { 'sec-fetch-site': 'same-site' }],
    ['from another port', { origin: 'http://desk.example.org:8080' }], ['from a longer name', { origin: 'http://desk.example.org.evil.example' }],
  ])('%s is refused in a sentence', async (_, headers) => {
    const answer = refuseForeign(sent(headers as Record<string, string>))
    expect(answer?.status).toBe(403)
    expect(await answer?.json()).toMatchObject({ outcome: 'refused', refusals: [{ sentence: expect.stringMatching(/\.$/) }] })
  })

  test('AUTH_URL names us, whatever the host header says', () => {
    process.env['AUTH_URL'] = 'https://news.example'
    expect(cameFromHere(sent({ origin: 'https://news.example', host: '10.0.0.3:3000' }))).toBe(true)
  })

  test('reading is never refused', () => {
    expect(refuseForeign(sent({ origin: 'https://evil.example' }, 'GET'))).toBeNull()
  })
})

describe('what is sent', () => {
  const sent = (body: BodyInit, headers: Record<string, string> = {}) => new Request('http://here/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit)

  test('is read to its end', async () => {
    const body = await readBody(sent('แปลก'), 100)
    expect(body.outcome === 'done' && new TextDecoder().decode(body.bytes)).toBe('แปลก')
  })

  test('may be exactly as large as allowed, and not a byte more', async () => {
    expect(await readBody(sent('x'.repeat(10)), 10)).toMatchObject({ outcome: 'done' })
    expect(await readBody(sent('x'.repeat(11)), 10)).toEqual({ outcome: 'refused', status: 413, sentence: 'This is too large: at most 10 bytes can be taken at once.' })
  })

  test('is not read on once it is too large, whatever its headers said', async () => {
    let given = 0
    const endless = new ReadableStream<Uint8Array>({ pull: flow => { given += 1000; flow.enqueue(new Uint8Array(1000)) } })
    expect(await readBody(sent(endless, { 'content-length': '5' }), 5_000)).toMatchObject({ outcome: 'refused', status: 413 })
    expect(given).toBeLessThan(10_000)
  })

  test('sizes are said as people say them', () => {
    expect([10, 2_500, 8_000_000, 1_500_000].map(sizeInWords)).toEqual(['10 bytes', '3 kB', '8 MB', '1.5 MB'])
  })
})
