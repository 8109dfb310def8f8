import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { disablePerson, enablePerson, setPassword, setRoles } from '@/db/people'
import { findSession, revokeSession, revokeSessionsOf } from '@/db/sessions'
import { ownPlace } from '@/lib/server/own-place'
import { hashSecret } from '@/lib/server/secrets'
import { stillSignedIn } from '@/lib/server/session-check'
import { authSecret, cookieName, idleMillis, longestMillis, makeSession, openCookie, sessionCookie, startSession } from '@/lib/server/session-cookie'
import { openNewsroom, type ServerNewsroom } from '../support/server'

let room: ServerNewsroom
beforeAll(async () => { room = await openNewsroom() })
afterAll(() => room.close())

const from = { address: '192.0.2.7', agent: 'Mozilla/5.0 Firefox/130' }
const act = () => ({ by: 'system', via: { door: 'system' }, at: Date.now() }) as const
const day = 86_400_000

/** A session of the writer's, and the token their cookie carries. */
async function signedIn(now = Date.now()) {
  const id = room.actors.writer.id
  const sid = await startSession(room.store, id, from, now)
  return { id, token: { sub: id, sid }, session: hashSecret(sid) }
}

describe('a session', () => {
  test('is its person, with the roles they hold at this moment', async () => {
    const { id, token } = await signedIn()
    expect(await stillSignedIn(room.store, token)).toMatchObject({ id, email: 'writer@example.org', roles: ['writer'] })
    await setRoles(room.store, id, ['administrator', 'editor'], act())
    expect(await stillSignedIn(room.store, token)).toMatchObject({ roles: ['editor', 'administrator'] })
    await setRoles(room.store, id, ['writer'], act())
  })

  test('ends the moment it is revoked, and with it no other', async () => {
    const [one, other] = [await signedIn(), await signedIn()]
    await revokeSession(room.store, one.session, Date.now())
    expect(await stillSignedIn(room.store, one.token)).toBeNull()
    expect(await stillSignedIn(room.store, other.token)).not.toBeNull()
    await revokeSessionsOf(room.store, one.id, Date.now())
    expect(await stillSignedIn(room.store, other.token)).toBeNull()
  })

  test('ends when its person is disabled, and does not come back with them', async () => {
    const { id, token } = await signedIn()
    await disablePerson(room.store, id, act())
    expect(await stillSignedIn(room.store, token)).toBeNull()
    await enablePerson(room.store, id, act())
    expect(await stillSignedIn(room.store, token)).toBeNull()
  })

  test('ends when the password is changed', async () => {
    const { id, token } = await signedIn()
    await setPassword(room.store, id, 'another hash', act())
    expect(await stillSignedIn(room.store, token)).toBeNull()
  })

  test.each([
    ['without a session', () => ({ sub: room.actors.writer.id })], ['of nobody', () => ({ sid: 'x' })],
    ['with a session nobody began', () => ({ sub: room.actors.writer.id, sid: 'made up' })],
  ])('a token %s is nobody', async (_, token) => {
    expect(await stillSignedIn(room.store, token())).toBeNull()
  })

  test('a token that names another person is nobody', async () => {
    const { token } = await signedIn()
    expect(await stillSignedIn(room.store, { ...token, sub: room.actors.admin.id })).toBeNull()
  })

  test('lives on while it is used, and never beyond thirty days', async () => {
    const start = Date.now()
    const { token, session } = await signedIn(start)
    expect(await stillSignedIn(room.store, token, start + idleMillis + 1)).toBeNull()
    for (const days of [10, 20, 29]) expect(await stillSignedIn(room.store, token, start + days * day), `after ${days} days`).not.toBeNull()
    expect((await findSession(room.store, session, start + 29 * day))?.session.expiresAt).toBe(start + longestMillis)
    expect(await stillSignedIn(room.store, token, start + longestMillis)).toBeNull()
  })

  test('is noted as seen now and then, not at every request', async () => {
    const start = Date.now()
    const { token, session } = await signedIn(start)
    const seenAt = async (now: number) => (await findSession(room.store, session, now))?.session.seenAt
    await stillSignedIn(room.store, token, start + 60_000)
    expect(await seenAt(start + 60_000)).toBe(start)
    await stillSignedIn(room.store, token, start + 3_600_000)
    expect(await seenAt(start + 3_600_000)).toBe(start + 3_600_000)
  })

  test('the store never holds what the browser holds', async () => {
    const { token, session } = await signedIn()
    expect(session).not.toContain(token.sid)
    expect(await findSession(room.store, token.sid, Date.now())).toBeNull()
  })
})

describe('the cookie', () => {
  const kept = { ...process.env }
  beforeEach(() => { process.env['AUTH_SECRET'] = 'a secret of the tests, long enough to be one' })
  afterEach(() => { process.env['AUTH_SECRET'] = kept['AUTH_SECRET'] ?? ''; delete process.env['AUTH_URL'] })

  test('carries person and session, closed with the secret', async () => {
    const { name, value } = await makeSession(room.store, room.actors.checker.id, from)
    expect(name).toBe('authjs.session-token')
    expect(await stillSignedIn(room.store, (await openCookie(value)) ?? {})).toMatchObject({ id: room.actors.checker.id })
  })

  test('closed with another secret, cut short or made up, is nobody’s', async () => {
    const { value } = await makeSession(room.store, room.actors.checker.id, from)
    expect(await Promise.all(['', 'made.up', value.slice(0, -4), `${value.slice(0, 40)}A${value.slice(41)}`].map(openCookie))).toEqual([null, null, null, null])
    process.env['AUTH_SECRET'] = 'another secret that somebody guessed'
    expect(await openCookie(value)).toBeNull()
  })

  test('has the name that only TLS may carry where people come over TLS', async () => {
    process.env['AUTH_URL'] = 'https://desk.example.org'
    expect(cookieName()).toBe('__Secure-authjs.session-token')
    expect((await sessionCookie('somebody', 'secret')).name).toBe('__Secure-authjs.session-token')
  })

  test('without a secret there is none, and a sentence says what to do', () => {
    process.env['AUTH_SECRET'] = ''
    expect(() => authSecret()).toThrow(/npm start makes it/)
  })
})

describe('after signing in', () => {
  test.each(['/people', '/articles/01a/check#claim-3', '/desk?search=sepsis&mine=yes'])('one comes back to %s', place => {
    expect(ownPlace(place)).toBe(place)
  })

  test.each([
    'https://evil.example', '//evil.example', '/\\evil.example', '\\\\evil.example', '/\t/evil.example', 'javascript:alert(1)', '', 'people',
    '/sign-in?next=/sign-in', '/api/auth/signout', `/${'a'.repeat(3_000)}`, undefined, ['/people'],
  ])('never to %j', place => {
    expect(ownPlace(place)).toBe('/desk')
  })
})
