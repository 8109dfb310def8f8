import { placeAt } from '@/lib/editorial/anchors'
import type { Block, Place, Placed, Sentence, TextRole } from '@/lib/editorial/article'
import { sentencesOf } from '@/lib/editorial/sentences'

// Printed text for tests of the law of words: blocks by id, their sentences, and places on quotes.

export interface Page {
  blocks: Block[]
  sentences: Sentence[]
}

/** `page({ p1: 'One. Two.', h: ['headline', 'News'] })`; the digest is the text itself, so keys can be read. */
export function page(texts: Record<string, string | [TextRole, string]>, previous: Page | null = null): Page {
  const blocks = Object.entries(texts).map(([id, text]): Block => (typeof text === 'string' ? { id, role: 'text', words: text } : { id, role: text[0], words: text[1] }))
  return { blocks, sentences: sentencesOf(blocks, previous, 'en', (words) => words) }
}

/** A place on the only occurrence of a quote; of a claim named by the quote unless told otherwise. */
export function placeOn({ blocks }: Page, quote: string, of: Placed = 'claim', id = quote): Place {
  const found = blocks.filter(({ words }) => words.includes(quote))
  const [block] = found
  if (!block || found.length > 1 || block.words.indexOf(quote) !== block.words.lastIndexOf(quote)) throw new Error(`“${quote}” stands ${found.length} times.`)
  const from = block.words.indexOf(quote)
  return placeAt(block, from, from + quote.length, of, id, 'exact')
}

/** A place on each sentence, whole. */
export function everySentence({ blocks, sentences }: Page): Place[] {
  const byId = new Map(blocks.map((block) => [block.id, block]))
  return sentences.flatMap(({ id, block, from, to }) => {
    const own = byId.get(block)
    return own ? [placeAt(own, from, to, 'claim', id, 'exact')] : []
  })
}
