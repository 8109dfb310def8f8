import 'server-only'
import { frontPlace, sectionPlace } from '@/db/fronts'
import { searchStories } from '@/db/public-search'
import type { Teaser } from '@/db/public-rows'
import { archiveMonths, authorBySlug, newestStories, topicBySlug, type Lists } from '@/db/public-stories'
import { getSettings } from '@/db/settings'
import type { Store } from '@/db/store'
import { bagOf, shared } from '@/lib/editorial/likeness'
import { questionWords } from '@/lib/editorial/looked-for'
import { speak } from '@/lib/messages/speak'
import { laidOut } from './composing'
import { correctionsList } from './corrections'
import { correctionsPage } from './corrections-page'
import { frontPage } from './fronts'
import { archivePage, authorPage, listPage, missingPage } from './list-pages'
import { mostReadStories } from './most-read'
import { mostReadPage, mostReadPath, mostReadStatus } from './most-read-page'
import { pieceOf } from './paging'
import { searchPage } from './search-page'
import { pathOfStandards, standardsNow } from './standards'
import { paperOf, type Paper } from './story'
import { monthName } from './words'

/** A page made when it is asked for: lists that are long, or asked for seldom. Each is a question to an index (docs/decisions/0032). */
export interface Made {
  html: string
  status: number
}

const found = (html: string): Made => ({ html, status: 200 })
const paperNow = async (store: Store): Promise<Paper> => paperOf(await getSettings(store))

/** A stored page that is not there (yet): fronts, the corrections and the standards are made, anything else is not found. */
export async function madeAtRequest(store: Store, path: string): Promise<Made> {
  const paper = await paperNow(store)
  if (path === '/') return found(frontPage({ paper, place: frontPlace, composed: await laidOut(store, frontPlace, paper, Date.now()) }))
  if (path === mostReadPath) return { html: mostReadPage(paper, await mostReadStories(store, Date.now())), status: mostReadStatus() }
  if (path === '/corrections') return corrections(store, 1)
  if (path === pathOfStandards) return found(await standardsNow(store, Date.now()))
  const section = paper.sections.find(({ slug }) => path === `/section/${slug}`)
  if (!section) return notFound(store, path)
  const place = sectionPlace(section.name)
  return found(frontPage({ paper, place, composed: await laidOut(store, place, paper, Date.now()) }))
}

/** What readers were told of changes, of all years (`year` null) or of one; a year without any has no page. */
export async function corrections(store: Store, number: number, year: string | null = null): Promise<Made> {
  const path = year === null ? '/corrections' : `/corrections/${year}`
  if (year !== null && !/^[1-9]\d{3}$/.test(year)) return notFound(store, path)
  const paper = await paperNow(store)
  const listed = await correctionsList(store, paper, year === null ? null : Number(year), number)
  return listed.notes.length === 0 && (number > 1 || year !== null) ? notFound(store, path) : found(correctionsPage(paper, listed))
}

type ListAsked = Parameters<typeof listPage>[0]

/** One page of a list; a page beyond its end, or a list of nothing, is not found. */
async function list(store: Store, of: Lists, number: number, asked: Omit<ListAsked, 'paper' | 'listed' | 'number'>): Promise<Made> {
  const listed = await newestStories(store, of, pieceOf(number))
  return listed.stories.length === 0 ? notFound(store, asked.path) : found(listPage({ ...asked, paper: await paperNow(store), listed, number }))
}

/** The pages after the front of a section. */
export async function olderInSection(store: Store, slug: string, number: number): Promise<Made> {
  const section = (await paperNow(store)).sections.find((one) => one.slug === slug)
  const path = `/section/${slug}`
  return section ? list(store, { of: 'section', section: section.name }, number, { path, title: section.name, section: section.name, bare: true }) : notFound(store, path)
}

export async function topic(store: Store, slug: string, number: number): Promise<Made> {
  const [known, paper] = [await topicBySlug(store, slug), await paperNow(store)]
  const path = `/topic/${slug}`
  return known ? list(store, { of: 'topic', topic: slug }, number, { path, title: speak(paper.language)('paper.topics.latest', { topic: known.name }), kind: speak(paper.language)('paper.topics.kicker') }) : notFound(store, path)
}

export async function author(store: Store, slug: string, number: number): Promise<Made> {
  const known = await authorBySlug(store, slug)
  if (!known) return notFound(store, `/authors/${slug}`)
  const listed = await newestStories(store, { of: 'author', person: known.person }, pieceOf(number))
  return listed.stories.length === 0 ? notFound(store, `/authors/${slug}`) : found(authorPage({ paper: await paperNow(store), author: known, listed, number }))
}

export async function archive(store: Store): Promise<Made> {
  return found(archivePage(await paperNow(store), await archiveMonths(store)))
}

export async function archiveOf(store: Store, month: string, number: number): Promise<Made> {
  const path = `/archive/${month}`
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return notFound(store, path)
  const paper = await paperNow(store)
  return list(store, { of: 'month', month }, number, { path, title: monthName(month, paper), kind: speak(paper.language)('paper.archive.title') })
}

export async function search(store: Store, asked: string, number: number): Promise<Made> {
  const paper = await paperNow(store)
  const words = questionWords(asked, paper.language)
  const listed = await searchStories(store, words, pieceOf(number))
  return found(searchPage(paper, { asked: asked.trim().slice(0, 200), empty: words.length === 0, listed, number }))
}

const mostNear = 4

/** What helps somebody who came to a wrong address: stories at one like it, a search, and what is new. */
export async function notFound(store: Store, path: string): Promise<Made> {
  const paper = await paperNow(store)
  const words = wordsOfAddress(path, paper)
  const near = await nearTo(store, words)
  const { stories: newest } = await newestStories(store, { of: 'all' }, { limit: mostNear + 3 })
  const others = newest.filter(({ article }) => !near.some((one) => one.article === article)).slice(0, mostNear)
  return { html: missingPage(paper, { near, newest: others, asked: words.join(' ') }), status: 404 }
}

function wordsOfAddress(path: string, { language }: Paper): string[] {
  const last = path.split('/').filter((part) => part !== 'record').at(-1) ?? ''
  return path.startsWith('/news/') ? questionWords(last.replaceAll('-', ' '), language) : []
}

/** Stories that share words with a mistyped address, the likest first. */
async function nearTo(store: Store, words: readonly string[]): Promise<Teaser[]> {
  const telling = words.filter((word) => [...word].length >= 4)
  const { stories } = await searchStories(store, telling, { limit: 40, some: true })
  const bag = bagOf(words.join(' '))
  const rated = stories.map((story) => ({ story, words: shared(bag, bagOf(story.slug.replaceAll('-', ' '))) })).filter(({ words: common }) => common > 0)
  return rated.sort((a, b) => b.words - a.words).slice(0, mostNear).map(({ story }) => story)
}
