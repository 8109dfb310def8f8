import 'server-only'
import { z } from 'zod'
import { houseRules } from '@/db/settings'
import type { Article } from '@/lib/editorial/article'
import { doiLink } from '@/lib/editorial/citations/identifiers'
import type { CslItem } from '@/lib/editorial/citations/csl-item'
import type { GroupSuggestion } from '@/lib/editorial/independence'
import { offered } from '@/lib/editorial/may'
import type { Actor, Id } from '@/lib/editorial/people'
import { read } from '@/lib/editorial/reading'
import { maySeeSource } from '@/lib/editorial/sources'
import { visible } from './desk'
import { asFetched } from './locker/fetched-here'
import { readBibliography } from './locker/bibliography'
import { fetchFile } from './locker/fetching'
import { wordsOfFile } from './locker/keep-file'
import { likelyGroups } from './locker/likely-groups'
import { lookUpDoi, lookUpPasted, type LookedUp } from './locker/looking-up'
import { openCopy, type Opened } from './locker/opening'
import type { Outcome } from './outcome'
import { perform } from './perform'
import { theStore } from './the-store'

/** A problem in a sentence, or what was asked for. */
export type Found<T> = ({ outcome: 'done' } & T) | { outcome: 'problem'; sentence: string } | { outcome: 'notFound' }

const pasted = z.string().min(1).max(1_000_000)
const unreadable = { outcome: 'problem', sentence: 'There is nothing to read, or more than can be read at once.' } as const
const notFound = { outcome: 'notFound' } as const

/** The story, for those who may add a source to it: nobody else makes the server look anything up. */
async function lockerOf(actor: Actor, articleId: Id): Promise<Article | null> {
  const article = await visible(actor, articleId)
  const offers = article ? offered(article, actor, await houseRules(theStore())) : []
  return offers.some(({ action }) => action === 'addSource') ? article : null
}

/** What can be found out about an address or a number somebody pasted. */
export async function lookUpSource(actor: Actor, articleId: Id, sent: unknown): Promise<Found<{ found: LookedUp }>> {
  const text = pasted.safeParse(sent)
  if (!text.success) return unreadable
  if (!(await lockerOf(actor, articleId))) return notFound
  return { outcome: 'done', found: await lookUpPasted(actor, text.data) }
}

/** Citation data of a DOI, from the DOI service. */
export async function lookUpCitation(actor: Actor, articleId: Id, sent: unknown): Promise<Found<{ item: CslItem }>> {
  const text = pasted.safeParse(sent)
  if (!text.success) return unreadable
  if (!(await lockerOf(actor, articleId))) return notFound
  const item = await lookUpDoi(text.data)
  return 'problem' in item ? { outcome: 'problem', sentence: item.problem } : { outcome: 'done', item }
}

/** Pasted BibTeX, RIS or CSL-JSON as citation data. Nothing is kept. */
export async function readCitations(actor: Actor, articleId: Id, sent: unknown): Promise<Found<{ items: CslItem[] }>> {
  const text = pasted.safeParse(sent)
  if (!text.success) return unreadable
  if (!(await lockerOf(actor, articleId))) return notFound
  const read = readBibliography(text.data)
  return 'problem' in read ? { outcome: 'problem', sentence: read.problem } : { outcome: 'done', items: read.items }
}

/** Which sources of a story may be one source, and why. Nothing is decided. */
export async function groupsToAskAbout(actor: Actor, articleId: Id): Promise<Found<{ suggestions: GroupSuggestion[] }>> {
  const article = await lockerOf(actor, articleId)
  return article ? { outcome: 'done', suggestions: await likelyGroups(article) } : notFound
}

/** Fetches what lies at a source's address, and keeps it as a copy of it. */
export async function fetchCopy(actor: Actor, articleId: Id, sourceId: Id): Promise<Outcome> {
  const article = await visible(actor, articleId)
  const source = article && read(article).sources.get(sourceId)
  if (!article || !source || !maySeeSource(article, source, actor)) return notFound
  const offer = offered(article, actor, await houseRules(theStore()), { source }).find(({ action }) => action === 'keepCopy')
  if (!offer || offer.refusals.length > 0) return { outcome: 'refused', refusals: offer?.refusals ?? [] }
  const address = source.url || (source.doi ? doiLink(source.doi) : '')
  if (address === '') return { outcome: 'invalid', sentence: 'This source has no address to fetch anything from. Upload the file instead.', path: '' }
  const fetched = await fetchFile(actor, address)
  if ('sentence' in fetched) return { outcome: 'invalid', sentence: fetched.sentence, path: '' }
  const { kept: { file, name }, url } = fetched
  return perform(actor, articleId, asFetched({ action: 'keepCopy', source: source.id, file, name, how: 'fetched', url: url.slice(0, 2_000) }))
}

/** The words of a copy as they are read: each page or paragraph with its label. */
export interface CopyWords {
  pages: { label: string; words: string }[]
  note: string
}

/** The words of a copy, for those who may see its source. Of a restricted one this is an opening. */
export async function readCopy(actor: Actor, articleId: Id, copyId: Id): Promise<({ outcome: 'done' } & CopyWords) | Exclude<Opened, { outcome: 'done' }>> {
  const opened = await openCopy(actor, articleId, copyId)
  if (opened.outcome !== 'done') return opened
  const { file, name } = opened.copy
  return { outcome: 'done', ...(await wordsOfFile(file, name)) }
}
