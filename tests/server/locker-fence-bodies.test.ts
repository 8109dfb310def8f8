import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { ServerResponse } from 'node:http'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { fetchBehindFence, fetchFrom, type Fetched, type FetchOptions } from '@/lib/server/locker/fence'
import { hostilePeer, type HostilePeer } from '../support/hostile-peer'
import { paperCertificate } from '../support/paper-certificate'
import { png } from '../support/pictures'

let peer: HostilePeer
beforeAll(async () => { peer = await hostilePeer(paperCertificate) })
afterAll(() => peer.close())
afterEach(() => vi.unstubAllEnvs())

const page = '<!doctype html><title>A page</title><p>Words.</p>'
const get = (url: string, options?: FetchOptions): Promise<Fetched> => fetchFrom(peer.outside, url, options)
const quickBrotli = (bytes: Buffer) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })
const html = { 'content-type': 'text/html; charset=utf-8' }

async function refusal(answer: (response: ServerResponse) => void, options?: FetchOptions): Promise<string> {
  peer.on('/it', (_, response) => answer(response))
  const outcome = await get('http://paper.example/it', options)
  if (outcome.outcome !== 'refused') throw new Error('It was fetched.')
  return outcome.sentence
}

/** Writes for as long as somebody takes it. */
function pour(response: { write(part: Buffer): boolean; destroyed: boolean; once(event: 'drain', then: () => void): unknown }, part: Buffer): void {
  while (!response.destroyed && response.write(part)) continue
  if (!response.destroyed) response.once('drain', () => pour(response, part))
}

describe('a body', () => {
  const tooLarge = 'This is too large to be fetched: at most 100 kB.'
  const late = 'This took longer than a second and was given up. Try again later, or upload the file.'
  const broken = 'paper.example broke off in the middle, or what it sent is damaged. Try again later, or upload the file.'
  const small = { largest: 100_000 }

  test('that says it is too large is not read', async () => {
    expect(await refusal((response) => void response.writeHead(200, { ...html, 'content-length': '100001' }).flushHeaders(), small)).toBe(tooLarge)
  })

  test('that never ends is cut off', async () => {
    expect(await refusal((response) => pour(response.writeHead(200, html), Buffer.alloc(10_000, 'a')), small)).toBe(tooLarge)
  })

  test('that lies about its length is damaged', async () => {
    expect(await refusal((response) => {
      response.writeHead(200, { ...html, 'content-length': '1000' }).write('short')
      setTimeout(() => response.destroy(), 20)
    })).toBe(broken)
  })

  test('that drips is given up, however steadily', async () => {
    expect(await refusal((response) => {
      response.writeHead(200, html)
      const timer = setInterval(() => response.write('a'), 20)
      response.on('close', () => clearInterval(timer))
    }, { longest: 300 })).toBe(late)
  })

  test('that never begins is given up', async () => {
    expect(await refusal(() => {}, { longest: 200 })).toBe(late)
  })

  test.each([['gzip', gzipSync], ['br', quickBrotli]] as const)('that unpacks to more than may be kept is cut off: %s', async (encoding, pack) => {
    const bomb = pack(Buffer.alloc(50_000_000))
    expect(bomb.length).toBeLessThan(100_000)
    const before = process.memoryUsage.rss()
    expect(await refusal((response) => response.writeHead(200, { ...html, 'content-encoding': encoding }).end(bomb), small)).toBe(tooLarge)
    expect(process.memoryUsage.rss() - before).toBeLessThan(60_000_000)
  })

  test('packed twice, or strangely, or badly', async () => {
    expect(await refusal((response) => response.writeHead(200, { ...html, 'content-encoding': 'gzip, gzip' }).end(gzipSync(gzipSync(page))))).toBe('What lies there is packed in a way that is not unpacked here (gzip, gzip). Upload the file instead.')
    expect(await refusal((response) => response.writeHead(200, { ...html, 'content-encoding': 'zstd' }).end(page))).toBe('What lies there is packed in a way that is not unpacked here (zstd). Upload the file instead.')
    expect(await refusal((response) => response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end('not gzip at all'))).toBe(broken)
  })

  test('with nothing in it', async () => {
    expect(await refusal((response) => response.writeHead(200, html).end())).toBe('What lies there is empty.')
  })
})

describe('headers', () => {
  const raw = async (text: string, more?: (write: (part: string) => void) => void) => {
    peer.raw((socket) => {
      socket.write(text)
      more?.((part) => void socket.write(part))
    })
    const outcome = await get('http://raw.example/', { longest: 5_000 })
    return outcome.outcome === 'refused' ? outcome.sentence : outcome.outcome
  }

  test('without end', async () => {
    expect(await raw('HTTP/1.1 200 OK\r\n', (write) => { for (let n = 0; n < 2_000; n++) write(`x-${n}: ${'a'.repeat(100)}\r\n`) })).toBe('raw.example sends too many headers to be read.')
    expect(await raw(`HTTP/1.1 200 OK\r\nx: ${'a'.repeat(100_000)}`)).toBe('raw.example sends too many headers to be read.')
  })

  test('of another language, or of two minds about the length', async () => {
    const strange = 'What raw.example sends is not the language of the web.'
    expect(await raw('SSH-2.0-OpenSSH_9.6\r\n')).toBe(strange)
    expect(await raw('HTTP/1.1 200 OK\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n')).toBe(strange)
    expect(await raw('HTTP/1.1 200 OK\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\n')).toBe(strange)
  })

  test('that switch to another protocol, or a line that goes dead', async () => {
    const broke = 'raw.example broke off the connection. Try again later, or upload the file.'
    expect(await raw('HTTP/1.1 101 Switching Protocols\r\nupgrade: tcp\r\nconnection: upgrade\r\n\r\n')).toBe(broke)
    peer.raw((socket) => socket.destroy())
    expect(await get('http://raw.example/')).toEqual({ outcome: 'refused', sentence: broke, why: { status: 0, retryAfter: 0 } })
  })
})

describe('an answer', () => {
  test.each([
    [403, 'paper.example does not show this page to our server (403). Open it yourself and upload what you see.'], [404, 'There is nothing at this address: paper.example answers 404.'],
    [500, 'paper.example answers 500 (internal server error) and no page. Try again later, or upload the file.'], [204, 'paper.example answers 204 (no content) and no page. Try again later, or upload the file.'],
    [302, 'paper.example answers 302 (found) and no page. Try again later, or upload the file.'], [206, 'paper.example answers 206 (partial content) and no page. Try again later, or upload the file.'],
  ])('%i', async (status, sentence) => {
    expect(await refusal((response) => response.writeHead(status, html).end())).toBe(sentence)
  })

  const kept = 'Kept are PDF, web pages, plain text, Word files (.docx), pictures, sound, and citation files.'
  test.each(['application/javascript', 'application/x-msdownload', 'image/svg+xml', 'application/zip', 'video/mp4', 'multipart/form-data'])('of the kind %s', async (type) => {
    expect(await refusal((response) => response.writeHead(200, { 'content-type': type }).end('x'))).toBe(`What lies there is of a kind that is not kept (${type}). ${kept}`)
  })

  test.each([['text/plain', 'MZ\x00\x03'], ['image/png', 'PK\x03\x04 a zip'], ['application/octet-stream', '\x7fELF\x02\x01\x01\x00']])('that says %s and is a program or an archive', async (type, body) => {
    expect(await refusal((response) => response.writeHead(200, { 'content-type': type }).end(body, 'latin1'))).toBe(`What came is not what it is said to be, nor anything that is kept. ${kept}`)
  })

  test('that says PDF and is a page to sign in on', async () => {
    expect(await refusal((response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end(page))).toBe('Instead of the file a web page came, often one that asks to sign in. Open it yourself and upload the file.')
  })
})

describe('what is fetched', () => {
  test.each([
    ['a page', 'text/html; charset=ISO-8859-1', page, 'text/html; charset=iso-8859-1'], ['a page nobody named', '', page, 'text/html'], ['a PDF nobody named', 'application/octet-stream', '%PDF-1.7\n', 'application/pdf'],
    ['citation data', 'application/vnd.citationstyles.csl+json', '{}', 'application/vnd.citationstyles.csl+json'], ['BibTeX', 'application/x-bibtex', '@article{a}', 'application/x-bibtex'], ['a page said to be text', 'text/plain', page, 'text/html'],
  ])('%s', async (_, type, body, mediaType) => {
    peer.on('/it', (request, response) => response.writeHead(200, type ? { 'content-type': type } : {}).end(body))
    expect(await get('http://paper.example/it?a=b')).toEqual({ outcome: 'fetched', finalUrl: 'http://paper.example/it?a=b', mediaType, bytes: Buffer.from(body), fetchedAt: expect.any(Number) as number })
  })

  test('a picture, packed, to the last byte', async () => {
    peer.on('/it', (_, response) => response.writeHead(200, { 'content-type': 'image/jpeg', 'content-encoding': 'br' }).end(brotliCompressSync(png)))
    expect(await get('http://paper.example/it')).toMatchObject({ mediaType: 'image/png', bytes: Buffer.from(png) })
  })

  test('over TLS, only under the name on the certificate', async () => {
    peer.on('/it', (_, response) => response.writeHead(200, html).end(page))
    expect(await get('https://paper.example/it')).toMatchObject({ outcome: 'fetched', finalUrl: 'https://paper.example/it' })
    const unsafe = 'No safe connection to other.example could be made: its certificate is not valid for this name, or it speaks no TLS.'
    expect(await get('https://other.example/it')).toEqual({ outcome: 'refused', sentence: unsafe, why: { status: 0, retryAfter: 0 } })
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
    expect(await get('https://other.example/it')).toEqual({ outcome: 'refused', sentence: unsafe, why: { status: 0, retryAfter: 0 } })
    peer.raw((socket) => socket.write('HTTP/1.1 200 OK\r\n\r\n'))
    expect(await get('https://raw.example/')).toMatchObject({ sentence: unsafe.replace('other', 'raw') })
  })

  test('is nothing once the person has gone, or where the newsroom fetches nothing', async () => {
    const gone = new AbortController()
    peer.on('/it', () => gone.abort())
    expect(await get('http://paper.example/it', { signal: gone.signal })).toEqual({ outcome: 'refused', sentence: 'The fetching was called off.', why: { status: 0, retryAfter: 0 } })
    for (const word of ['off', 'OFF', 'false', '0', 'no']) {
      vi.stubEnv('COUNTERSIGN_FETCH', word)
      expect(await fetchBehindFence('https://example.org/')).toEqual({ outcome: 'refused', sentence: 'This newsroom fetches nothing from the web. Save the page yourself and upload it.', why: { status: 0, retryAfter: 0 } })
    }
  })
})
