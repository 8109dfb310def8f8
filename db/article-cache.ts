import type { Article, Revision } from '@/lib/editorial/article'
import type { Id } from '@/lib/editorial/people'
import type { Store } from './store'

const MOST = 64

interface Kept {
  article: Article
  /** Older revisions somebody asked for, by id; as true as the article is. */
  older: Map<Id, Revision>
}

// Articles as last loaded or committed, the most recently used last. Never trusted alone: whoever takes one out
// compares its seq with the database's, and `commit` does so again.
const caches = new WeakMap<Store, Map<Id, Kept>>()

function cacheOf(store: Store): Map<Id, Kept> {
  let cache = caches.get(store)
  if (!cache) {
    cache = new Map()
    caches.set(store, cache)
  }
  return cache
}

export function recall(store: Store, id: Id, seq: number): Kept | null {
  const cache = cacheOf(store)
  const kept = cache.get(id)
  if (!kept || kept.article.seq !== seq) return null
  cache.delete(id)
  cache.set(id, kept)
  return kept
}

export function remember(store: Store, article: Article): Kept {
  const cache = cacheOf(store)
  const known = cache.get(article.id)
  if (known && known.article.seq > article.seq) return known
  const kept = { article: trimmed(article), older: new Map<Id, Revision>() }
  cache.delete(article.id)
  cache.set(article.id, kept)
  const oldest = cache.keys().next()
  if (cache.size > MOST && !oldest.done) cache.delete(oldest.value)
  return kept
}

export function forget(store: Store, id: Id): void {
  cacheOf(store).delete(id)
}

/** Only the revisions every decision needs, and the last one before: most people saw that one. */
function trimmed(article: Article): Article {
  const base = article.corrections.at(-1)?.base
  const current = article.revisions.find(({ id }) => id === article.current)
  const needed = ({ id, number }: Revision) => id === article.current || id === article.publicRevision || id === base || number + 1 === current?.number
  const revisions = article.revisions.filter(needed)
  return revisions.length === article.revisions.length ? article : { ...article, revisions }
}
