/**
 * Words as readers look for them: cut by the language's own rules (Thai and Chinese put no spaces between them), in lower
 * case, Latin letters without their accents, nothing but letters, marks and digits. Text and question are cut alike.
 */

const cutters = new Map<string, Intl.Segmenter>()

function cutter(language: string): Intl.Segmenter {
  const known = cutters.get(language)
  if (known) return known
  const made = new Intl.Segmenter(language, { granularity: 'word' })
  cutters.set(language, made)
  return made
}

const longest = 60
/** Accents of Latin, Greek and Cyrillic letters; marks that are letters of their own, as Thai vowels are, stay. */
const accents = /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}][\u0300-\u036f]*)[\u0300-\u036f]/gu

/** Every word, in order. "IL-32" is "il" and "32". */
export function wordsLookedFor(text: string, language: string): string[] {
  const plain = text.normalize('NFD').replace(accents, '').normalize('NFC').toLowerCase()
  const found: string[] = []
  for (const { segment, isWordLike } of cutter(language).segment(plain)) {
    if (!isWordLike) continue
    for (const word of segment.split(/[^\p{L}\p{N}\p{M}]+/u)) if (/[\p{L}\p{N}]/u.test(word)) found.push(word.slice(0, longest))
  }
  return found
}

/** What somebody asks for, cut alike; each word once, and no more than a question needs. */
export function questionWords(asked: string, language: string, most = 12): string[] {
  return [...new Set(wordsLookedFor(asked.slice(0, 400), language))].slice(0, most)
}
