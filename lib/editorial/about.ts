/**
 * What a newsroom says of itself to readers, because only people can know it: what the Journalism Trust Initiative
 * (CEN CWA 17493) and the Trust Project ask a paper to disclose. Nothing here is required; what nobody wrote, no page claims.
 */
import { z } from 'zod'
import { typed } from './typed'

export const aboutFields = ['mission', 'ethics', 'diversity', 'ai', 'owner', 'funding', 'founded', 'masthead', 'unnamed', 'contact', 'complaints'] as const
export type AboutField = (typeof aboutFields)[number]
/** '' where nothing was said. Paragraphs are parted by an empty line; `founded` is an ISO date or a part of one. */
export type About = Record<AboutField, string>

/** In the newsroom's words, for forms and for the house's history. */
export const aboutNames: Record<AboutField, string> = {
  mission: 'What the paper is for', ethics: 'Ethics', diversity: 'Diversity', ai: 'Use of AI', owner: 'Ownership', funding: 'Funding', founded: 'Founded', masthead: 'Masthead',
  unnamed: 'Unnamed sources', contact: 'Contact', complaints: 'Complaints',
}

export const longestAbout = 3_000

const words = typed().overwrite((text) => text.replace(/\r\n?/g, '\n').replace(/\n{3,}/g, '\n\n').trim()).max(longestAbout, `At most ${longestAbout} characters.`)
const founded = typed().trim().refine((day) => day === '' || isDay(day), 'Write a year, such as 1974, or a day, such as 1974-05-01.')

export const aboutShape = z.object({ ...Object.fromEntries(aboutFields.map((field) => [field, words])), founded }) as unknown as z.ZodType<About>

/** As it was stored; what the rows do not know is not said. */
export function aboutFrom(stored: unknown): About {
  const known = typeof stored === 'object' && stored !== null ? (stored as Partial<Record<string, unknown>>) : {}
  return Object.fromEntries(aboutFields.map((field) => [field, typeof known[field] === 'string' ? known[field] : ''])) as About
}

/** A year, a month of one, or a day there is in the calendar. */
function isDay(day: string): boolean {
  const whole = `${day}-01-01`.slice(0, 10)
  const at = Date.parse(`${whole}T00:00:00Z`)
  return /^[12]\d{3}(-\d{2}(-\d{2})?)?$/.test(day) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(whole)
}

/** The sections of the page of standards, in its order: each is an anchor, and one without anything to say is not there. */
export const policies = ['process', 'levels', 'sources', 'unnamed-sources', 'corrections', 'unchecked', 'ethics', 'ownership', 'masthead', 'figures', 'contact'] as const
export type Policy = (typeof policies)[number]

/** What a section needs to have been said, any of it; the others follow from the rules in force. */
const needs: Partial<Record<Policy, AboutField[]>> = { ethics: ['mission', 'ethics', 'diversity', 'ai'], ownership: ['owner', 'funding', 'founded'], masthead: ['masthead'], contact: ['contact', 'complaints'] }

/** The sections there are, by what the newsroom said of itself. */
export const policiesTold = (about: About): Policy[] => policies.filter((policy) => needs[policy]?.some((field) => about[field] !== '') ?? true)
