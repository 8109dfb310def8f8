import 'server-only'
import { inTurn } from '../turns'
import { connectTo, orAborted } from './connecting'
import { docx, essence, foundType, isPicture, isSound, isText, keptKinds, pdf } from './media-types'
import { ask, checkHeaders, readWhole, sentOnTo } from './one-request'
import { theInternet, type Outside } from './outside'
import { Refused, type WhyNot } from './refused'
import { named, readWebAddress } from './web-address'

export interface FetchOptions {
  /** Bytes, unpacked. */
  largest?: number
  /** Milliseconds for everything together: names, redirects, headers and body. */
  longest?: number
  /** The person went away. */
  signal?: AbortSignal
  /** What is wanted of several forms of the same thing; a page or a file when left out. */
  accept?: string
}

export type Fetched =
  | { outcome: 'fetched'; finalUrl: string; mediaType: string; bytes: Buffer; fetchedAt: number }
  | { outcome: 'refused'; sentence: string; why: WhyNot }

const mostRedirects = 5
/** How many fetches go on at once: each may hold all of a large file. */
const lanes = 4
let asked = 0
const off = /^(off|false|no|0)$/i

/** Fetches one file from the public web, and from nowhere else. Every way it can fail ends in a sentence. */
export async function fetchBehindFence(url: string, options: FetchOptions = {}): Promise<Fetched> {
  if (!fetches()) return refusal(new Refused('This newsroom fetches nothing from the web. Save the page yourself and upload it.'))
  asked += 1
  return inTurn(`fetching, lane ${asked % lanes}`, () => fetchFrom(theInternet, url, options))
}

/** Whether this newsroom fetches anything from the web. */
export const fetches = (): boolean => !off.test(process.env['COUNTERSIGN_FETCH'] ?? '')

const refusal = ({ message, why }: Refused): Fetched => ({ outcome: 'refused', sentence: message, why })

/** The same with another world outside; for tests. */
export async function fetchFrom(outside: Outside, address: string, { largest = 20_000_000, longest = 20_000, signal, accept }: FetchOptions = {}): Promise<Fetched> {
  const deadline = AbortSignal.timeout(longest)
  const until = signal ? AbortSignal.any([deadline, signal]) : deadline
  try {
    return await orAborted(followed(outside, readWebAddress(address.trim()), { largest, accept }, until), until)
  } catch (error) {
    if (error instanceof Refused) return refusal(error)
    if (deadline.aborted) return refusal(new Refused(`This took longer than ${inSeconds(longest)} and was given up. Try again later, or upload the file.`))
    if (signal?.aborted) return refusal(new Refused('The fetching was called off.'))
    throw error
  }
}

const inSeconds = (time: number): string => (time <= 1_000 ? 'a second' : `${Math.round(time / 1_000)} seconds`)

type Wanted = { largest: number; accept: string | undefined }

async function followed(outside: Outside, first: URL, wanted: Wanted, signal: AbortSignal): Promise<Fetched> {
  const seen = new Set<string>()
  for (let url = first; ; ) {
    if (seen.has(url.href)) throw new Refused(`${named(url)} sends us round in a circle.`)
    if (seen.size > mostRedirects) throw new Refused(`This address sends us on more than ${mostRedirects} times. Give the address where it ends.`)
    seen.add(url.href)
    const next = await oneHop(outside, url, wanted, signal)
    if (!(next instanceof URL)) return next
    url = next
  }
}

async function oneHop(outside: Outside, url: URL, { largest, accept }: Wanted, signal: AbortSignal): Promise<URL | Fetched> {
  const socket = await connectTo(url, outside, signal)
  try {
    const response = await ask(url, socket, signal, { accept })
    const next = sentOnTo(response)
    if (next !== null) return readWebAddress(next, url)
    checkHeaders(response, url, largest)
    const bytes = await readWhole(response, url, largest, signal)
    return { outcome: 'fetched', finalUrl: url.href, mediaType: typeOf(bytes, response.headers['content-type'] ?? ''), bytes, fetchedAt: Date.now() }
  } finally {
    socket.destroy()
  }
}

/** What came, by its bytes; with the character set the server named, where it is a text. */
function typeOf(bytes: Buffer, said: string): string {
  if (bytes.length === 0) throw new Refused('What lies there is empty.')
  const found = foundType(bytes, said)
  if (!found) throw new Refused(`What came is not what it is said to be, nor anything that is kept. Kept are ${keptKinds}.`)
  if (found === 'text/html' && promisesAFile(essence(said))) throw new Refused('Instead of the file a web page came, often one that asks to sign in. Open it yourself and upload the file.')
  const charset = isText(found) ? /;\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(said)?.[1] : undefined
  return charset ? `${found}; charset=${charset.toLowerCase()}` : found
}

const promisesAFile = (said: string): boolean => said === pdf || said === docx || isPicture(said) || isSound(said)
