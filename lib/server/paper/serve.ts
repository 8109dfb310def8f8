import 'server-only'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { getPage, pageEtag } from '@/db/pages'
import { getSettings } from '@/db/settings'
import { theStore } from '../the-store'
import { readerPolicy } from '../headers'
import { frontPage, correctionsPage, missingPage } from './lists'
import { paperOf } from './story'

interface Kept {
  etag: string
  status: number
  plain: Uint8Array<ArrayBuffer>
  gzip: Uint8Array<ArrayBuffer>
  brotli: Uint8Array<ArrayBuffer>
  headers: Record<string, string>
}

/** Pages as they go out, by path. The store is asked for the mark alone, at every request, so no process shows old words. */
const kept = new Map<string, Kept>()
const most = 500

/** Answers with a stored page: its own status, 304 for who has it already, compressed as the reader's browser takes it. */
export async function servePage(request: Request, path: string): Promise<Response> {
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
  return answer(request, page)
}

function prepare(html: string, etag: string, status: number, mediaType: string): Kept {
  const plain = new Uint8Array(Buffer.from(html))
  const headers = {
    'content-type': mediaType, 'cache-control': 'public, max-age=0, must-revalidate', 'vary': 'accept-encoding',
    'content-security-policy': readerPolicy({ developing: false, secure: process.env['AUTH_URL']?.startsWith('https://') ?? false }),
  }
  const brotli = brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
  return { etag, status, plain, gzip: new Uint8Array(gzipSync(plain, { level: 9 })), brotli: new Uint8Array(brotli), headers }
}

function answer(request: Request, page: Kept): Response {
  const accepted = request.headers.get('accept-encoding') ?? ''
  const [encoding, body] = accepted.includes('br') ? ['br', page.brotli] : accepted.includes('gzip') ? ['gzip', page.gzip] : ['', page.plain]
  const tag = encoding ? `${page.etag.slice(0, -1)}-${encoding}"` : page.etag
  const headers = { ...page.headers, etag: tag, ...(encoding ? { 'content-encoding': encoding } : {}) }
  const known = (request.headers.get('if-none-match') ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''))
  if (page.status === 200 && known.includes(tag)) return new Response(null, { status: 304, headers })
  return new Response(body, { status: page.status, headers: { ...headers, 'content-length': String(body.byteLength) } })
}

/** Lists exist before the first publication; any other address without a page is not found. */
async function unstored(path: string): Promise<Response> {
  const paper = paperOf(await getSettings(theStore()))
  const html = path === '/' ? frontPage(paper, []) : path === '/corrections' ? correctionsPage(paper, []) : missingPage(paper)
  const status = path === '/' || path === '/corrections' ? 200 : 404
  const { headers } = prepare('', '', status, 'text/html; charset=utf-8')
  return new Response(html, { status, headers: { ...headers, 'cache-control': 'no-store' } })
}
