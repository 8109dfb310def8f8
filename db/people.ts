import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { system } from '@/lib/editorial/people'
import type { Id, Role } from '@/lib/editorial/people'
import { named, recordInHouse } from './history'
import type { Act } from './history'
import { ofTheHouse } from './house-memory'
import type { Reader, Store, Unit } from './store'

export interface Person {
  id: Id
  email: string
  name: string
  roles: Role[]
  disabled: boolean
  hasPassword: boolean
  createdAt: number
}

/** Addresses are compared in lower case, and nothing else is done to them. */
export const foldEmail = (email: string) => email.trim().toLowerCase()

type Row = Reader['tables']['people']['$inferSelect']
const asPerson = ({ passwordHash, ...rest }: Row, roles: Role[]): Person => ({ ...rest, roles, hasPassword: passwordHash !== null })

async function withRoles(reader: Reader, rows: Row[]): Promise<Person[]> {
  if (rows.length === 0) return []
  const t = reader.tables.personRoles
  const held = await reader.db.select().from(t).where(inArray(t.person, rows.map(({ id }) => id))).orderBy(asc(t.role))
  return rows.map((row) => asPerson(row, held.filter(({ person }) => person === row.id).map(({ role }) => role)))
}

export async function findPerson(reader: Reader, id: Id): Promise<Person | null> {
  const t = reader.tables.people
  const [person] = await withRoles(reader, await reader.db.select().from(t).where(eq(t.id, id)))
  return person ?? null
}

/** Everything needed to judge a sign-in. The hash goes no further than that. */
export async function findForSignIn(reader: Reader, email: string): Promise<{ person: Person; passwordHash: string | null } | null> {
  const t = reader.tables.people
  const rows = await reader.db.select().from(t).where(eq(t.email, foldEmail(email)))
  const [person] = await withRoles(reader, rows)
  return person && rows[0] ? { person, passwordHash: rows[0].passwordHash } : null
}

export async function findPersonByEmail(reader: Reader, email: string): Promise<Person | null> {
  return (await findForSignIn(reader, email))?.person ?? null
}

export async function listPeople(reader: Reader): Promise<Person[]> {
  const t = reader.tables.people
  return withRoles(reader, await reader.db.select().from(t).orderBy(asc(t.name), asc(t.id)))
}

/** Names for screens, of people who have left too; the system's own for an id that is nobody's. */
export const personNames = (store: Store) => ofTheHouse(store, 'names', async () => {
  const t = store.tables.people
  const names = new Map((await store.db.select({ id: t.id, name: t.name }).from(t)).map(({ id, name }) => [id, name]))
  return (id: Id): string => names.get(id) ?? system.name
})

/** Whether there is such a person, and their account is not disabled. */
export async function isActive(reader: Reader, id: Id): Promise<boolean> {
  return (await findPerson(reader, id))?.disabled === false
}

export interface NewPerson {
  id?: Id
  email: string
  name: string
  roles: readonly Role[]
  passwordHash: string | null
}

/** `'taken'` when somebody has this address already. */
export async function createPerson(store: Store, person: NewPerson, act: Act): Promise<Person | 'taken'> {
  return store.write((unit) => createPersonIn(unit, person, act))
}

export async function createPersonIn(unit: Unit, { id = newId(), email, name, roles, passwordHash }: NewPerson, act: Act): Promise<Person | 'taken'> {
  if (await findPersonByEmail(unit, email)) return 'taken'
  const row: Row = { id, email: foldEmail(email), name: name.trim(), passwordHash, disabled: false, createdAt: act.at }
  await unit.insert('people', [row])
  await unit.insert('personRoles', roles.map((role) => ({ person: id, role })))
  return recorded(unit, 'personAdded', id, act)
}

/** A person's entry in the house's history covers their roles too. */
async function recorded(unit: Unit, action: string, id: Id, act: Act): Promise<Person> {
  const t = unit.tables.people
  const [row] = await unit.db.select().from(t).where(eq(t.id, id))
  const [person] = await withRoles(unit, row ? [row] : [])
  if (!row || !person) throw new Error(`There is no person ${id}.`)
  await recordInHouse(unit, action, act, [named('people', id, row, { roles: [...person.roles].sort() })])
  return person
}

type Changes = Partial<Pick<Row, 'name' | 'passwordHash' | 'disabled'>>

async function change(store: Store, action: string, id: Id, changes: Changes, act: Act, signOut: boolean): Promise<Person | null> {
  return store.write(async (unit) => {
    const t = unit.tables.people
    const changed = await unit.db.update(t).set(changes).where(eq(t.id, id)).returning({ id: t.id })
    if (changed.length === 0) return null
    if (signOut) await signOutEverywhere(unit, id, act.at)
    return recorded(unit, action, id, act)
  })
}

async function signOutEverywhere(unit: Unit, person: Id, at: number): Promise<void> {
  const t = unit.tables.sessions
  await unit.db.update(t).set({ revokedAt: at }).where(and(eq(t.person, person), isNull(t.revokedAt)))
}

export const renamePerson = (store: Store, id: Id, name: string, act: Act) => change(store, 'personRenamed', id, { name: name.trim() }, act, false)
/** Ends every session of theirs. */
export const setPassword = (store: Store, id: Id, passwordHash: string, act: Act) => change(store, 'passwordSet', id, { passwordHash }, act, true)
/** Ends every session of theirs; their API keys stop working for as long as it lasts. */
export const disablePerson = (store: Store, id: Id, act: Act) => change(store, 'personDisabled', id, { disabled: true }, act, true)
export const enablePerson = (store: Store, id: Id, act: Act) => change(store, 'personEnabled', id, { disabled: false }, act, false)

export async function setRoles(store: Store, id: Id, roles: readonly Role[], act: Act): Promise<Person | null> {
  return store.write(async (unit) => {
    if (!(await findPerson(unit, id))) return null
    const t = unit.tables.personRoles
    await unit.db.delete(t).where(eq(t.person, id))
    await unit.insert('personRoles', [...new Set(roles)].map((role) => ({ person: id, role })))
    return recorded(unit, 'rolesSet', id, act)
  })
}
