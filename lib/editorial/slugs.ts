/** The address of a public article: wished for from its headline at first publication, where the store makes it unique; an editor may give it another later. */

/**
 * Lower case letters and digits of any script with hyphens between, at most 80 characters; `story` when nothing is left.
 * Thai and Lao “am” is typed as one letter: folding takes it apart, and nothing would find it again.
 */
export function slugOf(headline: string): string {
  const plain = headline.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').replace(/\u0e4d\u0e32/g, '\u0e33').replace(/\u0ecd\u0eb2/g, '\u0eb3').normalize('NFC')
  const words = plain.toLowerCase().replace(/[’']/g, '').split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean)
  const slug = words.reduce((sofar, word) => (sofar.length + word.length > 79 ? sofar : sofar ? `${sofar}-${word}` : word), '')
  return slug || words.join('-').slice(0, 80) || 'story'
}

/** The address an editor typed, or took from a browser: its words alone, or all of `https://…/news/its-words`. */
export function slugTyped(typed: string): string {
  const words = typed.replace(/^.*\/news\//, '').replace(/[/?#].*$/, '')
  try {
    return slugOf(decodeURIComponent(words))
  } catch {
    return slugOf(words)
  }
}
