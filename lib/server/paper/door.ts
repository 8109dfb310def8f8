import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import everyAnswer from '../every-answer.json'
import { log } from '../log'
import { theStore } from '../the-store'
import { deskRooms } from './desk-rooms'
import { etagOf, formFor, isKnown, keptPage, type KeptPage } from './kept-pages'
import { answerMissing } from './missing'
import { countRead } from './reads'

/** Rooms of the newsroom, and files that are built: no stored page lies there. */
const elsewhere = new RegExp(`^/(?:_next|${deskRooms.join('|')})(?:/|$)`)

/** The path of a stored page that may be asked for here; null for all that Next answers. */
export function paperPath({ method, url = '' }: Pick<IncomingMessage, 'method' | 'url'>): string | null {
  if (method !== 'GET' && method !== 'HEAD') return null
  const [path = '', asked] = url.split('?', 2)
  // Lists have further pages behind a question mark, made when they are asked for; at a story it only says where a reader came from.
  if (!path.startsWith('/') || elsewhere.test(path) || (asked !== undefined && !path.startsWith('/news/'))) return null
  return readable(path)
}

function readable(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

/**
 * Answers readers from memory, before Next hears of them: a stored page needs nothing run to be sent. At an address where
 * nothing is, readers are helped on. Resolves with false for everything that Next answers.
 */
export async function openToReaders(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const path = paperPath(request)
  const page = path === null ? null : await keptPage(theStore(), path).catch(away)
  if (!page) return answerMissing(request, response)
  send(page, request, response)
  if (page.article !== null && request.method === 'GET') countRead(path ?? '', page, request.headers)
  return true
}

/** While the store is away, style sheet, script and icon still come: nothing of them lies in it. */
function away(error: unknown): null {
  log.error({ error: { message: String(error) } }, 'the store is away; whether a page lies there cannot be told')
  return null
}

function send(page: KeptPage, request: IncomingMessage, response: ServerResponse): void {
  const { encoding, body } = formFor(page, String(request.headers['accept-encoding'] ?? ''))
  const headers = { ...everyAnswer, ...page.headers, etag: etagOf(page, encoding) }
  if (page.status === 200 && isKnown(page, request.headers['if-none-match'] ?? '')) {
    response.writeHead(304, headers).end()
    return
  }
  response.writeHead(page.status, { ...headers, 'content-length': body.length, ...(encoding ? { 'content-encoding': encoding } : {}) })
  response.end(request.method === 'HEAD' ? undefined : body)
}
