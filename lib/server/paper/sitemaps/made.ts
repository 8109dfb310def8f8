import { monthsMapped, storiesOfMonth, storiesSince, topicsAndAuthors } from '@/db/public-sitemaps'
import type { Reader } from '@/db/store'
import { wholeAddress } from '../own-address'
import type { Paper } from '../story'
import { newsUrlset, sitemapIndex, urlset } from './xml'

/** How many addresses a sitemap holds: far below the 50,000 and 50 MB that are allowed, however long the addresses. */
export const mostMapped = 10_000
/** What Google News takes. */
const mostNews = 1_000
const newFor = 2 * 24 * 3_600_000

export const indexPath = '/sitemap.xml'
export const newsPath = '/sitemap-news.xml'
const numbered = (name: string, number: number): string => `/sitemap-${name}${number === 1 ? '' : `-${number}`}.xml`
export const monthPath = (month: string, number = 1): string => numbered(month, number)
export const pagesPath = (number = 1): string => numbered('pages', number)
const pieces = (length: number): number[] => Array.from({ length: Math.max(1, Math.ceil(length / mostMapped)) }, (_, at) => at + 1)

/** Every other sitemap, and when what is in it changed last. */
export async function indexNow(reader: Reader, paper: Paper): Promise<string> {
  const months = await monthsMapped(reader)
  const at = (path: string) => wholeAddress(paper, path)
  return sitemapIndex([
    ...pieces((await pagesOf(reader, paper)).length).map((number) => ({ url: at(pagesPath(number)) })), { url: at(newsPath) },
    ...months.flatMap(({ month, stories, changedAt }) => pieces(stories).map((number) => ({ url: at(monthPath(month, number)), changedAt }))),
  ])
}

/** Stories of the last two days. Time alone takes them out. */
export async function newsNow(reader: Reader, paper: Paper, now: number): Promise<string> {
  const stories = await storiesSince(reader, now - newFor, mostNews)
  return newsUrlset(paper, stories.map(({ slug, headline, language, firstAt, changedAt }) => ({ url: wholeAddress(paper, `/news/${slug}`), changedAt, title: headline, language: newsLanguage(language), firstAt })))
}

/** Google News wants the language alone, but tells the two ways of writing Chinese apart. */
function newsLanguage(language: string): string {
  const { language: alone, script } = new Intl.Locale(language).maximize()
  return alone === 'zh' ? (script === 'Hant' ? 'zh-tw' : 'zh-cn') : alone
}

/** One piece of the stories that appeared in a month; null where there is no such piece. */
export async function monthNow(reader: Reader, paper: Paper, month: string, number = 1): Promise<string | null> {
  const stories = await storiesOfMonth(reader, month, { limit: mostMapped, offset: (number - 1) * mostMapped })
  return stories.length === 0 ? null : urlset(stories.map(({ slug, changedAt }) => ({ url: wholeAddress(paper, `/news/${slug}`), changedAt })))
}

/** One piece of the pages that are no stories; null where there is no such piece. */
export async function pagesNow(reader: Reader, paper: Paper, number = 1): Promise<string | null> {
  const paths = (await pagesOf(reader, paper)).slice((number - 1) * mostMapped, number * mostMapped)
  return paths.length === 0 ? null : urlset(paths.map((path) => ({ url: wholeAddress(paper, path) })))
}

async function pagesOf(reader: Reader, { sections }: Paper): Promise<string[]> {
  const { topics, authors } = await topicsAndAuthors(reader)
  return ['/', '/standards', '/corrections', '/archive', ...sections.map(({ slug }) => `/section/${slug}`), ...authors.map((slug) => `/authors/${slug}`), ...topics.map((slug) => `/topic/${slug}`)]
}
