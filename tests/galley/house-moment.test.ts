import { expect, test } from 'vitest'
import { asTyped, momentOf } from '@/app/_components/house-moment'

test.each([
  ['2026-11-27T09:30', 'UTC', '2026-11-27T09:30:00Z'],
  ['2026-11-27T09:30', 'Europe/Berlin', '2026-11-27T08:30:00Z'],
  ['2026-07-27T09:30', 'Europe/Berlin', '2026-07-27T07:30:00Z'],
  ['2026-01-05T00:10', 'Asia/Kolkata', '2026-01-04T18:40:00Z'],
  ['2026-12-31T23:59', 'America/New_York', '2027-01-01T04:59:00Z'],
])('%s in %s is %s, and back', (typed, zone, utc) => {
  expect(momentOf(typed, zone)).toBe(Date.parse(utc))
  expect(asTyped(Date.parse(utc), zone)).toBe(typed)
})

test('an hour the clocks skip is the one after it; an hour they repeat is its first', () => {
  expect(momentOf('2026-03-29T02:30', 'Europe/Berlin')).toBe(Date.parse('2026-03-29T01:30:00Z'))
  expect(momentOf('2026-10-25T02:30', 'Europe/Berlin')).toBe(Date.parse('2026-10-25T00:30:00Z'))
})

test.each(['', '2026-11-27', 'tomorrow', '2026-13-40T10:00'])('“%s” is no moment', (typed) => {
  expect(momentOf(typed, 'UTC')).toBeNull()
})
