import type { ClaimKind, NoteKind, SourceKind } from '@/lib/editorial/article'
import type { Standing } from '@/lib/editorial/view'
import type { PublicRecord } from '@/lib/editorial/public-record'
import { listed, type Paper, type PublicStory } from './story'

/** "22 Nov 2026, 17:04 UTC": always absolute, always with its zone. */
export function when(at: number, { language, timeZone }: Pick<Paper, 'language' | 'timeZone'>): string {
  const locale = language === 'en' ? 'en-GB' : language
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone, timeZoneName: 'short' }).format(at)
}

/** "22 November 2026". */
export function day(at: number, { language, timeZone }: Paper): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { day: 'numeric', month: 'long', year: 'numeric', timeZone }).format(at)
}

export const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`

const kinds: Record<ClaimKind, string> = {
  name: 'names', number: 'figures', date: 'dates', quote: 'quotes', attribution: 'attributions', study: 'study findings', comparison: 'comparisons', cause: 'causes', image: 'images', other: 'other claims',
}

/** What was checked, in plain words. */
export function scopeInWords({ check }: PublicRecord): string {
  if (check.level === 'full') return 'Every sentence'
  return check.level === 'partial' ? `Only ${listed(check.scope.map((kind) => kinds[kind]))}` : 'No independent check'
}

/** The derived line: never typed, always recomputed from the rows. */
export function derivedLine(story: PublicStory): { title: string; sound: boolean; parts: string[] } {
  const { record, paper } = story
  const { counts, reopened } = record
  if (record.check.level === 'self') return { title: 'Not independently checked', sound: false, parts: [`${story.publisher} of ${paper.name} takes responsibility for these words`] }
  const parts = [`${scopeInWords(record)}`, `${count(counts.claims, 'claim')}, ${count(counts.sources, 'source')}`]
  if (counts.authorsAccount > 0) parts.push(`${counts.authorsAccount} on the writer’s word alone`)
  if (counts.kept > 0) parts.push(`${counts.kept} kept by an editor against the checker’s doubt`)
  if (record.lastChecked !== null) parts.push(`last checked ${when(record.lastChecked, paper)}`)
  const again = reopened.claims.length + reopened.sentences
  parts.push(again === 0 ? 'unchanged since' : `${count(again, 'statement is', 'statements are')} being looked at again`)
  // The bold line is all that some readers read: it claims no more than was done.
  const share = record.check.level === 'partial' ? ' in part' : ''
  return { title: `Fact checked${share} by ${story.checkedBy}`, sound: again === 0, parts }
}

/** What the check changed before readers had a word of it. */
export function changedInWords({ changed: { reworded, takenOut, sentences }, counts }: PublicRecord): string {
  const parts = [
    ...(reworded > 0 ? [`${reworded} of ${count(counts.claims, 'claim')} ${reworded === 1 ? 'was' : 'were'} reworded after somebody objected or proposed other words`] : []),
    ...(takenOut > 0 ? [`${count(takenOut, 'claim')} somebody objected to ${takenOut === 1 ? 'was' : 'were'} taken out`] : []),
    ...(sentences > 0 ? [`${count(sentences, 'other sentence')} ${sentences === 1 ? 'was' : 'were'} reworded as proposed`] : []),
  ]
  return parts.length === 0 ? 'No words: what was submitted was signed as it stood, or changed by its writer alone' : `${listed(parts)}, before publication`
}

export const standingInWords: Record<Standing, string> = {
  'verified': 'Verified', 'opinion': 'Opinion', 'authors-account': 'The writer’s account', 'kept-by-editor': 'Kept by an editor', 'change-needed': 'Being looked at again',
  'cannot-verify': 'Being looked at again', 'stale': 'Being looked at again', 'query-open': 'Being looked at again', 'unchecked': 'Not checked', 'lost': 'No longer in the text', 'cut': 'No longer in the text',
}

export const sourceInWords: Record<SourceKind, string> = {
  'person': 'person', 'recording': 'recording', 'transcript': 'transcript', 'official-document': 'official document', 'court-or-company-record': 'court or company record', 'dataset': 'dataset',
  'peer-reviewed-paper': 'peer-reviewed paper', 'preprint': 'preprint', 'book': 'book', 'news-report': 'news report', 'press-release': 'press release', 'reference-work': 'reference work',
  'web-page': 'web page', 'image-or-video': 'image or video', 'correspondence': 'correspondence', 'own-observation': 'own observation',
}

export const noteNames: Record<NoteKind, string> = {
  'correction': 'Correction', 'clarification': 'Clarification', 'update': 'Update', 'editors-note': 'Editor’s note', 'minor': 'Minor change', 'withdrawal': 'Withdrawal', 'retraction': 'Retraction',
}

/** "2026-11": the month in the newsroom's zone, as the archive's addresses have it. */
export function monthOf(at: number, { timeZone }: Pick<Paper, 'timeZone'>): string {
  const parts = new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: '2-digit', timeZone }).formatToParts(at)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}`
}

/** "November 2026", of "2026-11". */
export function monthName(month: string, { language }: Pick<Paper, 'language'>): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-15T12:00:00Z`))
}
