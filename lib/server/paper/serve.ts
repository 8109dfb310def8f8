import 'server-only'
import { getPage, pageEtag } from '@/db/pages'
import { getSettings } from '@/db/settings'
import { theStore } from '../the-store'
import { readerPolicy, strictTransport } from '../headers'
import { frontPage, correctionsPage, missingPage } from './lists'
import { paperOf } from './story'

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
export async function servePage(request: Request, path: string, { saveAs }: { saveAs?: string } = {}): Promise<Response> {
  const store = theStore()
  const etag = await pageEtag(store, path)
  let page = kept.get(path)
  if (etag === null) return unstored(path)
  if (page?.etag !== etag) {
    const stored = await getPage(store, path)
    if (!stored) return unstored(path)
    page = prepare(stored.html, stored.etag, stored.status, stored.mediaType)
    if (kept.size >= most) kept.delete(kept.keys().next().value ?? '')
    kept.set(path, page)
  }
  return answer(request, page, saveAs)
}

const secure = process.env['AUTH_URL']?.startsWith('https://') ?? false

function prepare(html: string, etag: string, status: number, mediaType: string): Kept {
  const headers = {
    'content-type': mediaType, 'cache-control': 'public, max-age=0, must-revalidate', etag,
    'content-security-policy': readerPolicy({ developing: false, secure }), ...(secure ? { 'strict-transport-security': strictTransport } : {}),
  }
  return { etag, status, headers, body: new Uint8Array(Buffer.from(html)) }
}

/** What is to be saved is told its name; a withdrawn story says so on a page instead. */
function answer(request: Request, page: Kept, saveAs?: string): Response {
  const known = (request.headers.get('if-none-match') ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''))
  if (page.status === 200 && known.includes(page.etag)) return new Response(null, { status: 304, headers: page.headers })
  const saved: Record<string, string> = saveAs && page.status === 200 ? { 'content-disposition': `attachment; filename="${saveAs.replace(/[^\w.-]/g, '-')}"` } : {}
  return new Response(page.body, { status: page.status, headers: { ...page.headers, ...saved } })
}

/** Lists exist before the first publication; any other address without a page is not found. */
async function unstored(path: string): Promise<Response> {
  const paper = paperOf(await getSettings(theStore()))
  const html = path === '/' ? frontPage(paper, []) : path === '/corrections' ? correctionsPage(paper, []) : missingPage(paper)
  const status = path === '/' || path === '/corrections' ? 200 : 404
  const { body, headers } = prepare(html, '""', status, 'text/html; charset=utf-8')
  return new Response(body, { status, headers: { ...headers, 'cache-control': 'no-store' } })
}
