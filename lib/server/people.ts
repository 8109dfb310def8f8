import 'server-only'
import { createInvite, listInvites, revokeInvite } from '@/db/invites'
import { disablePerson, enablePerson, findPerson, findPersonByEmail, listPeople, setRoles, type Person } from '@/db/people'
import { bioOf } from '@/db/public-stories'
import { listSessions, revokeSessionsOf } from '@/db/sessions'
import { roles as allRoles, type Actor, type Id, type Role } from '@/lib/editorial/people'
import { done, notFound, refused, type HouseOutcome } from './house-outcome'
import { hashSecret, newSecret } from './secrets'
import { theStore } from './the-store'

/** Administrators run people and house rules, and nothing on an article. */
export const runsTheHouse = (actor: Actor): boolean => actor.roles.includes('administrator')

const inviteMillis = 7 * 24 * 60 * 60 * 1000
const act = (actor: Actor) => ({ by: actor.id, via: actor.via, at: Date.now() })

export interface PersonOnList extends Person {
  /** It is the one who looks at the list. */
  self: boolean
  signedIn: number
  /** What readers are told of them. */
  bio: string
}

export interface WaitingInvite {
  hash: string
  email: string
  roles: Role[]
  expiresAt: number
}

export interface Everybody {
  people: PersonOnList[]
  invites: WaitingInvite[]
}

/** All people and the invitations still open; null for whom this page does not exist. */
export async function everybody(actor: Actor): Promise<Everybody | null> {
  if (!runsTheHouse(actor)) return null
  const store = theStore()
  const now = Date.now()
  const [people, invites] = await Promise.all([listPeople(store), listInvites(store, now)])
  const bios = await Promise.all(people.map(({ id }) => bioOf(store, id)))
  const signedIn = await Promise.all(people.map(async ({ id }) => (await listSessions(store, id, now)).length))
  return {
    people: people.map((person, at) => ({ ...person, roles: allRoles.filter(role => person.roles.includes(role)), self: person.id === actor.id, signedIn: signedIn[at] ?? 0, bio: bios[at] ?? '' })),
    invites: invites.map(({ hash, email, roles, expiresAt }) => ({ hash, email, roles, expiresAt })),
  }
}

export async function invite(actor: Actor, { email, roles }: { email: string; roles: readonly Role[] }): Promise<HouseOutcome> {
  const store = theStore()
  if (await findPersonByEmail(store, email)) return refused('Somebody with this e-mail address is in the newsroom already.', 'email')
  const secret = newSecret()
  const asked = act(actor)
  const open = (await listInvites(store, asked.at)).filter(each => each.email === email.trim().toLowerCase())
  for (const { hash } of open) await revokeInvite(store, hash, asked)
  await createInvite(store, { hash: hashSecret(secret), email, roles: [...roles], expiresAt: asked.at + inviteMillis }, asked)
  return done(`Send this link to ${email}. It works once, for seven days, and is not shown again.`, { kind: 'link', secret: `/invite/${secret}` })
}

export async function withdrawInvite(actor: Actor, hash: string): Promise<HouseOutcome> {
  return (await revokeInvite(theStore(), hash, act(actor))) ? done('The invitation is withdrawn.') : notFound
}

/** Without an administrator nobody could let anybody in again. */
async function isLastAdministrator(id: Id): Promise<boolean> {
  const others = (await listPeople(theStore())).filter(person => person.id !== id && !person.disabled && person.hasPassword)
  return !others.some(({ roles }) => roles.includes('administrator'))
}

const lastOne = (name: string) => refused(`${name} is the only administrator. Make somebody else administrator first.`)

export async function giveRoles(actor: Actor, id: Id, roles: readonly Role[]): Promise<HouseOutcome> {
  const person = await findPerson(theStore(), id)
  if (!person) return notFound
  const loses = person.roles.includes('administrator') && !roles.includes('administrator')
  if (loses && (await isLastAdministrator(id))) return lastOne(person.name)
  await setRoles(theStore(), id, roles, act(actor))
  return done(`${person.name}’s roles are set. They count from this moment.`)
}

export async function disable(actor: Actor, id: Id): Promise<HouseOutcome> {
  const person = await findPerson(theStore(), id)
  if (!person) return notFound
  if (id === actor.id) return refused('You cannot disable yourself. Another administrator can.')
  if (person.roles.includes('administrator') && (await isLastAdministrator(id))) return lastOne(person.name)
  await disablePerson(theStore(), id, act(actor))
  return done(`${person.name} is disabled, signed out everywhere, and their API keys no longer work.`)
}

export async function enable(actor: Actor, id: Id): Promise<HouseOutcome> {
  const person = await enablePerson(theStore(), id, act(actor))
  return person ? done(`${person.name} can sign in again.`) : notFound
}

export async function signOutPerson(id: Id): Promise<HouseOutcome> {
  const person = await findPerson(theStore(), id)
  if (!person) return notFound
  await revokeSessionsOf(theStore(), id, Date.now())
  return done(`${person.name} is signed out everywhere.`)
}
