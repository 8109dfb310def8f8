import { generateAtomFeed } from 'feedsmith'
import { escaped } from './escaped'
import type { Feed, FeedItem } from './feed'

/** Atom (RFC 4287). */
export function atom({ title, about, language, paper, address, home, self, hub, updated, items }: Feed): string {
  return escaped(generateAtomFeed({
    id: self, title: { value: title }, subtitle: { value: about }, updated: new Date(updated), icon: `${address}/icon.svg`, authors: [{ name: paper, uri: `${address}/` }], generator: { text: 'Countersign' },
    links: [{ href: self, rel: 'self', type: 'application/atom+xml' }, { href: home, rel: 'alternate', type: 'text/html' }, ...(hub ? [{ href: hub, rel: 'hub' }] : [])],
    xml: { lang: language }, entries: items.map(entry),
  }))
}

function entry({ id, url, title, language, published, updated, summary, html, authors, categories, picture }: FeedItem) {
  return {
    id, title: { value: title }, published: new Date(published), updated: new Date(updated), summary: { value: summary }, content: { value: html, type: 'html' }, xml: { lang: language },
    authors: authors.map((author) => ({ name: author.name, ...(author.url ? { uri: author.url } : {}) })), categories: categories.map((term) => ({ term })),
    links: [{ href: url, rel: 'alternate', type: 'text/html', hreflang: language }, ...(picture ? [{ href: picture.url, rel: 'enclosure', type: picture.type, length: picture.bytes, ...(picture.alt ? { title: picture.alt } : {}) }] : [])],
  }
}
