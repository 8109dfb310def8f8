import 'server-only'
import { newestNotes, type Noted } from '@/db/public-stories'
import type { Reader } from '@/db/store'
import { notesReach, notesWithin } from '@/db/told-notes'
import { pieceOf } from './paging'
import type { Paper } from './story'
import { spanOfYear, yearOf } from './years'

/** A page of what readers were told of changes, of all years or of one. */
export interface CorrectionsList {
  year: number | null
  notes: Noted[]
  number: number
  more: boolean
  /** Every year in which they were told something, the newest first, with how often. */
  years: { year: number; notes: number }[]
}

export async function correctionsList(reader: Reader, paper: Paper, year: number | null, number: number): Promise<CorrectionsList> {
  const listed = await newestNotes(reader, { ...pieceOf(number), ...(year === null ? {} : { within: spanOfYear(year, paper) }) })
  return { year, number, ...listed, years: await yearsOf(reader, paper) }
}

async function yearsOf(reader: Reader, paper: Paper): Promise<CorrectionsList['years']> {
  const reach = await notesReach(reader)
  const years: CorrectionsList['years'] = []
  if (!reach) return years
  for (let year = yearOf(reach.last, paper); year >= yearOf(reach.first, paper); year--) years.push({ year, notes: await notesWithin(reader, spanOfYear(year, paper)) })
  return years.filter(({ notes }) => notes > 0)
}
