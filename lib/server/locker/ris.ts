import 'server-only'
import { doiIn } from '@/lib/editorial/citations/identifiers'
import { readAs, tooMany, type RawBibliography, type RawItem } from './citation-library'

/** Programs differ in the spaces around the hyphen. */
const tagged = /^\s*([A-Z][A-Z0-9])\s{1,3}-(?:\s+(.*))?$/

type Tagged = string | string[]
type Csl = Partial<Record<string, unknown>>

interface RisRecord {
  lines: string[]
  line: number
}

/** RIS records. What a provider writes before the first is passed over. */
export function readRis(text: string): RawBibliography {
  const records = recordsOf(text)
  if ('problem' in records) return records
  const raw: RawItem[] = []
  for (const { lines, line } of records.records) {
    try {
      const [record = {}] = readAs('@ris/file', lines.join('\n')) as Record<string, Tagged>[]
      raw.push({ item: itemOf(record), line })
    } catch {
      return { problem: `The record that begins on line ${line} cannot be read as RIS: one of its lines does not hold what its tag says.` }
    }
  }
  return { raw }
}

function recordsOf(text: string): { records: RisRecord[] } | { problem: string } {
  const records: RisRecord[] = []
  let open = false
  for (const [at, written] of text.split('\n').entries()) {
    const [, tag = '', value = ''] = tagged.exec(written) ?? []
    if (tag === 'TY') records.push({ lines: [], line: at + 1 })
    else if (tag && !open) return { problem: `Line ${at + 1} (“${tag}  - ”) stands outside a record: a record of RIS begins with “TY  - ” and ends with “ER  - ”.` }
    if (tag) open = tag !== 'ER'
    const record = records.at(-1)
    // A second separator inside a value would cut it off there.
    record?.lines.push(tag ? `${tag}  - ${spaced(value)}` : spaced(written))
  }
  return tooMany(records.length) ?? { records }
}

const spaced = (value: string): string => value.trim().replace(/\s+/g, ' ')

const paper = (record: Record<string, Tagged>): Csl => readAs('@ris/record', { ...record, TY: 'JOUR' }) as Csl

/**
 * The library reads each type by the table of one program: of a news report it takes neither author nor day, of a chapter no editor
 * by the usual tag, of a type unknown to it nothing. What it leaves out is read as it would be of a paper.
 */
function itemOf(record: Record<string, Tagged>): Csl {
  const item = readAs('@ris/record', record) as Csl
  const { title, author, issued, URL, DOI, publisher, volume, issue, page, 'container-title': container } = paper(record)
  const { DA: _, ...undated } = record
  const day = [issued, paper(undated).issued, item.issued].find((date) => typeof date === 'object' && date !== null && 'date-parts' in date)
  const editor = record.ED ? paper({ AU: record.ED }).author : undefined
  const written = [record.M3, record.UR, record.L3].flat().map((one) => doiIn(one ?? '')).find((doi) => doi !== null)
  return {
    ...known({ title, author: item.editor ? undefined : author, editor, issued, URL, DOI: DOI ?? written, publisher, volume, issue, page, ...(item['collection-title'] ? {} : { 'container-title': container }) }),
    ...item,
    ...known({ issued: day, PMID: isPubmed(record) ? record.AN : undefined }),
    genre: doiIn(String(item.genre ?? '')) ? undefined : item.genre,
  }
}

const known = (fields: Csl): Csl => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

const isPubmed = ({ AN, DB, DP }: Record<string, Tagged>): boolean => /^\d{1,8}$/.test(String(AN ?? '')) && /pubmed|medline|nlm/i.test(`${String(DB ?? '')} ${String(DP ?? '')}`)
