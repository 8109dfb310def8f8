import { beginsOtherPages, endsArticle, isByline, isDate, isFurniture, isName } from './furniture'
import { looksLikeProse, looksLikeTitle } from './titles'

/** One line or block of a pasted page. */
export interface Part {
  text: string
  /** A heading by its markup, or set directly over the copy that follows. */
  heading: boolean
  /** Nothing but links. */
  links: boolean
}

export interface ArticleParts {
  headline: string
  standfirst: string
  /** Places of the parts that are the body, in order. */
  body: number[]
  /** What was taken for the page around the article; shown, so that nothing goes without a word. */
  leftOut: string[]
}

const key = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Finds the article in a page: headline once, standfirst, body; navigation, bylines, buttons and other pages' titles go. */
export function articleIn(parts: readonly Part[], hint: { headline: string; standfirst: string } = { headline: '', standfirst: '' }): ArticleParts {
  const headline = key(hint.headline) || headlineOf(parts)
  const kept = new Set(parts.keys())
  const drop = (place: number) => kept.delete(place)
  const begins = headline === '' ? -1 : parts.findIndex(({ text }) => key(text) === headline)
  parts.forEach(({ text }, place) => {
    if (place < begins || (headline !== '' && key(text) === headline) || isFurniture(key(text))) drop(place)
  })
  otherPages(parts).forEach(drop)
  const deck = deckOf(parts, kept, headline)
  const copy = firstCopy(parts, kept, deck + 1)
  if (headline !== '') [...kept].filter((place) => place < copy && isByline(key(parts[place]?.text ?? ''))).forEach(drop)
  const standfirst = key(hint.standfirst) || (deck >= 0 ? key(parts[deck]?.text ?? '') : standfirstOf(parts, [...kept].filter((place) => place < copy)))
  parts.forEach(({ text }, place) => standfirst !== '' && key(text) === standfirst && place <= copy && drop(place))
  const leftOut = parts.filter(({ text }, place) => !kept.has(place) && ![headline, standfirst].includes(key(text))).map(({ text }) => key(text))
  return { headline, standfirst, body: [...kept], leftOut }
}

const firstCopy = (parts: readonly Part[], kept: ReadonlySet<number>, from = 0): number => {
  const copy = parts.findIndex(({ text, links }, place) => place >= from && kept.has(place) && !links && looksLikeProse(key(text)))
  return copy === -1 ? parts.length : copy
}

/** A paragraph between the headline and the byline is the standfirst, however much it reads like copy. -1 where there is none. */
function deckOf(parts: readonly Part[], kept: ReadonlySet<number>, headline: string): number {
  const first = firstCopy(parts, kept)
  const next = firstCopy(parts, kept, first + 1)
  const bylineBetween = (from: number, to: number) => holdsByline(parts.slice(from, to).map(({ text }) => key(text)))
  if (headline === '' || next === parts.length || bylineBetween(0, first) || key(parts[first]?.text ?? '').length > longestDeck) return -1
  return bylineBetween(first + 1, next) ? first : -1
}

const longestDeck = 320

/** A date or a name alone may stand in any story; a credit, or the two together, is a byline. */
const holdsByline = (lines: string[]): boolean => lines.some((line) => isByline(line) && !isDate(line) && !isName(line)) || (lines.some(isDate) && lines.some(isName))

/** A page says its headline twice or more; a draft says it first. */
function headlineOf(parts: readonly Part[]): string {
  const titles = parts.map(({ text }) => key(text)).filter((text) => mayBeHeadline(text) && text.length >= 15)
  const repeated = titles.find((text, place) => titles.indexOf(text) < place)
  if (repeated) return repeated
  const copy = firstCopy(parts, new Set(parts.keys()))
  const before = parts.slice(0, copy).map(({ text }) => key(text)).filter((text) => mayBeHeadline(text))
  if (copy === parts.length && parts.length > 1) return mayBeHeadline(key(parts[0]?.text ?? '')) ? key(parts[0]?.text ?? '') : ''
  // A manuscript begins with its headline; a page has labels and buttons above it.
  const isPage = parts.slice(0, copy).some(({ text }) => isFurniture(key(text)) || isByline(key(text)))
  return (isPage ? (before.find((text) => text.split(' ').length >= 4) ?? before.find((text) => text.includes(' '))) : undefined) ?? before[0] ?? ''
}

const mayBeHeadline = (text: string): boolean =>
  text !== '' && text.length <= 200 && !/[.,;:]["”’]?$/.test(text) && !/https?:|www\./.test(text) && !isFurniture(text) && !beginsOtherPages(text) && !isByline(text) && (text.match(/,/g) ?? []).length < 5

/** What stands between the headline and the copy, if it says more than a label does. */
function standfirstOf(parts: readonly Part[], between: number[]): string {
  const said = between.flatMap((place) => parts[place] ?? []).filter(({ links }) => !links)
  const found = said.find((part) => key(part.text).split(' ').length >= 5 && key(part.text).length <= longestDeck && (!part.heading || looksLikeTitle(key(part.text))))
  return key(found?.text ?? '')
}

/** Lists of other pages, up to where prose goes on, and all that comes after the end. */
function otherPages(parts: readonly Part[]): number[] {
  const gone: number[] = []
  const prose = parts.map(({ text }) => ((line) => (looksLikeProse(line) ? line.length : 0))(key(text)))
  const all = prose.reduce((sum, length) => sum + length, 0)
  let before = 0
  let outside = false
  let over = false
  parts.forEach(({ text, links, heading }, place) => {
    const line = key(text)
    // Nothing ends an article before half of its prose has been said.
    over ||= endsArticle(line) && before * 2 >= all
    before += prose[place] ?? 0
    if (beginsOtherPages(line)) outside = true
    else if (outside && !links && (looksLikeProse(line) || (heading && looksLikeProse(key(parts[place + 1]?.text ?? ''))))) outside = false
    if (over || outside) gone.push(place)
  })
  return gone
}
