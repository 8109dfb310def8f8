import { generateRssFeed } from 'feedsmith'
import { escaped } from './escaped'
import type { Feed, FeedItem } from './feed'

/** RSS 2.0, with the text whole (content:encoded) and the moment of the last change, which RSS itself has no word for. */
export function rss({ title, about, language, home, self, hub, updated, items }: Feed): string {
  return escaped(generateRssFeed({
    title, link: home, description: about, language, generator: 'Countersign', ...(updated > 0 ? { lastBuildDate: new Date(updated) } : {}),
    atom: { links: [{ href: self, rel: 'self', type: 'application/rss+xml' }, ...(hub ? [{ href: hub, rel: 'hub' }] : [])] },
    items: items.map(item),
  }))
}

function item({ id, url, title, language, published, updated, summary, html, authors, categories, picture }: FeedItem) {
  return {
    title, link: url, guid: { value: id, isPermaLink: false }, description: summary, pubDate: new Date(published), categories: categories.map((name) => ({ name })),
    content: { encoded: html }, dc: { creators: authors.map(({ name }) => name), languages: [language] }, atom: { updated: new Date(updated) },
    ...(picture ? { enclosures: [{ url: picture.url, length: picture.bytes, type: picture.type }], media: { contents: [{ url: picture.url, type: picture.type, medium: 'image', width: picture.width, height: picture.height, ...(picture.alt ? { description: { value: picture.alt, type: 'plain' } } : {}) }] } } : {}),
  }
}
