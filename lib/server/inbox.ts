import 'server-only'
import { cache } from 'react'
import { loadArticle } from '@/db/articles'
import { personNames } from '@/db/people'
import type { Article, Query } from '@/lib/editorial/article'
import { sectionOf } from '@/lib/editorial/arranging'
import { headlineOf } from '@/lib/editorial/facts'
import { settledFor, waitingFor, type Settled, type Waiting, type WaitsFor } from '@/lib/editorial/inbox'
import type { Actor } from '@/lib/editorial/people'
import { queryPlace } from '@/lib/editorial/present-talk'
import { read } from '@/lib/editorial/reading'
import type { ArticleSummary } from '@/lib/editorial/view'
import { deskPage, type DeskFilter } from './desk'
import { theStore } from './the-store'

/** Something said that waits for whoever looks, or was settled: words and a link, nothing left to decide. */
export interface InboxLine {
  id: string
  href: string
  /** What it waits for; null once it is settled. */
  waits: WaitsFor | null
  /** A query's kind and addressee; null for a proposed wording. */
  query: Pick<Query, 'to' | 'type'> | null
  text: string
  /** The words of the story it is about; '' for the whole story. */
  quote: string
  lost: boolean
  by: string
  at: number
}

export interface InboxStory {
  id: string
  headline: string
  section: string
  lines: InboxLine[]
}

export interface Inbox {
  waiting: InboxStory[]
  settled: InboxStory[]
}

type NameOf = (id: string) => string

const week = 7 * 24 * 3_600_000
/** How many stories one look into the box reads; a person with more has the newest first. */
const most = 400
/** The number beside its name is wanted on every page: it counts in the newest stories. */
const briefly = 30

/** Everything that waits for this person, and what was settled in the last week, by story, newest first. */
export async function inboxOf(actor: Actor, now = Date.now()): Promise<Inbox> {
  const [waiting, talked, nameOf] = await Promise.all([candidates(actor, waitsFor(actor), most), candidates(actor, { talkedSince: now - week }, most), personNames(theStore())])
  return {
    waiting: await byStory(waiting, article => waitingFor(article, actor).map(row => waitingLine(article, row, nameOf))),
    settled: await byStory(talked, article => settledFor(article, actor, now - week).map(row => settledLine(article, row, nameOf))),
  }
}

/** How many things wait, for the box's name in the frame; `more` when there may be others in older stories. */
export const inboxCount = cache(async (actor: Actor): Promise<{ count: number; more: boolean }> => {
  const found = await candidates(actor, waitsFor(actor), briefly + 1)
  const counts = await Promise.all(found.slice(0, briefly).map((line) => countIn(line, actor)))
  return { count: counts.reduce((sum, count) => sum + count, 0), more: found.length > briefly }
})

/** A story that did not change says the same to the same person: it is asked once. */
const counted = new Map<string, number>()
const mostCounted = 5_000
/** Two changes may fall into one millisecond: of what changed just now nothing is remembered. */
const justNow = 1_000

async function countIn({ id, updatedAt }: ArticleSummary, actor: Actor): Promise<number> {
  const key = `${id} ${updatedAt} ${actor.id} ${actor.roles.join()}`
  const known = counted.get(key)
  if (known !== undefined) return known
  const article = await loadArticle(theStore(), id)
  const count = article ? waitingFor(article, actor).length : 0
  if (counted.size >= mostCounted) counted.clear()
  if (updatedAt < Date.now() - justNow) counted.set(key, count)
  return count
}

const waitsFor = ({ id, roles }: Actor): DeskFilter => ({
  waits: { person: id, queries: roles.includes('editor') || roles.includes('legal'), proposals: roles.includes('editor') },
})

/** Lines of the list that fit, without loading a single story. */
async function candidates(actor: Actor, filter: DeskFilter, limit: number): Promise<ArticleSummary[]> {
  return (await deskPage(actor, { ...filter, limit })).articles
}

/** Stories are read one after the other: a full box asks the store for one thing at a time. */
async function byStory(found: readonly ArticleSummary[], linesOf: (article: Article) => InboxLine[]): Promise<InboxStory[]> {
  const stories: InboxStory[] = []
  for (const { id } of found) {
    const article = await loadArticle(theStore(), id)
    const lines = article ? linesOf(article) : []
    if (article && lines.length > 0) stories.push({ id, headline: headlineOf(read(article).current.blocks), section: sectionOf(article), lines })
  }
  return stories.toSorted((a, b) => newest(b) - newest(a))
}

const newest = ({ lines }: InboxStory) => Math.max(...lines.map(({ at }) => at))

function waitingLine(article: Article, row: Waiting, nameOf: NameOf): InboxLine {
  const about = 'query' in row ? aboutQuery(article, row.query) : aboutProposal(article, row.proposal)
  const said = 'query' in row && row.for !== 'answer' ? lastSaid(article, row.query, row.at) : null
  return { ...about, waits: row.for, by: nameOf(row.by), at: row.at, ...(said ? { text: said } : {}) }
}

/** What was said at the moment it began to wait: an answer, a remark that speaks to somebody. */
function lastSaid(article: Article, { id }: Query, at: number): string | null {
  return read(article).repliesOf.get(id)?.findLast(reply => reply.at === at)?.text ?? null
}

function settledLine(article: Article, row: Settled, nameOf: NameOf): InboxLine {
  const about = 'query' in row ? aboutQuery(article, row.query) : aboutProposal(article, row.proposal)
  return { ...about, waits: null, by: nameOf(row.end.by), at: row.end.at }
}

type About = Omit<InboxLine, 'waits' | 'by' | 'at'>
const onGalley = (article: Article, fragment: string) => `/articles/${article.id}/check#${fragment}`

function aboutQuery(article: Article, query: Query): About {
  const place = queryPlace(article, query)
  return { id: query.id, href: onGalley(article, `query-${query.id}`), query: { to: query.to, type: query.type }, text: query.text, quote: place?.quote ?? '', lost: place?.how === 'lost' }
}

function aboutProposal(article: Article, { id, words, on }: Extract<Waiting, { for: 'decision' }>['proposal']): About {
  return { id, href: onGalley(article, `proposal-${id}`), query: null, text: words, quote: on, lost: false }
}
