import { hash } from '@node-rs/argon2'
import type { Actor } from '@/lib/editorial/people'
import { createPerson, listPeople } from '../people'
import { setBio } from '../profiles'
import { setSettings } from '../settings'
import type { Section } from '../schema-house'
import type { Store } from '../store'
import { courier } from './courier'
import { demoPeople } from './people'
import type { PersonKey } from './people'

/** Known to everybody: the demonstration listens on this machine alone. */
export const demoPassword = 'countersign-demo'

/** Any section may be checked in full or in part; opinion may go without an independent check, and says so. */
const sections: Section[] = [
  ...['Health', 'Research', 'Hospitals', 'Pharma', 'City'].map((name): Section => ({ name, levels: ['full', 'partial'], ...(name === 'Health' ? { medical: true } : {}) })),
  { name: 'Opinion', levels: ['full', 'partial', 'self'] },
]

// As every password of the newsroom is hashed: argon2id, 64 MiB, three passes.
const cost = { algorithm: 2, memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 } as const

const bySystem = (at: number) => ({ by: 'system', via: { door: 'system' }, at }) as const

/** The demonstration's house and its nine people, who may begin to work at once. */
export async function seedHouse(store: Store, at: number): Promise<Record<PersonKey, Actor>> {
  const passwordHash = await hash(demoPassword.normalize('NFKC'), cost)
  await setSettings(store, { name: 'The Demo Courier', teamName: 'the research desk', sections, about: courier }, bySystem(at))
  const actors: Partial<Record<PersonKey, Actor>> = {}
  for (const key of Object.keys(demoPeople) as PersonKey[]) {
    const person = await createPerson(store, { ...demoPeople[key], passwordHash }, bySystem(at))
    if (person === 'taken') throw new Error(`${demoPeople[key].email} is in this newsroom already.`)
    actors[key] = { id: person.id, name: person.name, roles: person.roles, via: { door: 'page' } }
  }
  await introduce(store, actors as Record<PersonKey, Actor>, at)
  return actors as Record<PersonKey, Actor>
}

/** What two of them say of themselves to readers. */
async function introduce(store: Store, { writer, writer2 }: Record<PersonKey, Actor>, at: number): Promise<void> {
  const own = ({ id }: Actor) => ({ by: id, via: { door: 'page' }, at }) as const
  await setBio(store, writer.id, 'Ada Lindqvist writes about the city and about medicine, mostly where the two meet. She trained as a nurse.', own(writer))
  await setBio(store, writer2.id, 'Somchai Prasert counts things in hospitals: beds, minutes, nurses. He reads tables before he reads press releases.', own(writer2))
}

/** Whether anybody works here yet. */
export async function isEmptyHouse(store: Store): Promise<boolean> {
  return (await listPeople(store)).length === 0
}

/** What the launcher prints. */
export const demoSignIns = {
  people: Object.values(demoPeople).map(({ email, name, roles }) => ({ email, name, roles: [...roles] })),
  password: demoPassword,
}
