/** Citation data as a form asks for it, and back. What the form does not ask for stays as it was. */
import type { CslItem, CslType } from '@/lib/editorial/citations/csl-item'

/** Kinds of document the form asks for, in its order. */
export const citedAs = [
  'article-journal', 'article', 'article-newspaper', 'article-magazine', 'webpage', 'book', 'chapter', 'report', 'paper-conference', 'dataset', 'thesis', 'legal_case', 'legislation', 'interview',
  'broadcast', 'personal_communication', 'document',
] as const satisfies CslType[]

export interface CitationFields {
  type: CslType
  title: string
  /** One person a line: "Family, Given", or a body's name. */
  authors: string
  container: string
  /** "2025", "2025-03", "2025-03-18". */
  issued: string
  volume: string
  issue: string
  page: string
  publisher: string
  DOI: string
  URL: string
}

export function fieldsOf(item: CslItem | null, { title, doi, url }: { title: string; doi: string; url: string }): CitationFields {
  return {
    type: item?.type ?? (doi ? 'article-journal' : 'webpage'), title: item?.title ?? title, authors: (item?.author ?? []).map(nameLine).join('\n'), container: item?.['container-title'] ?? '', issued: dateOf(item?.issued),
    volume: item?.volume ?? '', issue: item?.issue ?? '', page: item?.page ?? '', publisher: item?.publisher ?? '', DOI: item?.DOI ?? doi, URL: item?.URL ?? url,
  }
}

type Name = NonNullable<CslItem['author']>[number]

const nameLine = ({ family, given, literal }: Name): string => literal ?? [family, given].filter(Boolean).join(', ')

function nameOf(line: string): Name {
  const [family = '', given = ''] = line.split(/,(.*)/s).map((part) => part.trim())
  return given ? { family, given } : { literal: family }
}

function dateOf(date: CslItem['issued']): string {
  if (!date) return ''
  if ('literal' in date) return date.literal
  return (date['date-parts'][0] ?? []).map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-')
}

/** The item as it is sent; the law reads it into its one form. */
export function itemOf(fields: CitationFields, before: CslItem | null): CslItem {
  const { type, title, authors, container, issued, ...rest } = fields
  const lines = authors.split('\n').map((line) => line.trim()).filter(Boolean)
  const known = before?.author?.map(nameLine).join('\n') === lines.join('\n') ? before?.author : lines.map(nameOf)
  const sent = { ...before, ...rest, type, title, 'author': known, 'container-title': container, 'issued': issued === dateOf(before?.issued) ? before?.issued : partsOf(issued) }
  return Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0))) as CslItem
}

function partsOf(date: string): CslItem['issued'] {
  const words = date.trim()
  if (words === '') return undefined
  const parts = /^(\d{1,4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(words)?.slice(1).filter((part) => part !== undefined).map(Number)
  return parts ? { 'date-parts': [parts] } : { literal: words }
}
