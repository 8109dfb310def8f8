import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { findPerson, setRoles } from '@/db/people'
import { listSessions } from '@/db/sessions'
import type { PersonKey } from '@/db/seed/people'
import type { Role } from '@/lib/editorial/people'
import { proveWho } from '@/lib/server/credentials'
import type { HouseOutcome } from '@/lib/server/house-outcome'
import { accept, invitation } from '@/lib/server/invitation'
import { everybody } from '@/lib/server/people'
import { performHouse } from '@/lib/server/perform-house'
import { placesFor } from '@/lib/server/places'
import { hashSecret } from '@/lib/server/secrets'
import { stillSignedIn, type SignedIn } from '@/lib/server/session-check'
import { startSession } from '@/lib/server/session-cookie'
import { actorWith } from '@/lib/server/tokens'
import { openNewsroom, type ServerNewsroom } from '../support/server'

const here = vi.hoisted(() => ({ who: null as SignedIn | null }))
vi.mock('@/lib/server/session', () => ({ whoIsThis: async () => here.who }))
vi.mock('@/lib/server/sign-in', () => ({ fromWhere: () => ({ address: '', agent: '' }) }))

let room: ServerNewsroom
beforeAll(async () => { room = await openNewsroom() })
afterAll(() => room.close())

const from = { address: '192.0.2.1', agent: '' }
const password = 'plain paper, blue pencil'

async function be(key: PersonKey): Promise<void> {
  const { id } = room.actors[key]
  const sid = await startSession(room.store, id, from)
  here.who = await stillSignedIn(room.store, { sub: id, sid })
}
beforeEach(() => be('admin'))

function ask(action: string, fields: Record<string, string | readonly string[]> = {}): Promise<HouseOutcome> {
  const form = new FormData()
  form.set('action', action)
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) form.append(name, each as string)
  return performHouse(form)
}

async function invited(email: string, roles: readonly Role[] = ['writer']): Promise<string> {
  const outcome = await ask('invite', { email, roles })
  if (outcome.outcome !== 'done' || !outcome.shown) throw new Error(JSON.stringify(outcome))
  return outcome.shown.secret.replace('/invite/', '')
}

describe('an invitation', () => {
  test('lets one person in, once, in the roles it names', async () => {
    const secret = await invited('Ines@example.org', ['writer', 'checker'])
    expect(await invitation(secret)).toEqual({ email: 'ines@example.org', roles: ['writer', 'checker'] })
    expect(await accept({ secret, email: 'other@example.org', name: 'Ines', password })).toEqual({ outcome: 'done', email: 'ines@example.org' })
    expect(await proveWho(room.store, { email: 'ines@example.org', password }, '')).toMatchObject({ outcome: 'done' })
    expect(await invitation(secret)).toBeNull()
    expect(await accept({ secret, email: '', name: 'Somebody else', password })).toEqual({ outcome: 'notFound' })
  })

  test('is not used up by a refused form', async () => {
    const secret = await invited('tom@example.org')
    expect(await accept({ secret, email: '', name: 'Tom', password: 'short' })).toMatchObject({ outcome: 'refused', field: 'password' })
    expect(await accept({ secret, email: '', name: '  ', password })).toMatchObject({ outcome: 'refused', field: 'name' })
    expect(await accept({ secret, email: '', name: 'Tom', password })).toMatchObject({ outcome: 'done' })
  })

  test('made again for the same address takes the place of the first', async () => {
    const [first, second] = [await invited('late@example.org'), await invited('late@example.org')]
    expect([await invitation(first), await invitation(second)]).toEqual([null, expect.objectContaining({ email: 'late@example.org' })])
  })

  test('can be withdrawn', async () => {
    const secret = await invited('maybe@example.org')
    expect(await ask('withdrawInvite', { invite: hashSecret(secret) })).toMatchObject({ outcome: 'done' })
    expect(await invitation(secret)).toBeNull()
    expect(await ask('withdrawInvite', { invite: hashSecret(secret) })).toEqual({ outcome: 'notFound' })
  })

  test('is refused for somebody who is here, and for what is no address', async () => {
    expect(await ask('invite', { email: 'WRITER@example.org' })).toMatchObject({ outcome: 'refused', field: 'email' })
    expect(await ask('invite', { email: 'nonsense' })).toMatchObject({ outcome: 'refused', field: 'email', sentence: expect.stringMatching(/^Write the e-mail address/) })
    expect(await ask('invite', { email: 'x@example.org', roles: ['emperor'] })).toMatchObject({ outcome: 'refused' })
  })

  test('nobody made is nobody’s', async () => {
    expect(await invitation('made-up')).toBeNull()
  })
})

describe('roles and access', () => {
  test('count at once, on sessions already begun', async () => {
    const { id } = room.actors.writer2
    const sid = await startSession(room.store, id, from)
    await ask('setRoles', { person: id, roles: ['editor', 'publisher'] })
    expect(await stillSignedIn(room.store, { sub: id, sid })).toMatchObject({ roles: ['editor', 'publisher'] })
    await ask('setRoles', { person: id, roles: [] })
    expect(await stillSignedIn(room.store, { sub: id, sid })).toMatchObject({ roles: [] })
  })

  test('a demoted administrator no longer finds the page, nor its actions', async () => {
    const { id } = room.actors.everything
    await be('everything')
    expect(await ask('signOutPerson', { person: room.actors.legal.id })).toMatchObject({ outcome: 'done' })
    await setRoles(room.store, id, ['writer'], { by: 'system', via: { door: 'system' }, at: Date.now() })
    await be('everything')
    expect(await ask('signOutPerson', { person: room.actors.legal.id })).toEqual({ outcome: 'notFound' })
  })

  test('whoever is disabled loses sessions and keys at once', async () => {
    const { id } = room.actors.checker2
    const [sid, key] = [await startSession(room.store, id, from), await room.token('checker2')]
    expect(await actorWith(room.store, key)).toMatchObject({ id })
    expect(await ask('disable', { person: id })).toMatchObject({ outcome: 'done' })
    expect([await stillSignedIn(room.store, { sub: id, sid }), await actorWith(room.store, key)]).toEqual([null, null])
    expect(await ask('enable', { person: id })).toMatchObject({ outcome: 'done' })
    expect([await stillSignedIn(room.store, { sub: id, sid }), (await actorWith(room.store, key))?.id]).toEqual([null, id])
  })

  test('the only administrator stays one', async () => {
    const { id } = room.actors.admin
    expect(await ask('setRoles', { person: id, roles: ['writer'] })).toMatchObject({ outcome: 'refused', sentence: expect.stringContaining('only administrator') })
    expect(await ask('disable', { person: id })).toMatchObject({ outcome: 'refused', sentence: expect.stringContaining('yourself') })
    expect(await findPerson(room.store, id)).toMatchObject({ roles: ['administrator'], disabled: false })
  })

  test('unknown people are not found', async () => {
    for (const action of ['setRoles', 'disable', 'enable', 'signOutPerson']) expect(await ask(action, { person: 'nobody' }), action).toEqual({ outcome: 'notFound' })
  })
})

describe('what does not exist for others', () => {
  const others: PersonKey[] = ['writer', 'checker', 'head', 'editor', 'legal']

  test.each(others)('%s finds neither the people page nor anything on it', async key => {
    await be(key)
    expect(await everybody(room.actors[key])).toBeNull()
    expect((await placesFor(room.actors[key])).map(({ href }) => href)).not.toContain('/people')
    for (const action of ['invite', 'setRoles', 'disable', 'enable', 'signOutPerson', 'withdrawInvite']) {
      expect(await ask(action, { person: room.actors.admin.id, email: 'y@example.org', invite: 'x' }), action).toEqual({ outcome: 'notFound' })
    }
  })

  test('nobody signed in is asked to sign in', async () => {
    here.who = null
    expect(await ask('rename', { name: 'Nobody' })).toEqual({ outcome: 'signedOut' })
  })

  test.each(['', 'explode', 'constructor', '__proto__'])('there is no action “%s”', async action => {
    expect(await ask(action)).toEqual({ outcome: 'notFound' })
  })
})

describe('one’s own account', () => {
  beforeEach(() => be('legal'))

  test('changes one’s own name, and no other', async () => {
    expect(await ask('rename', { name: '  Henrik D.  ', person: room.actors.admin.id })).toMatchObject({ outcome: 'done' })
    expect([(await findPerson(room.store, room.actors.legal.id))?.name, (await findPerson(room.store, room.actors.admin.id))?.name]).toEqual(['Henrik D.', room.actors.admin.name])
    expect(await ask('rename', { name: ' ' })).toMatchObject({ outcome: 'refused', field: 'name', sentence: 'Write a name.' })
  })

  test('ends one’s own sessions, never another’s', async () => {
    const theirs = hashSecret(await startSession(room.store, room.actors.admin.id, from))
    expect(await ask('endSession', { session: theirs })).toEqual({ outcome: 'notFound' })
    await startSession(room.store, room.actors.legal.id, from)
    expect(await ask('endOtherSessions')).toMatchObject({ outcome: 'done' })
    expect((await listSessions(room.store, room.actors.legal.id, Date.now())).map(({ id }) => id)).toEqual([here.who?.session])
  })

  test('makes a key that acts as its person until it is revoked', async () => {
    const made = await ask('makeToken', { name: 'wire import' })
    const secret = made.outcome === 'done' ? (made.shown?.secret ?? '') : ''
    const actor = await actorWith(room.store, secret)
    expect(actor).toMatchObject({ id: room.actors.legal.id, roles: ['legal'], via: { door: 'api' } })
    const token = actor?.via.door === 'api' ? actor.via.token : ''
    await be('writer')
    expect(await ask('revokeToken', { token })).toEqual({ outcome: 'notFound' })
    await be('legal')
    expect(await ask('revokeToken', { token })).toMatchObject({ outcome: 'done' })
    expect(await actorWith(room.store, secret)).toBeNull()
  })
})
