import type { Id } from '@/lib/editorial/people'
import { named, recordInHouse, type Act } from './history'
import { bioOf } from './public-stories'
import type { Store } from './store'

/** Says something of somebody to readers; false where it is said already. The act is the house's history. */
export async function setBio(store: Store, person: Id, bio: string, act: Act): Promise<boolean> {
  return store.write(async (unit) => {
    if ((await bioOf(unit, person)) === bio) return false
    const t = unit.tables.profiles
    await unit.db.insert(t).values({ person, bio }).onConflictDoUpdate({ target: t.person, set: { bio } })
    await recordInHouse(unit, 'profileSet', act, [named('profiles', person, { person, bio })])
    return true
  })
}
