import type { Block } from '@/lib/editorial/article'

/** Scripts that put no space between words. */
const unspaced = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const lettered = /[\p{L}\p{N}]/u
const wordsAMinute = 230

/** Words as a newsroom counts them: what stands between two spaces and holds a letter or a figure. */
export function wordCount(text: string, language = 'en'): number {
  const tokens = text.split(/\p{White_Space}+/u).filter((token) => lettered.test(token))
  return tokens.reduce((count, token) => count + (unspaced.test(token) ? segmented(token, language) : 1), 0)
}

const segmented = (token: string, language: string): number =>
  [...new Intl.Segmenter(language, { granularity: 'word' }).segment(token)].filter(({ isWordLike }) => isWordLike).length

/** How long the story is for a reader: what is not seen on the page (alt text, social lines) does not count. */
export function lengthOf(blocks: readonly Pick<Block, 'role' | 'words'>[], language = 'en'): { words: number; minutes: number } {
  const words = blocks.filter(({ role }) => role !== 'alt' && role !== 'social').reduce((sum, block) => sum + wordCount(block.words, language), 0)
  return { words, minutes: words === 0 ? 0 : Math.max(1, Math.round(words / wordsAMinute)) }
}
