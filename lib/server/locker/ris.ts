import 'server-only'
import { readAs, type RawBibliography, type RawItem } from './citation-library'

/** Programs differ in the spaces around the hyphen. */
const tagged = /^\s*([A-Z][A-Z0-9])\s{1,3}-(?:\s+(.*))?$/

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
      const [record] = readAs('@ris/file', lines.join('\n')) as unknown[]
      raw.push({ item: readAs('@ris/record', record), line })
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
  return { records }
}

const spaced = (value: string): string => value.trim().replace(/\s+/g, ' ')
