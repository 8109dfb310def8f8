import { openStill } from '@/db/still'
import type { Location } from '@/db/store'
import { verify } from '@/db/verify/verify'

/** What does not add up, by the same look that `bin/verify` takes: `table id: what is wrong`. */
export async function findings(location: Location): Promise<string[]> {
  const still = await openStill(location)
  const found: string[] = []
  for await (const { table, id, wrong } of verify(still, new Map())) found.push(`${table} ${id}: ${wrong}`)
  await still.close()
  return found
}

/** Only where: `table id`. */
export const placesFound = async (location: Location): Promise<string[]> => (await findings(location)).map((found) => found.split(': ')[0] ?? '')
