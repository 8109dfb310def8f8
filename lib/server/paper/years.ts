import { CalendarDate, fromAbsolute } from '@internationalized/date'
import type { Span } from '@/db/public-stories'
import type { Paper } from './story'

/** The year a moment lies in, by the newsroom's clock. */
export const yearOf = (at: number, { timeZone }: Pick<Paper, 'timeZone'>): number => fromAbsolute(at, timeZone).year

export function spanOfYear(year: number, { timeZone }: Pick<Paper, 'timeZone'>): Span {
  const begins = (one: number) => new CalendarDate(one, 1, 1).toDate(timeZone).getTime()
  return { from: begins(year), to: begins(year + 1) }
}
