/**
 * Words named by quoting them. A quote must stand in the printed text exactly once, or once in the sentence named beside
 * it; otherwise nobody could say which words were meant.
 */
import type { AskedHere } from './actions'
import { findQuote } from './anchors'
import type { Article, Claim } from './article'
import { placeOf, read } from './reading'
import { sentenceNamed, sentencesQuoted } from './target'
import { wordsOf } from './wordings'

export interface Found {
  block: string
  from: number
  to: number
}

/** The quote an act names and everywhere it is found; null where it names none. */
export function quoted(article: Article, asked: AskedHere | null): { quote: string; found: Found[] } | null {
  if (asked?.action === 'markClaim' || asked?.action === 'markCriticism') return { quote: asked.quote, found: claimQuote(article, asked) }
  if (asked?.action === 'replaceText') return { quote: asked.find, found: everywhere(article, wordsOf(asked.find)) }
  if (asked?.action !== 'markNoFact' || asked.quote === undefined || asked.sentence !== undefined) return null
  return { quote: asked.quote, found: sentencesQuoted(read(article).current.sentences, wordsOf(asked.quote)) }
}

function claimQuote(article: Article, asked: Extract<AskedHere, { action: 'markClaim' | 'markCriticism' }>): Found[] {
  const { current } = read(article)
  const { quote, prefix, suffix, sentence: id } = asked
  const sentence = id === undefined ? undefined : sentenceNamed(article, id, asked.version)?.now
  if (id !== undefined && !sentence) return []
  const narrowed = { ...(sentence ? { sentence: sentence.id } : {}), ...(prefix === undefined ? {} : { prefix }), ...(suffix === undefined ? {} : { suffix }) }
  return findQuote(current.blocks, current.sentences, { quote, ...narrowed }).found
}

/** Every occurrence in all printed text, inside longer words too: what is replaced must be beyond doubt. */
function everywhere(article: Article, find: string): Found[] {
  if (find === '') return []
  return read(article).current.blocks.flatMap((block) => occurrences(block.words, find).map((from) => ({ block: block.id, from, to: from + find.length })))
}

function occurrences(words: string, find: string): number[] {
  const found: number[] = []
  for (let at = words.indexOf(find); at !== -1; at = words.indexOf(find, at + 1)) found.push(at)
  return found
}

/** The claim that already marks the very words an act would mark, if one does. */
export function claimThere(article: Article, asked: AskedHere | null): Claim | undefined {
  const at = asked?.action === 'markClaim' ? quoted(article, asked)?.found[0] : undefined
  const { current, cuts } = read(article)
  return at && article.claims.find((claim) => {
    const place = placeOf(current, 'claim', claim.id)
    return place !== undefined && !cuts.has(claim.id) && place.how !== 'lost' && place.block === at.block && place.from === at.from && place.to === at.to
  })
}
