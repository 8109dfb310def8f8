import { generateJsonFeed } from 'feedsmith'
import type { Feed, FeedItem } from './feed'

/** JSON Feed 1.1. */
export function jsonFeed({ title, about, language, paper, address, home, self, hub, items }: Feed): string {
  const feed = generateJsonFeed({
    title, description: about, language, home_page_url: home, feed_url: self, authors: [{ name: paper, url: `${address}/` }], ...(hub ? { hubs: [{ type: 'WebSub', url: hub }] } : {}),
    items: items.map(item),
  })
  // A feed of nothing has no stories; it has a list of them all the same.
  return JSON.stringify({ ...(feed as object), ...(items.length === 0 ? { items: [] } : {}) }, null, 1)
}

function item({ id, url, title, language, published, updated, summary, html, authors, categories, picture }: FeedItem) {
  return {
    id, url, title, language, date_published: new Date(published), date_modified: new Date(updated), summary, content_html: html, authors: authors.map((author) => ({ ...author })), tags: categories,
    ...(picture ? { image: picture.url, attachments: [{ url: picture.url, mime_type: picture.type, size_in_bytes: picture.bytes, ...(picture.alt ? { title: picture.alt } : {}) }] } : {}),
  }
}
