import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { decode, encode, type JWT } from 'next-auth/jwt'
import { createSession, forgetSessions } from '@/db/sessions'
import type { Store } from '@/db/store'
import type { Id } from '@/lib/editorial/people'
import { hashSecret, newSecret } from './secrets'

// Browser tests sign in by writing a session, so no `server-only` here:
//
//   const cookie = await makeSession(openStore(locationOf(process.env, root)), personId)
//   await context.addCookies([{ name: cookie.name, value: cookie.value, url: address }])
//
// in a process with the server's own DATA_DIR or DATABASE_URL, AUTH_SECRET and AUTH_URL. By hand it is: a random secret
// s; a row { id: sha256hex(s), person, … } in sessions; and, as the cookie `cookieName()`, next-auth/jwt's
// encode({ token: { sub: person, sid: s }, secret: AUTH_SECRET, salt: cookieName(), maxAge: cookieSeconds }).

const day = 24 * 60 * 60 * 1000
/** A session nobody uses for so long has ended. */
export const idleMillis = 14 * day
/** However busy it was, it ends after this. */
export const longestMillis = 30 * day
export const cookieSeconds = longestMillis / 1000

/** Whether people reach us over TLS; then the cookie goes nowhere else. */
export const isSecure = (): boolean => process.env['AUTH_URL']?.startsWith('https://') ?? false

export const cookieName = (): string => `${isSecure() ? '__Secure-' : ''}authjs.session-token`

export const cookieOptions = () => ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() }) as const

/** AUTH_SECRET, or the file the launcher made in the data folder at its first start. */
export function authSecret(): string {
  const given = process.env['AUTH_SECRET']
  if (given) return given
  const file = join(resolve(/* turbopackIgnore: true */ process.env['DATA_DIR'] || 'data'), 'auth-secret')
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    throw new Error(`AUTH_SECRET is not set, and ${file} does not exist. npm start makes it; or set AUTH_SECRET to a long random text.`)
  }
}

export interface FromWhere {
  address: string
  agent: string
}

/** Starts a session: its row, and the secret only the browser will hold. */
export async function startSession(store: Store, person: Id, { address, agent }: FromWhere, now = Date.now()): Promise<string> {
  const secret = newSecret()
  await forgetSessions(store, now - longestMillis)
  await createSession(store, { id: hashSecret(secret), person, createdAt: now, expiresAt: now + idleMillis, address, agent: agent.slice(0, 300) })
  return secret
}

/** The cookie that carries a session. */
export async function sessionCookie(person: Id, secret: string): Promise<{ name: string; value: string }> {
  const name = cookieName()
  const value = await encode({ token: { sub: person, sid: secret }, secret: authSecret(), salt: name, maxAge: cookieSeconds })
  return { name, value }
}

/** What a session's cookie carries; null for none, and for whatever was not closed with our secret or is too old. */
export async function openCookie(value: string): Promise<JWT | null> {
  const secret = authSecret()
  if (value === '') return null
  return decode({ token: value, secret, salt: cookieName() }).catch(() => null)
}

/** Signs a person in without asking for a password: for tests, and after a change of password. */
export async function makeSession(store: Store, person: Id, from: FromWhere = { address: '', agent: '' }): Promise<{ name: string; value: string }> {
  return sessionCookie(person, await startSession(store, person, from))
}
