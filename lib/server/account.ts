import 'server-only'
import { cookies, headers } from 'next/headers'
import { findForSignIn, renamePerson, setPassword } from '@/db/people'
import { bioOf } from '@/db/public-stories'
import { printAnew } from '@/db/public-writing'
import { listSessions, revokeSession, revokeSessionsOf } from '@/db/sessions'
import { createToken, listTokens, revokeToken } from '@/db/tokens'
import type { Actor } from '@/lib/editorial/people'
import { takeAttempt, forgiveAccount, inMinutes } from './attempts'
import { browserOf } from './browser-name'
import { done, notFound, refused, type HouseOutcome } from './house-outcome'
import { hashPassword, isPassword, objectionTo } from './password'
import { hashSecret, newTokenSecret } from './secrets'
import type { SignedIn } from './session-check'
import { cookieOptions, cookieSeconds, makeSession } from './session-cookie'
import { fromWhere } from './from-where'
import { theStore } from './the-store'

const act = (who: SignedIn) => ({ by: who.id, via: { door: 'page' } as const, at: Date.now() })

export interface OwnSession {
  id: string
  browser: string
  address: string
  createdAt: number
  seenAt: number
  current: boolean
}

export interface OwnToken {
  id: string
  name: string
  createdAt: number
  lastUsedAt: number | null
}

export interface Account {
  name: string
  email: string
  bio: string
  roles: Actor['roles']
  sessions: OwnSession[]
  tokens: OwnToken[]
}

/** What a person's own page shows them. */
export async function accountOf(who: SignedIn): Promise<Account> {
  const [sessions, tokens, bio] = await Promise.all([listSessions(theStore(), who.id, Date.now()), listTokens(theStore(), who.id), bioOf(theStore(), who.id)])
  const shown = sessions.map(({ id, agent, address, createdAt, seenAt }) => ({ id, browser: browserOf(agent), address, createdAt, seenAt, current: id === who.session }))
  return { name: who.name, email: who.email, bio, roles: who.roles, tokens: tokens.map(({ id, name, createdAt, lastUsedAt }) => ({ id, name, createdAt, lastUsedAt })), sessions: [...shown.filter(each => each.current), ...shown.filter(each => !each.current)] }
}

export async function rename(who: SignedIn, name: string): Promise<HouseOutcome> {
  await renamePerson(theStore(), who.id, name, act(who))
  await printAnew(theStore(), who.id, Date.now())
  return done('Your name is changed. What you signed before keeps its signer: you.')
}

/** Ends every session, this one included, and begins a new one here. */
export async function changePassword(who: SignedIn, { current, next }: { current: string; next: string }): Promise<HouseOutcome> {
  const store = theStore()
  const from = fromWhere(await headers())
  const wait = await takeAttempt(store, { email: who.email, address: from.address })
  if (wait > 0) return refused(`There were too many attempts. Wait ${inMinutes(wait)}, then try again.`, 'current')
  const kept = await findForSignIn(store, who.email)
  if (!(await isPassword(current, kept?.passwordHash ?? null))) return refused('That is not your password of today.', 'current')
  const objection = objectionTo(next, who)
  if (objection) return refused(objection, 'next')
  await forgiveAccount(store, who.email)
  await setPassword(store, who.id, await hashPassword(next), act(who))
  const { name, value } = await makeSession(store, who.id, from)
  const jar = await cookies()
  jar.set(name, value, { ...cookieOptions(), maxAge: cookieSeconds })
  return done('Your password is changed. Everywhere else you are signed out.')
}

export async function endSession(who: SignedIn, id: string): Promise<HouseOutcome> {
  const mine = (await listSessions(theStore(), who.id, Date.now())).some(session => session.id === id)
  if (!mine) return notFound
  await revokeSession(theStore(), id, Date.now())
  return done('That browser is signed out.')
}

export async function endOtherSessions(who: SignedIn): Promise<HouseOutcome> {
  await revokeSessionsOf(theStore(), who.id, Date.now(), who.session)
  return done('You are signed out everywhere but here.')
}

const mostTokens = 20

export async function newKey(who: SignedIn, name: string): Promise<HouseOutcome> {
  if ((await listTokens(theStore(), who.id)).length >= mostTokens) return refused(`You have ${mostTokens} keys already. Revoke one that is no longer used.`, 'name')
  const secret = newTokenSecret()
  await createToken(theStore(), { person: who.id, name, hash: hashSecret(secret) }, act(who))
  return done('Copy the key now. It is not shown again; only its fingerprint is kept.', { kind: 'key', secret })
}

export async function dropKey(who: SignedIn, id: string): Promise<HouseOutcome> {
  return (await revokeToken(theStore(), { id, person: who.id }, act(who))) ? done('The key no longer works.') : notFound
}
