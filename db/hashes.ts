import { hash } from 'node:crypto'
import { canonical } from '@/lib/editorial/canonical'
import type { TableName } from './schema'
import { shapes } from './rows'
import type { Data } from './rows'

export const sha256 = (content: string | Uint8Array): string => hash('sha256', content)

/** Columns a row's hash leaves out: the hash itself, what is hashed by its own column, and what changes by being used. */
const leftOut: Partial<Record<TableName, string[]>> = {
  sentences: ['hash'], places: ['hash'], authors: ['hash'], revisions: ['document'], tokens: ['lastUsedAt'], fronts: ['nextEnd'],
}
/** Columns that came with a later version of the product: a row without them keeps the hash it was written with. */
const cameLater: Partial<Record<TableName, string[]>> = { receipts: ['rules'], settings: ['evidence', 'replies', 'about'], arrangements: ['address'] }
/** Of an article's head row only what never changes is named by its history; the rest must follow from the other rows. */
const fixed: Partial<Record<TableName, string[]>> = { articles: ['id', 'at', 'by', 'section', 'byline'] }

const hashed = new Map<TableName, { key: string; start: string; isJson: boolean; isLate: boolean }[]>()

function hashedColumns(table: TableName) {
  let found = hashed.get(table)
  if (!found) {
    const counts = (key: string) => fixed[table]?.includes(key) ?? !leftOut[table]?.includes(key)
    const sorted = shapes[table].columns.filter(({ key }) => counts(key)).sort((a, b) => (a.key < b.key ? -1 : 1))
    const late = cameLater[table] ?? []
    found = sorted.map(({ key, kind }) => ({ key, start: `${JSON.stringify(key)}:`, isJson: kind === 'json', isLate: late.includes(key) }))
    hashed.set(table, found)
  }
  return found
}

/** SHA-256 of the canonical JSON of a row; `also` is hashed with it as further members of the row. */
export function rowHash(table: TableName, row: object, also?: Data): string {
  if (also) return sha256(canonical({ ...Object.fromEntries(hashedColumns(table).map(({ key }) => [key, (row as Data)[key] ?? null])), ...also }))
  let text = ''
  for (const { key, start, isJson, isLate } of hashedColumns(table)) {
    const value = (row as Data)[key] ?? null
    if (isLate && value === null) continue
    text += (text === '' ? '{' : ',') + start + (isJson ? canonical(value) : JSON.stringify(value))
  }
  return sha256(`${text}}`)
}

/** One digest over the ordered hashes of a set of rows. */
export const setHash = (hashes: readonly string[]): string => sha256(hashes.join('\n'))

/** The hash of a link of a chain covers its place in the chain and the link before it. */
export const linkHash = (chain: string, ordinal: number, entry: unknown, prev: string): string => sha256(canonical({ chain, entry, ordinal, prev }))

/** What the first link of a chain follows. */
export const beginning = '0'.repeat(64)
