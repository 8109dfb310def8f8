import 'server-only'
import { loadArticle } from '@/db/articles'
import { linkCheckOf, linksLookedAtSince, putLinkCheck, takeDueLink, type DueLink } from '@/db/link-checks'
import type { Store } from '@/db/store'
import type { Article, Source } from '@/lib/editorial/article'
import { doiLink } from '@/lib/editorial/citations/identifiers'
import { findingOf, type Answered } from '@/lib/editorial/link-findings'
import { read } from '@/lib/editorial/reading'
import { confidentialityOf, copiesOf } from '@/lib/editorial/sources'
import { fetchBehindFence, fetches, type Fetched } from '../locker/fence'
import { wordsOfFile } from '../locker/keep-file'
import { readFile } from '../locker/read-file'

const minute = 60_000
const day = 24 * 60 * minute
/** Whoever took an address has this long for it before another takes it. */
const lease = 10 * minute
/** Bounds: no more than this of a page is read, this long, and this many in a day. */
const largest = 5_000_000
const longest = 15_000
const mostInADay = 1_000
/** A site is asked no more often than this; one that asks for more is given it, up to a month. */
const betweenAsks = minute
const longestAway = 30 * day

/** Days between two looks at one address; 0 for never, which is how it is until somebody says otherwise. */
export function daysBetweenLooks(): number {
  const days = Number(process.env['COUNTERSIGN_LINK_CHECKS'] ?? '')
  return fetches() && Number.isFinite(days) && days >= 1 ? Math.floor(days) : 0
}

export type FetchLink = (address: string) => Promise<Fetched>
const fetchLink: FetchLink = (address) => fetchBehindFence(address, { largest, longest })

// When each site was asked last, and until when one asked to be left alone.
const leftAlone = new Map<string, number>()

/**
 * Looks at one address that is due, if there is one. What is found is written beside the source for people to see; nothing in
 * the story changes. Sources only named people may see are never looked at: the asking would tell of them. Resolves with
 * whether anything was due.
 */
export async function checkOneLink(store: Store, { now = Date.now(), days = daysBetweenLooks(), fetch = fetchLink }: { now?: number; days?: number; fetch?: FetchLink } = {}): Promise<boolean> {
  if (days === 0 || (await linksLookedAtSince(store, now - day)) >= mostInADay) return false
  const due = await takeDueLink(store, { now, lease })
  if (!due) return false
  const article = await loadArticle(store, due.article)
  const source = article && read(article).sources.get(due.source)
  const address = source ? addressOf(article, source) : null
  if (!article || !source || address === null) await putOff(store, due, now + days * day)
  else await look(store, { article, source, address }, { now, days, fetch })
  return true
}

function addressOf(article: Article, source: Source): string | null {
  if (confidentialityOf(article, source).confidentiality === 'named') return null
  const address = source.url || doiLink(source.doi)
  return URL.canParse(address) ? address : null
}

async function putOff(store: Store, { source }: DueLink, nextAt: number): Promise<void> {
  const before = await linkCheckOf(store, source)
  await putLinkCheck(store, source, { finding: 'waiting', sentence: '', failures: 0, checkedAt: null, ...before, nextAt })
}

interface Looked { article: Article; source: Source; address: string }

async function look(store: Store, { article, source, address }: Looked, { now, days, fetch }: { now: number; days: number; fetch: FetchLink }): Promise<void> {
  const host = new URL(address).hostname
  const free = leftAlone.get(host) ?? 0
  const due = { source: source.id, article: article.id }
  if (free > now) return putOff(store, due, free)
  leaveAlone(host, now + betweenAsks, now)
  const fetched = await fetch(address)
  if (fetched.outcome === 'refused' && fetched.why.retryAfter > 0) {
    const until = now + Math.min(longestAway, fetched.why.retryAfter * 1_000)
    leaveAlone(host, until, now)
    return putOff(store, due, until)
  }
  const before = await linkCheckOf(store, source.id)
  const found = findingOf(address, await answeredBy(fetched), await keptWords(article, source), before)
  await putLinkCheck(store, source.id, { ...found, checkedAt: now, nextAt: now + (found.finding === 'waiting' ? day : days * day) })
}

function leaveAlone(host: string, until: number, now: number): void {
  for (const [other, time] of leftAlone) if (time <= now) leftAlone.delete(other)
  leftAlone.set(host, until)
}

async function answeredBy(fetched: Fetched): Promise<Answered> {
  if (fetched.outcome === 'refused') return { outcome: 'refused', sentence: fetched.sentence, status: fetched.why.status }
  const { finalUrl, bytes, mediaType } = fetched
  const text = await readFile(new Uint8Array(bytes), mediaType, '')
  return { outcome: 'fetched', finalUrl, words: 'pages' in text ? text.pages.map((page) => page.text).join('\n') : '' }
}

/** The words of the newest copy that was fetched from the address; '' where none was. One that a person sent may be of anything. */
async function keptWords(article: Article, source: Source): Promise<string> {
  const copy = copiesOf(article, source.id).findLast(({ how }) => how === 'fetched')
  if (!copy) return ''
  return (await wordsOfFile(copy.file, copy.name)).pages.map(({ words }) => words).join('\n')
}
