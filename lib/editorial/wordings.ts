/**
 * Words, and when two wordings are the same (LAW §2.2, 2.4): Unicode form and white space are folded, characters nobody
 * sees are removed and named, and nothing else; never digits, letters, case or negation.
 */
import type { Block } from './article'
import { withoutInvisible } from './invisible'

/** Text as words: NFC, every run of Unicode white space one space, trimmed. `removed` names in plain words what was taken out. */
export function normalise(text: string): { words: string; removed: string[] } {
  const removed = new Set<string>()
  for (let words = text; ; ) {
    const { text: visible, removed: now } = withoutInvisible(words)
    for (const name of now) removed.add(name)
    const folded = visible.normalize('NFC').replace(/\p{White_Space}+/gu, ' ').replace(/^ | $/g, '')
    // Composing may bring other neighbours together: what nobody needs any more goes too.
    if (folded === words) return { words: folded, removed: [...removed] }
    words = folded
  }
}

/** The words of a text, without a word about what was removed. */
export function wordsOf(text: string): string {
  return normalise(text).words
}

/** The key of a wording inside its article: role, words, and for a caption or alt text the picture too. */
export function wordingKey(block: Pick<Block, 'role' | 'picture'>, words: string, digest: (text: string) => string): string {
  const picture = block.role === 'caption' || block.role === 'alt' ? (block.picture ?? '') : ''
  return digest(JSON.stringify([block.role, words, picture]))
}

/** Scripts written without spaces count by character; a number with its points and commas is one word. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|\p{N}+(?:[.,]\p{N}+)*|(?:(?!\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar})[\p{L}\p{M}])+(?:['’](?=\p{L})\p{L}+)*/gu
const plainWord = /[0-9]+(?:[.,][0-9]+)*|[A-Za-z\u00c0-\u024f]+(?:['’][A-Za-z\u00c0-\u024f]+)*/g
const plainText = /^[\u0000-\u024f\u2010-\u2027\u2030-\u203a]*$/

export interface WordSpan {
  from: number
  to: number
  word: string
}

/** Each word as written, and where it stands. */
export function wordSpans(words: string): WordSpan[] {
  return Array.from(words.matchAll(plainText.test(words) ? plainWord : word), (match) => ({ from: match.index, to: match.index + match[0].length, word: match[0] }))
}

/** The words one by one, as written, without marks of punctuation. */
export function wordList(words: string): string[] {
  return words.match(plainText.test(words) ? plainWord : word) ?? []
}

/** The share of the words of `old` that are in `next` too: 0 to 1, each occurrence counted once, capitals aside. */
export function shareOfWords(old: string, next: string): number {
  const left = wordList(next.toLowerCase())
  const from = wordList(old.toLowerCase())
  const counts = new Map<string, number>()
  for (const one of left) counts.set(one, (counts.get(one) ?? 0) + 1)
  let shared = 0
  for (const one of from) {
    const count = counts.get(one) ?? 0
    if (count > 0) shared += 1
    counts.set(one, count - 1)
  }
  return from.length === 0 ? 0 : shared / from.length
}
