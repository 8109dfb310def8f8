import 'server-only'
import { etagOf } from '@/db/pages'
import { theStore } from '../the-store'
import { madeAtRequest } from './at-request'
import { isKnown, keptPage, paperHeaders, type KeptPage } from './kept-pages'

/** Answers with a stored page: its own status, 304 for who has it already. Behind Next, which compresses it. */
export async function servePage(request: Request, asked: string): Promise<Response> {
  const path = decoded(asked)
  const page = await keptPage(theStore(), path)
  return page ? answer(request, page) : unstored(request, path)
}

/** Addresses hold letters of every script; browsers send them in bytes. */
export function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

type Answered = Pick<KeptPage, 'etag' | 'status' | 'headers' | 'plain'>

/** A page that is there, or 304 for who has it already. */
export function answer(request: Request, { etag, status, headers: own, plain }: Answered): Response {
  const headers = { ...own, etag }
  if (status === 200 && isKnown({ etag }, request.headers.get('if-none-match') ?? '')) return new Response(null, { status: 304, headers })
  return new Response(plain, { status, headers })
}

/** A page that is made when it is asked for: the same headers, and 304 for who has it already. */
export function answerMade(request: Request, { html, status }: { html: string; status: number }, headers: Record<string, string> = {}): Response {
  return answer(request, { etag: etagOf(html), status, plain: new Uint8Array(Buffer.from(html)), headers: { ...paperHeaders('text/html; charset=utf-8'), ...headers } })
}

/** Fronts exist before anything was published in them; any other address without a page is not found. */
async function unstored(request: Request, path: string): Promise<Response> {
  const made = await madeAtRequest(theStore(), path)
  return answerMade(request, made, made.status === 200 ? {} : { 'cache-control': 'no-store' })
}
