import { fromAbsolute, parseDateTime, toCalendarDateTime, toZoned } from '@internationalized/date'

// Moments are typed and read in the newsroom's zone, wherever the person and their computer are.

/** Milliseconds UTC as a field for date and time takes them: "2026-03-29T09:30". */
export const asTyped = (at: number, zone: string): string => toCalendarDateTime(fromAbsolute(at, zone)).toString().slice(0, 16)

/** What such a field says, in milliseconds UTC; null where it says nothing yet. A time the clocks skip is the one after it. */
export function momentOf(typed: string, zone: string): number | null {
  if (!/^\d{4,6}-\d\d-\d\dT\d\d:\d\d/.test(typed)) return null
  try {
    return toZoned(parseDateTime(typed), zone).toDate().getTime()
  } catch {
    return null
  }
}
