import 'server-only'
import type { Store } from '@/db/store'
import { Rate } from '../api-rate'
import { getSettings } from '@/db/settings'
import { fromWhere } from '../from-where'
import { theStore } from '../the-store'
import * as made from './at-request'
import { pageNumber } from './paging'
import { answerMade, decoded, servePage } from './serve'
import { waitPage } from './search-page'
import { paperOf } from './story'


/** Answers with one page of a list, as its address says; an address that names no page is not found. */
async function answerList(request: Request, make: (store: Store, number: number) => Promise<made.Made>): Promise<Response> {
  const { searchParams, pathname } = new URL(request.url)
  const number = pageNumber(searchParams.get('page'))
  return answerMade(request, number === null ? await made.notFound(theStore(), pathname) : await make(theStore(), number))
}

const isFirst = (request: Request) => !new URL(request.url).searchParams.has('page')

export const answerSection = (request: Request, slug: string): Promise<Response> =>
  isFirst(request) ? servePage(request, `/section/${slug}`) : answerList(request, (store, number) => made.olderInSection(store, decoded(slug), number))

export const answerCorrections = (request: Request): Promise<Response> =>
  isFirst(request) ? servePage(request, '/corrections') : answerList(request, (store, number) => made.corrections(store, number))

export const answerCorrectionsOf = (request: Request, year: string): Promise<Response> => answerList(request, (store, number) => made.corrections(store, number, year))

export const answerTopic = (request: Request, slug: string): Promise<Response> => answerList(request, (store, number) => made.topic(store, decoded(slug), number))
export const answerAuthor = (request: Request, slug: string): Promise<Response> => answerList(request, (store, number) => made.author(store, decoded(slug), number))
export const answerArchive = (request: Request): Promise<Response> => answerList(request, (store) => made.archive(store))
export const answerMonth = (request: Request, month: string): Promise<Response> => answerList(request, (store, number) => made.archiveOf(store, month, number))

/** A reader looks for something a few times a minute; whoever asks faster is no reader. Without a proxy that says who asks, all share the larger measure. */
const perReader = new Rate(60)
const perEverybody = new Rate(1_200)

export async function answerSearch(request: Request): Promise<Response> {
  const { address } = fromWhere(request.headers)
  const wait = Math.max(address ? perReader.take(address) : 0, perEverybody.take('everybody'))
  if (wait > 0) return answerMade(request, { html: waitPage(paperOf(await getSettings(theStore())), wait), status: 429 }, { 'retry-after': String(wait), 'cache-control': 'no-store' })
  const asked = new URL(request.url).searchParams.get('q') ?? ''
  return answerList(request, (store, number) => made.search(store, asked, number))
}
