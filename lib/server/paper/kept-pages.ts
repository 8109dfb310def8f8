import 'server-only'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { getPage, pageEtag } from '@/db/pages'
import type { Store } from '@/db/store'
import type { Id } from '@/lib/editorial/people'
import { readerPolicy, strictTransport } from '../headers'
import { log } from '../log'
import { savedAs } from './check-file/saved-as'
import { linkHeader } from './feeds/link-header'
import { movedTo } from './moved'

type Bytes = Uint8Array<ArrayBuffer>

/** A stored page as it goes out: its bytes in every form a reader may take, made once and ahead of time. */
export interface KeptPage {
  etag: string
  status: number
  article: Id | null
  headers: Record<string, string>
  plain: Bytes
  /** Smaller forms; null until they are made, or where they would be no smaller. */
  gzip: Bytes | null
  br: Bytes | null
}

const secure = process.env['AUTH_URL']?.startsWith('https://') ?? false

/** Browsers ask every time; a cache between may answer by itself for ten seconds, and goes on answering while we are away. */
const caching = 'public, max-age=0, s-maxage=10, stale-while-revalidate=60, stale-if-error=86400'

/** Headers of everything the paper sends. */
export function paperHeaders(mediaType: string): Record<string, string> {
  return {
    'content-type': mediaType, 'cache-control': caching, 'vary': 'Accept-Encoding',
    'content-security-policy': readerPolicy({ developing: false, secure }), ...(secure ? { 'strict-transport-security': strictTransport } : {}),
  }
}

/** The newest in use, up to so many bytes. */
const kept = new Map<string, KeptPage>()
const mostBytes = 64_000_000
let bytes = 0

const sizeOf = (page: KeptPage) => page.plain.length + (page.gzip?.length ?? 0) + (page.br?.length ?? 0)

function keep(path: string, page: KeptPage): void {
  forget(path)
  kept.set(path, page)
  bytes += sizeOf(page)
  for (const [oldest] of kept) {
    if (bytes <= mostBytes || oldest === path) break
    forget(oldest)
  }
}

function forget(path: string): void {
  const page = kept.get(path)
  if (!page) return
  kept.delete(path)
  bytes -= sizeOf(page)
}

// Of many who ask at the same moment one asks the store, and all get its answer.
const asking = new Map<string, Promise<KeptPage | null>>()

/**
 * The page at a path, null where none is. The store is asked for its mark alone, so no process shows old words; while the store
 * cannot be asked, what was there last is shown.
 */
export function keptPage(store: Store, path: string): Promise<KeptPage | null> {
  const known = asking.get(path)
  if (known) return known
  const answer = asked(store, path).finally(() => asking.delete(path))
  asking.set(path, answer)
  return answer
}

async function asked(store: Store, path: string): Promise<KeptPage | null> {
  const page = kept.get(path)
  try {
    const etag = await pageEtag(store, path)
    if (etag === null) {
      forget(path)
      return null
    }
    return page?.etag === etag ? used(path, page) : await fresh(store, path)
  } catch (error) {
    if (!page) throw error
    log.error({ error: { message: String(error) } }, 'the store is away; readers get what was there last')
    return page
  }
}

/** What is asked for often is the last to be forgotten. */
function used(path: string, page: KeptPage): KeptPage {
  kept.delete(path)
  kept.set(path, page)
  return page
}

async function fresh(store: Store, path: string): Promise<KeptPage | null> {
  const stored = await getPage(store, path)
  if (!stored) return null
  const { etag, status, article, html, mediaType } = stored
  const page: KeptPage = { etag, status, article, headers: { ...paperHeaders(mediaType), ...savedAs(path, status), ...linkHeader(path), ...movedTo(status, html) }, plain: new Uint8Array(Buffer.from(html)), gzip: null, br: null }
  const small = await smaller(page.plain)
  const whole = { ...page, ...small }
  keep(path, whole)
  return whole
}

const zip = promisify(gzip)
const brotli = promisify(brotliCompress)
/** Packed once and sent often; harder would make whoever comes first wait for a few bytes. */
const hard = { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } }
const worthIt = 500

async function smaller(plain: Bytes): Promise<Pick<KeptPage, 'gzip' | 'br'>> {
  if (plain.length < worthIt) return { gzip: null, br: null }
  const [zipped, packed] = await Promise.all([zip(plain, { level: 9 }), brotli(plain, hard)])
  const ifSmaller = (made: Buffer): Bytes | null => (made.length < plain.length ? new Uint8Array(made) : null)
  return { gzip: ifSmaller(zipped), br: ifSmaller(packed) }
}

/** The form a reader takes, by their Accept-Encoding. */
export function formFor(page: KeptPage, accepted: string): { encoding: 'br' | 'gzip' | null; body: Bytes } {
  const takes = (name: string) => accepted.split(',').some((one) => {
    const [coding = '', ...rest] = one.trim().toLowerCase().split(';')
    return coding === name && !rest.some((part) => /^\s*q=0(\.0*)?\s*$/.test(part))
  })
  if (page.br && takes('br')) return { encoding: 'br', body: page.br }
  if (page.gzip && takes('gzip')) return { encoding: 'gzip', body: page.gzip }
  return { encoding: null, body: page.plain }
}

/** The mark of one form: two forms of a page are not the same bytes. */
export const etagOf = ({ etag }: KeptPage, encoding: string | null) => (encoding ? etag.replace(/"$/, `-${encoding}"`) : etag)

/** Whether a reader has this page already, in whatever form. */
export function isKnown({ etag }: Pick<KeptPage, 'etag'>, ifNoneMatch: string): boolean {
  return ifNoneMatch.split(',').map((one) => one.trim().replace(/^W\//, '').replace(/-(br|gzip)"$/, '"')).includes(etag)
}
