import 'server-only'
import { etagOf, getPage, pageEtag } from '@/db/pages'
import { theStore } from '../the-store'
import { readerPolicy, strictTransport } from '../headers'
import { madeAtRequest } from './at-request'

interface Kept {
  etag: string
  status: number
  body: Uint8Array<ArrayBuffer>
  headers: Record<string, string>
}

/** Pages as they go out, by path. The store is asked for the mark alone, at every request, so no process shows old words. */
const kept = new Map<string, Kept>()
const most = 500

/** Answers with a stored page: its own status, 304 for who has it already. Next compresses it, and lets nobody else do so. */
export async function servePage(request: Request, asked: string): Promise<Response> {
  const store = theStore()
  const path = decoded(asked)
  const etag = await pageEtag(store, path)
  let page = kept.get(path)
  if (etag === null) return unstored(request, path)
  if (page?.etag !== etag) {
    const stored = await getPage(store, path)
    if (!stored) return unstored(request, path)
    page = prepare(stored.html, stored.etag, stored.status, stored.mediaType)
    if (kept.size >= most) kept.delete(kept.keys().next().value ?? '')
    kept.set(path, page)
  }
  return answer(request, page)
}

/** Addresses hold letters of every script; browsers send them in bytes. */
export function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

const secure = process.env['AUTH_URL']?.startsWith('https://') ?? false

function prepare(html: string, etag: string, status: number, mediaType: string): Kept {
  const headers = {
    'content-type': mediaType, 'cache-control': 'public, max-age=0, must-revalidate', etag,
    'content-security-policy': readerPolicy({ developing: false, secure }), ...(secure ? { 'strict-transport-security': strictTransport } : {}),
  }
  return { etag, status, headers, body: new Uint8Array(Buffer.from(html)) }
}

function answer(request: Request, page: Kept): Response {
  const known = (request.headers.get('if-none-match') ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''))
  if (page.status === 200 && known.includes(page.etag)) return new Response(null, { status: 304, headers: page.headers })
  return new Response(page.body, { status: page.status, headers: page.headers })
}

/** A page that is made when it is asked for: the same headers, and 304 for who has it already. */
export function answerMade(request: Request, { html, status }: { html: string; status: number }, headers: Record<string, string> = {}): Response {
  const page = prepare(html, etagOf(html), status, 'text/html; charset=utf-8')
  return answer(request, { ...page, headers: { ...page.headers, ...headers } })
}

/** Fronts exist before anything was published in them; any other address without a page is not found. */
async function unstored(request: Request, path: string): Promise<Response> {
  const made = await madeAtRequest(theStore(), path)
  return answerMade(request, made, made.status === 200 ? {} : { 'cache-control': 'no-store' })
}
