/**
 * Citation data of one source, as CSL-JSON: the fields a citation needs and a checker asks for, bounded, in one form. Unknown
 * fields are dropped, abstracts among them; they are other people's text. Reading what was read changes nothing.
 */
import { z } from 'zod'
import { cslDate, line, names, withoutGaps } from './csl-fields'
import { arxivIn, doiIn, isbnIn, pmidIn, urlIn } from './identifiers'

/** The types of CSL 1.0.2. */
export const cslTypes = [
  'article', 'article-journal', 'article-magazine', 'article-newspaper', 'bill', 'book', 'broadcast', 'chapter', 'classic', 'collection', 'dataset', 'document',
  'entry', 'entry-dictionary', 'entry-encyclopedia', 'event', 'figure', 'graphic', 'hearing', 'interview', 'legal_case', 'legislation', 'manuscript', 'map',
  'motion_picture', 'musical_score', 'pamphlet', 'paper-conference', 'patent', 'performance', 'periodical', 'personal_communication', 'post', 'post-weblog',
  'regulation', 'report', 'review', 'review-book', 'software', 'song', 'speech', 'standard', 'thesis', 'treaty', 'webpage',
] as const
export type CslType = (typeof cslTypes)[number]

/** Names the DOI service and older files use for the same types. A preprint is an `article`. */
const otherNames: Record<string, CslType> = {
  'journal-article': 'article-journal', 'book-chapter': 'chapter', 'book-section': 'chapter', 'book-part': 'chapter', 'edited-book': 'book', 'monograph': 'book', 'reference-book': 'book',
  'posted-content': 'article', 'preprint': 'article', 'proceedings-article': 'paper-conference', 'dissertation': 'thesis', 'report-component': 'report', 'reference-entry': 'entry',
  'journal-issue': 'periodical', 'journal': 'periodical', 'peer-review': 'review', 'database': 'dataset', 'newspaper-article': 'article-newspaper',
}

const type = z.preprocess((value) => {
  const named = typeof value === 'string' ? value.trim().toLowerCase() : ''
  return (cslTypes as readonly string[]).includes(named) ? named : Object.hasOwn(otherNames, named) ? otherNames[named] : 'document'
}, z.enum(cslTypes))

/** An identifier in its one form, or left out. `label` makes a bare one known for what it is. */
const identifier = (read: (text: string) => string | null, label = '') => z.preprocess((value) => {
  const texts = (Array.isArray(value) ? value : [value]).slice(0, 20).flatMap((one: unknown) => (typeof one === 'string' || typeof one === 'number' ? [String(one).slice(0, 2_000)] : []))
  return texts.map((text) => read(text) ?? read(label + text)).find((found) => found !== null) ?? undefined
}, z.string().min(1).max(2_000).optional())

const issn = (text: string): string | null => /\b(\d{4})-?(\d{3}[\dX])\b/i.exec(text)?.slice(1, 3).join('-').toUpperCase() ?? null

/** What services call a preprint. */
const preprintGenre = (value: unknown): string | undefined => {
  const sent = typeof value === 'object' && value !== null ? { ...value } as Record<string, unknown> : {}
  const isPreprint = sent.type === 'posted-content' || sent.type === 'preprint' || sent.subtype === 'preprint'
  return isPreprint ? 'preprint' : undefined
}

const fields = z.object({
  type,
  title: line(1_000),
  author: names,
  editor: names,
  translator: names,
  issued: cslDate,
  accessed: cslDate,
  'container-title': line(500),
  'collection-title': line(500),
  'event-title': line(500),
  publisher: line(300),
  'publisher-place': line(200),
  genre: line(100),
  edition: line(60),
  version: line(60),
  number: line(60),
  volume: line(60),
  issue: line(60),
  page: line(60),
  language: line(35),
  DOI: identifier(doiIn),
  ISBN: identifier(isbnIn, 'ISBN '),
  ISSN: identifier(issn),
  PMID: identifier(pmidIn, 'PMID '),
  arXiv: identifier(arxivIn, 'arXiv:'),
  URL: identifier(urlIn),
})

/** Reads one item of CSL-JSON as the newsroom keeps it. Only an item that names nothing at all is refused. */
export const cslItem = z
  .preprocess((value) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? { genre: preprintGenre(value), ...withoutGaps(value) } : value), fields)
  .transform((item) => withoutGaps(item))
  .refine((item) => Boolean(item.title ?? item['container-title'] ?? item.DOI ?? item.ISBN ?? item.PMID ?? item.arXiv ?? item.URL), 'It has no title, and nothing else to know it by.')
export type CslItem = z.output<typeof cslItem>
