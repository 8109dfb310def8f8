import type { Block } from '@/lib/editorial/article'
import type { PublicClaim } from '@/lib/editorial/public-record'

/** How positions count; said in the file too, for programs that are not ours. */
export const counting = 'Positions count Unicode code points from 0, over the texts of the blocks in this order, joined by one line feed (U+000A) each. White space is folded to single spaces, Unicode form is NFC.'

export interface Selected {
  exact: string
  prefix: string
  suffix: string
  start: number
  end: number
}

const around = 32

/** Where a claim stands in the plain text of the article: its words, what stands beside them in their block, and their positions. */
export function selected(blocks: readonly Block[], { place }: PublicClaim): Selected | null {
  const at = blocks.findIndex((block) => block.id === place?.block)
  const words = blocks[at]?.words
  if (!place || words === undefined) return null
  const before = Array.from(words.slice(0, place.from))
  const after = Array.from(words.slice(place.to))
  const exact = words.slice(place.from, place.to)
  const start = blocks.slice(0, at).reduce((sum, block) => sum + letters(block.words) + 1, 0) + before.length
  return { exact, prefix: before.slice(-around).join(''), suffix: after.slice(0, around).join(''), start, end: start + letters(exact) }
}

const letters = (text: string): number => [...text].length
