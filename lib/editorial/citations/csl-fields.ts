/**
 * How the fields of citation data are read, whoever wrote them: publishers send titles with markup in them, numbers as words and
 * years in words. What can be understood is kept in one form; what cannot is left out rather than kept wrong.
 */
import { z } from 'zod'
import { wordsOf } from '../wordings'

/** Markup that publishers put into titles; a plain "p < 0.05" is none. */
const markup = /<\/?(?:i|b|em|strong|u|sub|sup|sc|scp|span|p|br|title|italic|bold|(?:jats|mml):[\w-]+)(?:\s[^<>]*)?\/?>/gi
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '’', nbsp: ' ', ndash: '–', mdash: '—' }

function plain(value: unknown): unknown {
  const one: unknown = Array.isArray(value) ? value.find((part) => typeof part === 'string' || typeof part === 'number') : value
  if (typeof one === 'number') return Number.isFinite(one) ? String(one) : undefined
  if (typeof one !== 'string') return undefined
  const bare = one.replace(markup, '').replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name) return entities[name.toLowerCase()] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
  return wordsOf(bare) || undefined
}

/** A line of text without markup, cut where it is longer than any real one; left out when empty or no text. */
export const line = (max: number) => z.preprocess((value) => {
  const text = plain(value)
  return typeof text === 'string' && text.length > max ? wordsOf(text.slice(0, max)) : text
}, z.string().min(1).max(max).optional())

/* ---- people ---------------------------------------------------------------------------------------------------------- */

const name = z.object({
  family: line(200),
  given: line(200),
  literal: line(300),
  suffix: line(40),
  'non-dropping-particle': line(40),
  'dropping-particle': line(40),
})
export type CslName = z.output<typeof name>

const mostNames = 100

/** Names as the list has them; what has neither family name nor any other is none. Beyond a hundred the rest are "others". */
export const names = z.preprocess((value) => {
  if (!Array.isArray(value)) return undefined
  const read = value.slice(0, 10_000).map(asName).filter((one) => one !== null)
  const kept = read.length > mostNames + 1 ? [...read.slice(0, mostNames), { literal: 'others' }] : read
  return kept.length > 0 ? kept : undefined
}, z.array(name).max(mostNames + 1).optional())

function asName(value: unknown): CslName | null {
  const parsed = name.safeParse(typeof value === 'string' ? { literal: value } : named(value))
  if (!parsed.success) return null
  const { family, given, literal } = parsed.data
  if (family === 'others' && !given) return { literal: 'others' }
  if (!family && !literal) return given ? { literal: given } : null
  return withoutGaps(parsed.data)
}

/** Some services call an institution's name `name`. */
const named = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'name' in value && !('literal' in value) ? { ...value, literal: value.name } : value

/* ---- dates ----------------------------------------------------------------------------------------------------------- */

/** Year, month, day as far as known; two of them are a stretch of time. */
const parts = z.array(z.number().int()).min(1).max(3)
const date = z.union([z.object({ 'date-parts': z.array(parts).min(1).max(2) }), z.object({ literal: z.string().min(1).max(100) })])
export type CslDate = z.output<typeof date>

/** A date, from parts, from an ISO date, or in the words it came in where it cannot be read as either. */
export const cslDate = z.preprocess(asDate, date.optional())

function asDate(value: unknown): CslDate | undefined {
  const given = typeof value === 'object' && value !== null ? value : { raw: value }
  const sent: unknown = 'date-parts' in given ? given['date-parts'] : undefined
  const listed = (Array.isArray(sent) && !Array.isArray(sent[0]) ? [sent] : Array.isArray(sent) ? sent : []).slice(0, 2).map(asParts).filter((one) => one !== null)
  if (listed.length > 0) return { 'date-parts': listed }
  const words = plain('raw' in given && given.raw !== undefined ? given.raw : 'literal' in given ? given.literal : undefined)
  if (typeof words !== 'string') return undefined
  const iso = /^(-?\d{1,4})(?:[-/](\d{1,2})?(?:[-/](\d{1,2})?)?)?(?:T.*|\/*)$/.exec(words)
  const read = iso ? asParts(iso.slice(1)) : null
  return read ? { 'date-parts': [read] } : { literal: wordsOf(words.slice(0, 100)) }
}

/** The year and what is sound of month and day after it. */
function asParts(value: unknown): number[] | null {
  if (!Array.isArray(value)) return null
  const [year, month, day] = value.map((part) => (part === null || part === '' || part === undefined ? Number.NaN : Number(part)))
  if (year === undefined || !Number.isInteger(year) || year === 0 || Math.abs(year) > 9_999) return null
  if (month === undefined || !Number.isInteger(month) || month < 1 || month > 12) return [year]
  return day !== undefined && Number.isInteger(day) && day >= 1 && day <= 31 ? [year, month, day] : [year, month]
}

/** The same object without fields that are undefined. */
export function withoutGaps<T extends object>(item: T): T {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as T
}
