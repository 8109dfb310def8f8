import 'server-only'
import { bioOf } from '@/db/public-stories'
import { setBio } from '@/db/profiles'
import { findPerson } from '@/db/people'
import type { Actor, Id } from '@/lib/editorial/people'
import { done, notFound, type HouseOutcome } from './house-outcome'
import { theStore } from './the-store'

/** What readers are told of somebody, on the page that lists what they wrote. */
export const bioFor = (person: Id): Promise<string> => bioOf(theStore(), person)

/** The person themself, or an administrator for them (the door decides which is asked). */
export async function describe(actor: Actor, person: Id, bio: string): Promise<HouseOutcome> {
  const store = theStore()
  if (!(await findPerson(store, person))) return notFound
  const changed = await setBio(store, person, bio, { by: actor.id, via: actor.via, at: Date.now() })
  return done(changed ? 'Readers find it on the author’s page, as soon as something under this name is published.' : 'These are the words already; nothing was changed.')
}

