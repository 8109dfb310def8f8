import 'server-only'
import { putEntry, type PublicEntry } from '@/db/public-entries'
import { putPublicPages, type StoredPage } from '@/db/pages'
import { getSettings } from '@/db/settings'
import type { Store, Unit } from '@/db/store'
import { theStore } from '../the-store'
import { notFound } from './at-request'
import { feedAt, forms } from './feeds/addresses'
import { linkHeader } from './feeds/link-header'
import { feedNow } from './feeds/made'
import { feedPages } from './feeds/pages'
import { keptPage } from './kept-pages'
import { saidAddress } from './own-address'
import { answer, answerMade, decoded } from './serve'
import { indexNow, indexPath, monthNow, newsNow, newsPath, pagesNow } from './sitemaps/made'
import { sitemapPages, sitemapType } from './sitemaps/pages'
import { robots } from './sitemaps/robots'
import { paperOf, type Paper, type PublicStory } from './story'
import { monthOf } from './words'

type Page = Omit<StoredPage, 'etag'>

/**
 * What a publication changes for machines: the feeds of its sections (the one it left too), of the paper and of the corrections, and the
 * sitemaps. Most of what is done to a live story changes nothing that they tell, and costs nothing here.
 */
export async function filesForMachines(unit: Unit, { article, paper, section, firstAt }: PublicStory, { entry, before }: { entry: PublicEntry; before: string | null }, now: number): Promise<Page[]> {
  if (!(await putEntry(unit, entry))) return []
  const feeds = await feedPages(unit, paper, { sections: [before ?? '', section], article: article.id }, now)
  return [...feeds, ...(await sitemapPages(unit, paper, monthOf(firstAt, paper), now))]
}

/** Everything for machines that lies ready, made anew: after the newsroom's settings changed, and at a start, for the paper's address or its hub may be another since. */
export async function renewMachines(store: Store, now: number): Promise<void> {
  const paper = paperOf(await getSettings(store))
  const sections = paper.sections.map(({ name }) => name)
  await putPublicPages(store, { pages: [], gone: [] }, async (unit) => [...(await feedPages(unit, paper, { sections, article: '' }, now)), ...(await sitemapPages(unit, paper, null, now))])
}

/** What time alone changes: stories leave the news, and a month begins. */
export async function passTimeForMachines(store: Store, now: number): Promise<void> {
  const paper = paperOf(await getSettings(store))
  await putPublicPages(store, { pages: [], gone: [] }, (unit) => sitemapPages(unit, paper, null, now))
}

const piece = /^\/sitemap-(pages|\d{4}-(?:0[1-9]|1[0-2]))(?:-([2-9]|[1-9]\d{1,3}))?\.xml$/

/** A file for machines made when it is asked for: the ones that do not lie ready (yet), and older months. Null where there is none. */
async function madeForMachines(store: Store, path: string, now: number): Promise<{ html: string; mediaType: string } | null> {
  const paper = paperOf(await getSettings(store))
  const asked = feedAt(path)
  if (asked) {
    const inForm = await feedNow(store, paper, asked.feed)
    return inForm && { html: inForm(asked.form), mediaType: `${forms[asked.form]}; charset=utf-8` }
  }
  const html = await sitemapAt(store, paper, path, now)
  return html === null ? null : { html, mediaType: sitemapType }
}

async function sitemapAt(store: Store, paper: Paper, path: string, now: number): Promise<string | null> {
  if (path === indexPath) return indexNow(store, paper)
  if (path === newsPath) return newsNow(store, paper, now)
  const [, of, number = '1'] = piece.exec(path) ?? []
  if (of === undefined) return null
  return of === 'pages' ? pagesNow(store, paper, Number(number)) : monthNow(store, paper, of, Number(number))
}

/** Answers with a feed or a sitemap, ready or made now. */
export async function answerMachine(request: Request, asked: string): Promise<Response> {
  const [store, path] = [theStore(), decoded(asked)]
  const page = await keptPage(store, path)
  if (page) return answer(request, page)
  const made = await madeForMachines(store, path, Date.now())
  if (!made) return answerMade(request, await notFound(store, path), { 'cache-control': 'no-store' })
  return answerMade(request, { html: made.html, status: 200 }, { 'content-type': made.mediaType, ...linkHeader(path) })
}

/** Needs no store: search engines are told where not to go even while it is away. */
export const answerRobots = (request: Request): Response => answerMade(request, { html: robots({ address: saidAddress() }), status: 200 }, { 'content-type': 'text/plain; charset=utf-8' })
