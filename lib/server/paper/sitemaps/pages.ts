import { dropPagesIn, type StoredPage } from '@/db/pages'
import type { Unit } from '@/db/store'
import type { Paper } from '../story'
import { monthOf } from '../words'
import { indexNow, indexPath, monthNow, monthPath, newsNow, newsPath } from './made'

type Page = Omit<StoredPage, 'etag'>
export const sitemapType = 'application/xml; charset=utf-8'

/**
 * The stored sitemaps: the index, the news, and the month that is going on, while one sitemap holds it. `touched` is the month of the
 * story that changed: an older one that lay ready from when it was the current one is left to be made when it is asked for.
 */
export async function sitemapPages(unit: Unit, paper: Paper, touched: string | null, now: number): Promise<Page[]> {
  const current = monthOf(now, paper)
  const month = await monthNow(unit, paper, current)
  const isWhole = month !== null && (await monthNow(unit, paper, current, 2)) === null
  const gone = [...(touched !== null && touched !== current ? [monthPath(touched)] : []), ...(isWhole ? [] : [monthPath(current)])]
  await dropPagesIn(unit, gone)
  const page = (path: string, html: string): Page => ({ path, html, mediaType: sitemapType, status: 200, article: null, updatedAt: now })
  return [page(indexPath, await indexNow(unit, paper)), page(newsPath, await newsNow(unit, paper, now)), ...(isWhole ? [page(monthPath(current), month)] : [])]
}
