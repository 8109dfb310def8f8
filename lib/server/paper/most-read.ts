import { mostRead } from '@/db/reads'
import type { Teaser } from '@/db/public-rows'
import { storiesById } from '@/db/public-stories'
import type { Reader } from '@/db/store'

const hour = 3_600_000
const usual = 7 * 24
const shown = 5

/** Over how many hours looks are counted for "Most read"; a week when nobody set it. 0: the list is not shown. */
export function hoursCounted(): number {
  const said = process.env['COUNTERSIGN_MOST_READ_HOURS']
  const hours = said === undefined || said === '' ? usual : Number(said)
  return Number.isFinite(hours) && hours >= 0 ? hours : usual
}

/** The stories readers looked at most, most first. */
export async function mostReadStories(reader: Reader, now: number): Promise<Teaser[]> {
  const hours = hoursCounted()
  if (hours === 0) return []
  const counted = await mostRead(reader, now - hours * hour, shown)
  return storiesById(reader, counted.map(({ article }) => article))
}
