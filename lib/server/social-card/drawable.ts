type Range = [from: number, to: number]

/**
 * The words with what cannot be drawn taken out: signs and emoji no face has. Null where a letter or a digit would be
 * missing, for then they are other words.
 */
export function drawable(words: string, ranges: readonly Range[]): string | null {
  let kept = ''
  for (const letter of words.normalize('NFC')) {
    const code = letter.codePointAt(0) ?? 0
    if (!isControl(code) && ranges.some(([from, to]) => code >= from && code <= to)) kept += letter
    else if (/[\p{L}\p{N}\p{M}]/u.test(letter) && !isVariant(code)) return null
    else if (/\s/u.test(letter)) kept += ' '
  }
  return kept.replace(/ {2,}/g, ' ').trim()
}

const isControl = (code: number): boolean => code < 0x20 || (code >= 0x7f && code < 0xa0)
/** Marks that only say how the sign before them looks. */
const isVariant = (code: number): boolean => code >= 0xfe00 && code <= 0xfe0f

/** The same words as Pango's markup: nothing in them is read as any. */
export const inMarkup = (words: string): string => words.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/**
 * Where lines may end in scripts that write no spaces between words: a space without width after each word, by the language's
 * own dictionary.
 */
export function withBreaks(words: string, language: string): string {
  if (!/[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(words)) return words
  return segments(words, language).join('\u200b')
}

/** A word longer than this is no word to keep whole. */
const longestWord = 24

/** The words cut short, from the longest to the shortest, each with an ellipsis; inside a word only where it has no end. */
export function shortened(words: string, language: string): string[] {
  const pieces = segments(words, language).flatMap((piece) => (piece.length > longestWord ? segments(piece, language, 'grapheme') : [piece]))
  const cuts = pieces.slice(1).map((_, at) => `${pieces.slice(0, pieces.length - 1 - at).join('').replace(/[\s\p{P}]+$/u, '')}…`)
  return [...new Set(cuts)]
}

function segments(words: string, language: string, granularity: 'word' | 'grapheme' = 'word'): string[] {
  return [...new Intl.Segmenter(language, { granularity }).segment(words)].map(({ segment }) => segment)
}
