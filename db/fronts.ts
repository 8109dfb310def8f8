import { eq } from 'drizzle-orm'
import type { Id } from '@/lib/editorial/people'
import { named, recordInHouse, type Act } from './history'
import type { Pin } from './public-rows'
import { storiesById } from './public-stories'
import type { Reader, Store } from './store'

/** How a front is composed: what leads, what stands in its place, and how the rest fills itself. */
export interface Composition {
  lead: Id | null
  pins: Pin[]
  fill: 'newest' | 'sections'
}

export interface Front extends Composition {
  place: string
  by: Id
  at: number
  nextEnd: number | null
}

/** The front page; a section's front is at `section/<its name>`. */
export const frontPlace = 'front'
export const sectionPlace = (section: string): string => `section/${section}`

/** What a front is before anybody composed it: the newest first. */
export const uncomposed: Composition = { lead: null, pins: [], fill: 'newest' }

export async function frontOf(reader: Reader, place: string): Promise<Front | null> {
  const t = reader.tables.fronts
  const [row] = await reader.db.select().from(t).where(eq(t.place, place))
  return row ?? null
}

/** What a composed front has to come round to next: the end of a pin. */
const nextEnd = (pins: readonly Pin[], now: number): number | null => pins.reduce<number | null>((next, { until }) => (until !== null && until > now ? Math.min(next ?? until, until) : next), null)

/** Composes a front, if it still is as its composer saw it (`seen`: when it was composed last). The act is the house's history. */
export async function composeFront(store: Store, place: string, composition: Composition, { seen, said }: { seen: number | null; said: (before: Composition, headlines: Map<Id, string>) => string[] }, act: Act): Promise<'done' | 'same' | 'changed'> {
  return store.write(async (unit) => {
    const before = await frontOf(unit, place)
    if ((before?.at ?? null) !== seen) return 'changed'
    const ids = [composition.lead, before?.lead ?? null, ...[...composition.pins, ...(before?.pins ?? [])].map(({ article }) => article)].filter((id) => id !== null)
    const words = said(before ?? uncomposed, new Map((await storiesById(unit, [...new Set(ids)])).map(({ article, headline }) => [article, headline])))
    if (words.length === 0) return 'same'
    const row: Front = { place, ...composition, by: act.by, at: act.at, nextEnd: nextEnd(composition.pins, act.at) }
    const t = unit.tables.fronts
    await unit.db.insert(t).values(row).onConflictDoUpdate({ target: t.place, set: row })
    await recordInHouse(unit, 'frontComposed', act, [named('fronts', place, row)], words)
    return 'done'
  })
}

/** After a pin ended: when the next one does. */
export async function passEnd(store: Store, place: string, now: number): Promise<void> {
  await store.write(async (unit) => {
    const front = await frontOf(unit, place)
    const t = unit.tables.fronts
    if (front) await unit.db.update(t).set({ nextEnd: nextEnd(front.pins, now) }).where(eq(t.place, place))
  })
}
