/**
 * One citation style for the whole house: authors, title, where it appeared, volume(issue), pages, year, DOI. What is missing is
 * left out with its punctuation; only a missing year is said, for a checker must see that nobody knows when.
 */
import type { CslItem } from './csl-item'
import type { CslDate, CslName } from './csl-fields'
import { linksOf } from './identifiers'

export interface CitePart {
  /** What it is; `and` is the punctuation between. A title that stands in something larger is not set in italics. */
  is: 'people' | 'title' | 'container' | 'detail' | 'date' | 'id' | 'and'
  text: string
  /** Where a reader finds the work, on an identifier. */
  href?: string
}

/** The few words of the style, for a paper in another language than English. */
export interface CiteWords {
  /** Names with "and" before the last. */
  list: (names: readonly string[]) => string
  others: string
  editors: (names: string, count: number) => string
  thesis: string
  edition: (number: string) => string
  version: (number: string) => string
  in: string
  number: (number: string) => string
  pages: (pages: string, count: 1 | 2) => string
  undated: string
  seen: (day: string) => string
  date: (date: CslDate | undefined, toTheDay: boolean) => string
}

const english: CiteWords = {
  list: (names) => (names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`),
  others: 'others', editors: (names, count) => `${names} (ed${count > 1 ? 's' : ''}.)`, thesis: 'thesis', edition: (number) => `edition ${number}`, version: (number) => `version ${number}`,
  in: 'In:', number: (number) => `No. ${number}`, pages: (pages, count) => `${count > 1 ? 'pp.' : 'p.'} ${pages}`, undated: 'undated', seen: (day) => `seen ${day}`, date: dateOf,
}

/** The citation as one line of plain text. */
export function cite(item: CslItem): string {
  return citeParts(item).map(({ text }) => text).join('')
}

/** The same citation in pieces, for pages that set links and italics. */
export function citeParts(item: CslItem, words: CiteWords = english): CitePart[] {
  const people = peopleOf(item, words)
  const groups: CitePart[][] = [
    people ? [{ is: 'people', text: people }] : [],
    item.title ? [{ is: 'title', text: item.title }, ...note(item, words)] : [],
    [...where(item, words), ...when(item, words)],
    ...ids(item, words).map((id) => [id]),
  ]
  return sentences(groups.filter((group) => group.length > 0))
}

/** A full stop after each group, but none after a mark that ends it, and none after an address. */
function sentences(groups: CitePart[][]): CitePart[] {
  return groups.flatMap((group, at) => {
    const last = group.at(-1)
    const ended = last?.is === 'id' || /[.?!…。？！]["”’]?$/.test(last?.text ?? '')
    const rest = at < groups.length - 1
    const stop = `${ended ? '' : '.'}${rest ? ' ' : ''}`
    return stop ? [...group, { is: 'and' as const, text: stop }] : group
  })
}

/* ---- people ---------------------------------------------------------------------------------------------------------- */

const named = 3

/** Up to four people by name; of more, three and "others". Editors where there is no author. */
function peopleOf(item: CslItem, words: CiteWords): string {
  if (item.author) return list(item.author, words)
  return item.editor ? words.editors(list(item.editor, words), item.editor.length) : ''
}

function list(people: readonly CslName[], words: CiteWords): string {
  const open = people.at(-1)?.literal === 'others'
  const all = (open ? people.slice(0, -1) : people).map(fullName)
  return words.list(open || all.length > named + 1 ? [...all.slice(0, named), words.others] : all)
}

const familyFirst = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\s·]+$/u

/** The name as it is spoken: given name first, except where the script puts the family first. */
export function fullName(person: CslName): string {
  if (person.literal && !person.family) return person.literal
  const family = [person['non-dropping-particle'], person.family].filter(Boolean).join(' ')
  if (person.given && familyFirst.test(family + person.given)) return family + person.given
  const name = [person.given, person['dropping-particle'], family].filter(Boolean).join(' ')
  return person.suffix ? `${name}, ${person.suffix}` : name
}

/* ---- where and when ---------------------------------------------------------------------------------------------------- */

/** What a reader should know of the title: a thesis, a preprint, which edition. */
function note(item: CslItem, words: CiteWords): CitePart[] {
  const said = [item.genre ?? (item.type === 'thesis' ? words.thesis : ''), item.edition ? (/^\d+$/.test(item.edition) ? words.edition(item.edition) : item.edition) : '', item.version ? words.version(item.version) : '']
  const text = said.filter(Boolean).join(', ')
  return text ? [{ is: 'detail', text: ` (${text})` }] : []
}

function where(item: CslItem, words: CiteWords): CitePart[] {
  const container = item['container-title'] ?? item['event-title']
  if (!container) return publisher(item, words)
  const inBook = item.type === 'chapter' || item.type === 'paper-conference'
  const editors = inBook && item.author && item.editor ? `${words.editors(list(item.editor, words), item.editor.length)}, ` : ''
  const volume = `${item.volume ?? ''}${item.issue ? `(${item.issue})` : ''}`
  return [
    part('and', inBook ? `${words.in} ${editors}` : ''),
    part('container', container),
    part('detail', volume && ` ${volume}`),
    part('detail', item.page ? `, ${pages(item.page, inBook, words)}` : ''),
    ...(inBook && item.publisher ? [part('and', ', '), ...publisher(item, words)] : []),
  ].filter(({ text }) => text !== '')
}

const part = (is: CitePart['is'], text: string): CitePart => ({ is, text })

function publisher(item: CslItem, words: CiteWords): CitePart[] {
  const report = item.number ? (item.type === 'report' || item.type === 'standard' || item.type === 'patent' ? words.number(item.number) : item.number) : ''
  const text = [item['collection-title'], report, item.publisher, item.publisher ? item['publisher-place'] : ''].filter(Boolean).join(', ')
  return text ? [{ is: 'detail', text }] : []
}

const pages = (written: string, inBook: boolean, words: CiteWords): string => {
  const range = written.replace(/\s*[-‐‑–—]+\s*/g, '–')
  return inBook ? words.pages(range, /[–,]/.test(range) ? 2 : 1) : range
}

const byTheDay: readonly string[] = ['article-newspaper', 'article-magazine', 'webpage', 'post', 'post-weblog', 'broadcast', 'speech', 'interview', 'personal_communication', 'hearing']
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

function when(item: CslItem, words: CiteWords): CitePart[] {
  const text = words.date(item.issued, byTheDay.includes(item.type)) || words.undated
  return [...(where(item, words).length > 0 ? [{ is: 'and' as const, text: ', ' }] : []), { is: 'date', text }]
}

/** The year, or the day where days matter; a stretch from first to last; or the words it came in. */
export function dateOf(date: CslDate | undefined, toTheDay: boolean): string {
  if (!date) return ''
  if ('literal' in date) return date.literal
  const written = date['date-parts'].map((parts) => oneDate(parts, toTheDay))
  return [...new Set(written)].join('–')
}

function oneDate([year = 0, month, day]: number[], toTheDay: boolean): string {
  const said = year < 0 ? `${-year} BC` : String(year)
  if (!toTheDay || !month) return said
  return [day, months[month - 1], said].filter(Boolean).join(' ')
}

/* ---- identifiers --------------------------------------------------------------------------------------------------------- */

/** The DOI; without one the strongest of what there is: PubMed, arXiv, the book's number, the address. */
function ids(item: CslItem, words: CiteWords): CitePart[] {
  const links = linksOf({ doi: item.DOI, pmid: item.PMID, arxiv: item.arXiv, url: item.URL })
  if (item.DOI) return [{ is: 'id', text: `doi:${item.DOI}`, href: links.doi }]
  if (item.PMID) return [{ is: 'id', text: `PMID ${item.PMID}`, href: links.pmid }]
  if (item.arXiv) return [{ is: 'id', text: `arXiv:${item.arXiv}`, href: links.arxiv }]
  if (item.ISBN) return [{ is: 'id', text: `ISBN ${item.ISBN}` }]
  if (!item.URL) return []
  const seen = words.date(item.accessed, true)
  return [{ is: 'id', text: item.URL, href: links.url }, ...(seen ? [{ is: 'date' as const, text: `(${words.seen(seen)})` }] : [])]
}
