import { fitForXml } from '../feeds/absolute'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
const escaped = (text: string): string => fitForXml(text).replace(/[&<>"']/g, (letter) => escapes[letter] ?? letter)
const element = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`
const iso = (at: number): string => new Date(at).toISOString()

const protocol = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const google = 'http://www.google.com/schemas/sitemap-news/0.9'
const whole = (root: string, parts: readonly string[], more = ''): string => `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${protocol}"${more}>\n${parts.map((part) => `${part}\n`).join('')}</${root}>\n`

export interface Located {
  /** Whole. */
  url: string
  changedAt?: number
}

const located = ({ url, changedAt }: Located): string => element('loc', url) + (changedAt === undefined ? '' : element('lastmod', iso(changedAt)))

/** Addresses of pages (sitemaps.org, protocol 0.9). */
export const urlset = (pages: readonly Located[]): string => whole('urlset', pages.map((page) => `<url>${located(page)}</url>`))

/** Addresses of sitemaps. */
export const sitemapIndex = (maps: readonly Located[]): string => whole('sitemapindex', maps.map((map) => `<sitemap>${located(map)}</sitemap>`))

export interface NewsLocated extends Located {
  title: string
  /** ISO 639, as Google News asks. */
  language: string
  firstAt: number
}

/** Addresses of new stories, in the form Google News reads. */
export function newsUrlset(paper: { name: string }, stories: readonly NewsLocated[]): string {
  const news = ({ title, language, firstAt }: NewsLocated) =>
    `<news:news><news:publication>${element('news:name', paper.name)}${element('news:language', language)}</news:publication>${element('news:publication_date', iso(firstAt))}${element('news:title', title)}</news:news>`
  return whole('urlset', stories.map((story) => `<url>${located(story)}${news(story)}</url>`), ` xmlns:news="${google}"`)
}
