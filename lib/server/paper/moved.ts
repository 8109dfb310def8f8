import type { StoredPage } from '@/db/pages'
import { pathOfNinjs } from './ninjs/path'
import type { PublicStory } from './story'

type Page = Omit<StoredPage, 'etag'>

/**
 * What lies at the addresses a story had before: where it is now. The page's text is nothing but that path. The record of a story that
 * was withdrawn is gone; who looks for it is told so where the story was.
 */
export function movedPages({ slug, withdrawn, article }: PublicStory, earlier: readonly string[], now: number): Page[] {
  const path = `/news/${slug}`
  const to = (old: string) => ({ [`/news/${old}`]: path, [`/news/${old}/record`]: withdrawn ? path : `${path}/record`, [`/news/${old}/check-file`]: `${path}/check-file`, [pathOfNinjs(old)]: pathOfNinjs(slug) })
  return earlier.filter((old) => old !== slug).flatMap((old) => Object.entries(to(old)).map(([at, html]) => ({ path: at, html, status: 301, mediaType: 'text/plain; charset=utf-8', article: article.id, updatedAt: now })))
}

/** The header that sends a reader on. */
export const movedTo = (status: number, text: string): Record<string, string> => (status === 301 ? { location: encodeURI(text) } : {})
