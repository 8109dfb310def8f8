import type { ClaimKind, NoteKind, SourceKind } from '@/lib/editorial/article'
import type { CslDate } from '@/lib/editorial/citations/csl-fields'
import type { PublicRecord } from '@/lib/editorial/public-record'
import type { Standing } from '@/lib/editorial/view'
import { listed, localeOf, speak } from '@/lib/messages/speak'
import type { Paper, PublicStory } from './story'

type Speaking = Pick<Paper, 'language'>
type Clock = Pick<Paper, 'language' | 'timeZone'>

const form = ({ language }: Speaking, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(localeOf(language), options)

/** "22 Nov 2026, 17:04 UTC": always absolute, always with its zone; by the calendar of the language. */
export function when(at: number, { language, timeZone }: Clock): string {
  return form({ language }, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone, timeZoneName: 'short' }).format(at)
}

/** "22 November 2026". Where a language counts years by another calendar, its era is said: 2569 is no year of ours. */
export function day(at: number, { language, timeZone }: Clock): string {
  return form({ language }, { day: 'numeric', month: 'long', year: 'numeric', timeZone, ...eraOf({ language }) }).format(at)
}

function eraOf(speaking: Speaking): { era?: 'short' } {
  return form(speaking, {}).resolvedOptions().calendar === 'gregory' ? {} : { era: 'short' }
}

/** "2026-11": the month in the newsroom's zone, as the archive's addresses have it. */
export function monthOf(at: number, { timeZone }: Pick<Paper, 'timeZone'>): string {
  const parts = new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: '2-digit', timeZone }).formatToParts(at)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}`
}

/** "2026-11-22": the day in the newsroom's zone. */
export function dayOf(at: number, { timeZone }: Pick<Paper, 'timeZone'>): string {
  const day = new Intl.DateTimeFormat('en-GB', { day: '2-digit', timeZone }).format(at)
  return `${monthOf(at, { timeZone })}-${day}`
}

/** "November 2026", of "2026-11". */
export function monthName(month: string, speaking: Speaking): string {
  return form(speaking, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-15T12:00:00Z`))
}

/** "2026", of "2026". */
export function yearName(year: string, speaking: Speaking): string {
  return form(speaking, { year: 'numeric', timeZone: 'UTC', ...eraOf(speaking) }).format(new Date(`${year}-06-15T12:00:00Z`))
}

/** A date of a citation, as far as it is known: a day, a month, a year, or the words it came in. */
export function citedDate(date: CslDate | undefined, toTheDay: boolean, speaking: Speaking): string {
  if (!date) return ''
  if ('literal' in date) return date.literal
  return [...new Set(date['date-parts'].map((parts) => citedDay(parts, toTheDay, speaking)))].join('–')
}

function citedDay([year = 0, month, dayOfMonth]: number[], toTheDay: boolean, speaking: Speaking): string {
  if (year <= 0) return speak(speaking.language)('paper.cited.beforeChrist', { year: String(-year) })
  const known = toTheDay && month ? { month: 'long', ...(dayOfMonth ? { day: 'numeric' } : {}) } as const : {}
  const at = new Date(Date.UTC(2000, (toTheDay && month ? month : 6) - 1, (toTheDay && dayOfMonth) || 15, 12))
  at.setUTCFullYear(year)
  return form(speaking, { year: 'numeric', timeZone: 'UTC', ...known, ...eraOf(speaking) }).format(at)
}

/** What was checked, in plain words. */
export function scopeInWords({ check }: PublicRecord, { language }: Speaking): string {
  const say = speak(language)
  if (check.level === 'full') return say('paper.line.everySentence')
  return check.level === 'partial' ? say('paper.line.only', { kinds: listed(check.scope.map((kind: ClaimKind) => say(`paper.kinds.${kind}`)), language) }) : say('paper.line.noCheck')
}

/** The derived line: never typed, always recomputed from the rows. */
export function derivedLine(story: PublicStory): { title: string; sound: boolean; parts: string[] } {
  const { record, paper } = story
  const { counts, reopened } = record
  const say = speak(paper.language)
  if (record.check.level === 'self') return { title: say('paper.line.self'), sound: false, parts: [say('paper.line.answers', { publisher: story.publisher, paper: paper.name })] }
  const parts = [scopeInWords(record, paper), say('paper.line.counts', { claims: counts.claims, sources: counts.sources })]
  if (counts.authorsAccount > 0) parts.push(say('paper.line.authorsAccount', { count: counts.authorsAccount }))
  if (counts.kept > 0) parts.push(say('paper.line.kept', { count: counts.kept }))
  if (record.lastChecked !== null) parts.push(say('paper.line.lastChecked', { when: when(record.lastChecked, paper) }))
  const again = reopened.claims.length + reopened.sentences
  parts.push(again === 0 ? say('paper.line.unchanged') : say('paper.line.lookedAtAgain', { count: again }))
  // The bold line is all that some readers read: it claims no more than was done.
  return { title: say(record.check.level === 'partial' ? 'paper.line.part' : 'paper.line.whole', { who: story.checkedBy }), sound: again === 0, parts }
}

/** What the check changed before readers had a word of it. */
export function changedInWords({ changed: { reworded, takenOut, sentences }, counts: { claims } }: PublicRecord, { language }: Speaking): string {
  const say = speak(language)
  const changes = [
    ...(reworded > 0 ? [say('record.changed.reworded', { reworded, claims })] : []),
    ...(takenOut > 0 ? [say('record.changed.takenOut', { count: takenOut })] : []),
    ...(sentences > 0 ? [say('record.changed.sentences', { count: sentences })] : []),
  ]
  return changes.length === 0 ? say('record.changed.nothing') : say('record.changed.before', { changes: listed(changes, language) })
}

export const standingInWords = (standing: Standing, { language }: Speaking): string => speak(language)(`paper.standings.${standing}`)

export const sourceInWords = (kind: SourceKind, { language }: Speaking): string => speak(language)(`paper.sources.${kind}`)

/** What a note on a change is called. */
export const noteName = (kind: NoteKind, { language }: Speaking): string => speak(language)(`standards.corrections.kinds.${kind}`)
