import type { CheckLevel } from '@/lib/editorial/article'
import type { Actor } from '@/lib/editorial/people'
import type { ArticleSummary, ProgressView } from '@/lib/editorial/view'
import { waitingFor } from './desk-waiting'

/** A story as the desk's list shows it: words and numbers, nothing left to decide. */
export interface DeskRow {
  id: string
  href: string
  headline: string
  section: string
  /** Why it waits for whoever looks; empty where it does not. */
  why: string
  notes: string[]
  writers: string[]
  checkers: string[]
  progress: ProgressView
  /** The progress in words. */
  words: string[]
  updatedAt: number
}

const levelNotes: Record<CheckLevel, string> = { full: '', partial: 'Partial check', self: 'No independent check' }

/** What readers have of it, where the group it stands in does not say so. */
function publicNote({ state, correctionOpen }: ArticleSummary): string {
  if (state.public === 'withdrawn') return 'Withdrawn'
  if (state.public !== 'live' || (state.desk === 'checked' && !correctionOpen)) return ''
  return correctionOpen ? 'Live, being corrected' : 'Live'
}

const notesOf = (row: ArticleSummary): string[] => [publicNote(row), levelNotes[row.checkLevel]].filter(Boolean)

/** "11 of 14 signed", "1 stale", … : only what there is. */
export function progressInWords({ claims, signed, stale, lost, disputed, queries, uncovered }: ProgressView): string[] {
  const parts = [claims > 0 ? `${signed} of ${claims} signed` : 'No claims marked yet']
  const add = (count: number, word: string) => count > 0 && parts.push(`${count} ${word}`)
  add(stale, 'stale')
  add(lost, 'lost')
  add(disputed, 'disputed')
  add(queries, queries === 1 ? 'query' : 'queries')
  if (claims > 0) add(uncovered, 'uncovered')
  return parts
}

export function deskRow(row: ArticleSummary, actor: Actor): DeskRow {
  const waiting = waitingFor(row, actor)
  const named = (as: string) => row.people.filter(each => each.as === as).map(({ person }) => person.name)
  return {
    id: row.id, href: `/articles/${row.id}/${waiting?.room ?? 'check'}`, headline: row.headline, section: row.section, why: waiting?.why ?? '',
    notes: notesOf(row), writers: named('writer'), checkers: named('checker'), progress: row.progress, words: progressInWords(row.progress), updatedAt: row.updatedAt,
  }
}
