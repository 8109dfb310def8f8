import type { StoredPage } from '@/db/pages'
import type { PublicStory } from './story'

type Page = Omit<StoredPage, 'etag'>

/**
 * What lies at the addresses a story had before: where it is now. The page's text is nothing but that path. The record of a story that
 * was withdrawn is gone; who looks for it is told so where the story was.
 */
export function movedPages({ slug, withdrawn, article }: PublicStory, earlier: readonly string[], now: number): Page[] {
  const path = `/news/${slug}`
  const ends = { '': path, '/record': withdrawn ? path : `${path}/record`, '/check-file': `${path}/check-file` }
  return earlier.filter((old) => old !== slug).flatMap((old) => Object.entries(ends).map(([end, to]) => ({ path: `/news/${old}${end}`, html: to, status: 301, mediaType: 'text/plain; charset=utf-8', article: article.id, updatedAt: now })))
}

/** The header that sends a reader on. */
export const movedTo = (status: number, text: string): Record<string, string> => (status === 301 ? { location: encodeURI(text) } : {})
