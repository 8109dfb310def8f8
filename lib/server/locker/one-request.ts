import { request, STATUS_CODES, type IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { sizeInWords } from '../body'
import { keptKinds, mayBeTaken } from './media-types'
import { Refused } from './refused'
import { named } from './web-address'

const headers = {
  accept: 'text/html, application/pdf, */*;q=0.5', 'accept-encoding': 'gzip, br', 'accept-language': 'en, *;q=0.5', connection: 'close',
  'user-agent': 'Countersign (a newsroom keeps a copy of a source)',
}
const mostHeaders = 16_384

export interface Asking {
  /** What is wanted of several forms of the same thing. */
  accept?: string | undefined
  /** What is sent along; nothing is, and it only asks, when left out. */
  form?: URLSearchParams
}

/** Asks over a connection that is there already; nothing is looked up or connected here. Resolves when the headers are in. */
export function ask(url: URL, socket: Duplex, signal: AbortSignal, { accept = headers.accept, form }: Asking = {}): Promise<IncomingMessage> {
  const body = form?.toString()
  const sends = body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body), 'user-agent': 'Countersign (a newsroom tells that a feed changed)' }
  return new Promise((resolve, reject) => {
    const asked = request({
      createConnection: () => socket, method: form ? 'POST' : 'GET', host: url.hostname, path: `${url.pathname}${url.search}`, headers: { host: url.host, ...headers, accept, ...sends }, maxHeaderSize: mostHeaders, insecureHTTPParser: false, signal,
    })
    asked.on('response', resolve)
    // A switch of protocol closes without an error.
    asked.on('close', () => reject(new Refused(troubleOf({}, url))))
    asked.on('error', (error: NodeJS.ErrnoException) => reject(signal.aborted ? signal.reason : new Refused(troubleOf(error, url))))
    asked.end(body)
  })
}

function troubleOf({ code }: { code?: string | undefined }, url: URL): string {
  if (code === 'HPE_HEADER_OVERFLOW') return `${named(url)} sends too many headers to be read.`
  if (code?.startsWith('HPE_')) return `What ${named(url)} sends is not the language of the web.`
  return `${named(url)} broke off the connection. Try again later, or upload the file.`
}

/** Where an answer sends us on to; null where it does not. */
export function sentOnTo({ statusCode = 0, headers: { location } }: IncomingMessage): string | null {
  return [301, 302, 303, 307, 308].includes(statusCode) ? (location ?? null) : null
}

/** Refuses, before any of the body is read, what is no page, of no kind that is kept, or too large by its own account. */
export function checkHeaders(response: IncomingMessage, url: URL, most: number): void {
  const { statusCode = 0 } = response
  const why = { status: statusCode, retryAfter: waitAskedFor(response.headers['retry-after']) }
  if (statusCode === 401 || statusCode === 402 || statusCode === 403 || statusCode === 451) throw new Refused(`${named(url)} does not show this page to our server (${statusCode}). Open it yourself and upload what you see.`, why)
  if (statusCode === 404 || statusCode === 410) throw new Refused(`There is nothing at this address: ${named(url)} answers ${statusCode}.`, why)
  if (statusCode !== 200 && statusCode !== 203) throw new Refused(`${named(url)} answers ${statusCode}${STATUS_CODES[statusCode] ? ` (${STATUS_CODES[statusCode].toLowerCase()})` : ''} and no page. Try again later, or upload the file.`, why)
  const type = response.headers['content-type'] ?? ''
  if (!mayBeTaken(type)) throw new Refused(`What lies there is of a kind that is not kept (${type.slice(0, 80)}). Kept are ${keptKinds}.`)
  if (Number(response.headers['content-length'] ?? 0) > most) throw tooLarge(most)
}

/** Seconds a site asks to be left alone for: it says a number, or a date. */
function waitAskedFor(said = ''): number {
  if (/^\d{1,9}$/.test(said.trim())) return Number(said)
  const until = Date.parse(said)
  return Number.isNaN(until) ? 0 : Math.max(0, Math.ceil((until - Date.now()) / 1_000))
}

const tooLarge = (most: number): Refused => new Refused(`This is too large to be fetched: at most ${sizeInWords(most)}.`)

/** The body, unpacked. Neither what comes over the wire nor what it unpacks to is ever more than `most` bytes. */
export async function readWhole(response: IncomingMessage, url: URL, most: number, signal: AbortSignal): Promise<Buffer> {
  const parts: Buffer[] = []
  const keep = async (source: AsyncIterable<Buffer>) => {
    for await (const part of source) parts.push(part)
  }
  const unpacking = unpackerFor(response.headers['content-encoding'])
  try {
    if (unpacking) await pipeline(response, atMost(most), unpacking, atMost(most), keep, { signal })
    else await pipeline(response, atMost(most), keep, { signal })
  } catch (error) {
    if (signal.aborted) throw signal.reason
    if (error instanceof Refused) throw error
    throw new Refused(`${named(url)} broke off in the middle, or what it sent is damaged. Try again later, or upload the file.`)
  }
  return Buffer.concat(parts)
}

const atMost = (most: number) =>
  async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let length = 0
    for await (const part of source) {
      length += part.length
      if (length > most) throw tooLarge(most)
      yield part
    }
  }

function unpackerFor(encoding = ''): Duplex | null {
  const name = encoding.trim().toLowerCase()
  if (name === '' || name === 'identity') return null
  if (name === 'gzip' || name === 'x-gzip') return createGunzip()
  if (name === 'br') return createBrotliDecompress()
  if (name === 'deflate') return createInflate()
  throw new Refused(`What lies there is packed in a way that is not unpacked here (${name.slice(0, 40)}). Upload the file instead.`)
}
