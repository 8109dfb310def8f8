import { createPerson } from '@/db/people'
import { openPostgres } from '@/db/postgres'
import { houseRules, setSettings } from '@/db/settings'
import type { Location, Store } from '@/db/store'
import type { Change } from '@/lib/editorial/change'
import type { Actor } from '@/lib/editorial/people'
import { newsroom, type Newsroom } from './newsroom'

/** The random newsrooms again, in a real store: what is decided is committed, and read back from the rows. */
export interface StoredNewsroom {
  /** Where each of two people who work at once is connected; where one process alone may write, the same. */
  doors: [Store, Store]
  location: Location
  staff: Actor[]
  room: Newsroom
}

const bySystem = { by: 'system', via: { door: 'system' }, at: 1_000 } as const

export async function openStoredNewsroom(store: Store & { location: Location }, people: Actor[]): Promise<StoredNewsroom> {
  await setSettings(store, { sections: [{ name: '', levels: ['full', 'partial', 'self'] }] }, bySystem)
  const staff: Actor[] = []
  for (const { name, roles, via } of people) {
    const person = await createPerson(store, { email: `${name}@example.org`, name, roles: [...roles], passwordHash: null }, bySystem)
    if (person === 'taken') throw new Error(`${name} works here already.`)
    staff.push({ id: person.id, name, roles, via })
  }
  const { location } = store
  const other = location.url === undefined ? store : openPostgres(location.url, location.dataDir)
  return { doors: [store, other], location, staff, room: newsroom(await houseRules(store)) }
}

export async function closeStoredNewsroom({ doors: [store, other] }: StoredNewsroom): Promise<void> {
  if (other !== store) await other.close()
  await store.close()
}

/**
 * The room with a clock and ids fixed by a name: asked the same under the same name, it decides the same to the letter, so
 * that what is decided on what the store brought can be held against what is decided on the article whole.
 */
export function named(room: Newsroom, name: string, now: number, made: Change[] = []): Newsroom {
  let acts = 0
  const tell: Newsroom['tell'] = (article, actor, said) => {
    let ids = 0
    acts += 1
    room.tools.newId = () => `${name}-${acts}-${(ids += 1)}`
    room.tools.now = now
    const decision = room.tell(article, actor, said)
    if (decision.outcome === 'done') made.push(decision)
    return decision
  }
  const done: Newsroom['done'] = (article, actor, said) => {
    const decision = tell(article, actor, said)
    if (decision.outcome !== 'done') throw new Error(`${actor.name} may not ${said.action}.`)
    return decision.article
  }
  return { ...room, tell, done }
}
