import 'server-only'
import type { Actor } from '@/lib/editorial/people'
import { fetchBehindFence } from './fence'
import { keepFile, type KeptFile } from './keep-file'

interface Fetch {
  kept: KeptFile
  /** Where it was found in the end. */
  url: string
}

// Between looking at an address and adding the source a moment passes: the same person is not made to wait for it twice.
const lately = new Map<string, Fetch & { at: number }>()
const awhile = 10 * 60_000
const most = 200

const endings: Record<string, string> = { 'text/html': '.html', 'application/pdf': '.pdf', 'text/plain': '.txt' }

/** Fetches a file from the web behind the fence, keeps it and reads it; or says in a sentence why not. */
export async function fetchFile(actor: Actor, address: string): Promise<Fetch | { sentence: string }> {
  const key = `${actor.id} ${address}`
  const known = lately.get(key)
  if (known && Date.now() - known.at < awhile) return known
  const fetched = await fetchBehindFence(address)
  if (fetched.outcome === 'refused') return { sentence: fetched.sentence }
  const { finalUrl, mediaType } = fetched
  const kept = await keepFile(actor, new Uint8Array(fetched.bytes), { mediaType, name: nameOf(finalUrl, mediaType) })
  if ('problem' in kept) return { sentence: kept.problem }
  remember(key, { kept, url: finalUrl })
  return { kept, url: finalUrl }
}

function remember(key: string, fetch: Fetch): void {
  lately.delete(key)
  lately.set(key, { ...fetch, at: Date.now() })
  const [oldest] = lately.keys()
  if (lately.size > most && oldest !== undefined) lately.delete(oldest)
}

/** What a browser would call it when saving: the end of the path, else the site. */
function nameOf(address: string, mediaType: string): string {
  const { hostname, pathname } = new URL(address)
  const last = readable(pathname.split('/').findLast((part) => part !== '') ?? '')
  const ending = endings[mediaType.split(';')[0] ?? ''] ?? ''
  const name = last || hostname
  return (name.toLowerCase().endsWith(ending) ? name : `${name}${ending}`).slice(-200)
}

function readable(part: string): string {
  try {
    return decodeURIComponent(part).replace(/[\u0000-\u001f\u007f/\\]/g, ' ').trim()
  } catch {
    return part
  }
}
