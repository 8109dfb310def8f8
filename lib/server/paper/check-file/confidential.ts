import { saltedHash } from '@/db/keys'
import type { Store } from '@/db/store'
import { committed } from '@/lib/editorial/sources'
import type { PublicStory } from '../story'

/** What is left of sources that may not be shown: how many, and for each a hash nobody can guess from. */
export interface Confidential {
  count: number
  /** In the order of the hashes, which says nothing; no claim names one, so that nobody learns which claims share a source. */
  hashes: string[]
}

export async function confidentialOf(store: Store, { article, record }: PublicStory, now: number): Promise<Confidential> {
  const hidden = article.sources.filter(({ id }) => record.unshown.includes(id))
  const hashes = await Promise.all(hidden.map((source) => saltedHash(store, now, source.id, committed(source))))
  return { count: record.unshown.length, hashes: hashes.sort() }
}
