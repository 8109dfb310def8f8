import 'server-only'
import { loadArticle } from '@/db/articles'
import { renditionsOf, unshownOf } from '@/db/renditions'
import { paperOf, type PaperBlock } from '@/lib/editor/read-only'
import type { Id } from '@/lib/editorial/people'
import { read } from '@/lib/editorial/reading'
import { theStore } from '../the-store'

/** A picture in the public text that readers do not get. */
export interface NotShown {
  /** Its caption, else what is said of it in words; '' when nothing is. */
  about: string
  sentence: string
}

/** For the desk: pictures of the words readers have that could not be made ready for them, and why. */
export async function picturesNotShown(article: Id): Promise<NotShown[]> {
  const whole = await loadArticle(theStore(), article, {})
  const shown = whole && read(whole).public
  if (!shown) return []
  const blocks = paperOf(shown.document)
  const hashes = blocks.flatMap(({ kind, picture }) => (kind === 'figure' && picture ? [picture.hash] : []))
  const [made, unshown] = [await renditionsOf(theStore(), hashes), await unshownOf(theStore(), hashes)]
  return [...new Set(hashes)].filter((hash) => unshown.has(hash) && !made.has(hash)).map((hash) => ({ about: aboutOf(blocks, hash), sentence: unshown.get(hash) ?? '' }))
}

const aboutOf = (blocks: readonly PaperBlock[], hash: string): string =>
  blocks.find(({ kind, picture }) => (kind === 'caption' || kind === 'alt') && picture?.hash === hash)?.words ?? ''
