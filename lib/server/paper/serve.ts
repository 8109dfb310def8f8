import 'server-only'
import { getSettings } from '@/db/settings'
import { theStore } from '../the-store'
import { isKnown, keptPage, paperHeaders } from './kept-pages'
import { frontPage, correctionsPage, missingPage } from './lists'
import { paperOf } from './story'

/** Answers with a stored page: its own status, 304 for who has it already. Behind Next, which compresses it. */
export async function servePage(request: Request, path: string): Promise<Response> {
  const page = await keptPage(theStore(), path)
  if (!page) return unstored(path)
  const { status, plain, etag } = page
  const headers = { ...page.headers, etag }
  if (status === 200 && isKnown(page, request.headers.get('if-none-match') ?? '')) return new Response(null, { status: 304, headers })
  return new Response(plain, { status, headers })
}

/** Lists exist before the first publication; any other address without a page is not found. */
async function unstored(path: string): Promise<Response> {
  const paper = paperOf(await getSettings(theStore()))
  const html = path === '/' ? frontPage(paper, []) : path === '/corrections' ? correctionsPage(paper, []) : missingPage(paper)
  const status = path === '/' || path === '/corrections' ? 200 : 404
  return new Response(html, { status, headers: { ...paperHeaders('text/html; charset=utf-8'), 'cache-control': 'no-store' } })
}
