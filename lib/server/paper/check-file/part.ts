import { canonical } from '@/lib/editorial/canonical'

/**
 * A piece of a check file that is named when it was altered: one or more whole lines, each with its end. Every byte of the
 * file's body belongs to exactly one.
 */
export interface Part {
  name: string
  text: string
}

/** Canonical JSON that no text in it can end: what could close or open an element is written as an escape. */
export const inertCanonical = (value: unknown): string => canonical(value).replace(/[<>&\u2028\u2029]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)

/**
 * An inert block of data that is one JSON text, a line for each item so that each is a part of its own. The last closes the block:
 * closing lines look alike, and a part must not look like the end of another.
 */
export function dataBlock(id: string, { name, type = 'application/json', before = '', items, after = '' }: { name: string; type?: string; before?: string; items: Part[]; after?: string }): Part[] {
  const lines = items.map((item, at) => ({ name: item.name, text: `${item.text}${at < items.length - 1 ? ',' : ''}\n` }))
  return closed([{ name, text: `<script type="${type}" id="${id}">\n${before === '' ? '' : `${before}\n`}` }, ...lines], `${after === '' ? '' : `${after}\n`}</script>\n`)
}

/** The same parts, the last with what closes them all. */
export const closed = (parts: Part[], closing: string): Part[] => parts.map((part, at) => (at === parts.length - 1 ? { ...part, text: part.text + closing } : part))

export const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter] ?? letter)

/** Attributes as they stand in a start tag; nothing where there are none. */
export const attributes = (given: object): string => Object.entries(given).map(([name, value]) => ` ${name}="${escaped(String(value))}"`).join('')
