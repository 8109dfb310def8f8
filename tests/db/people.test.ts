import { describe, expect, it } from 'vitest'
import { countAttempts, forgetAttempts, noteAttempt } from '@/db/attempts'
import { houseHistory } from '@/db/history'
import { acceptInvite, createInvite, findInvite, listInvites, revokeInvite } from '@/db/invites'
import { createPerson, disablePerson, enablePerson, findForSignIn, findPerson, isActive, listPeople, personNames, renamePerson, setPassword, setRoles } from '@/db/people'
import { createSession, findSession, listSessions, revokeSession, revokeSessionsOf, touchSession } from '@/db/sessions'
import { getSettings, houseRules, setSettings } from '@/db/settings'
import type { Store } from '@/db/store'
import { createToken, findToken, listTokens, revokeToken, touchToken } from '@/db/tokens'
import { firstAdministratorLink } from '@/db/seed/first-administrator'
import { sha256 } from '@/db/hashes'
import { onBothEngines } from '../support/engines'

const act = (at = 1) => ({ by: 'system', via: { door: 'system' }, at }) as const

async function hired(store: Store, email = 'ada@example.org') {
  const person = await createPerson(store, { email, name: 'Ada', roles: ['writer', 'checker'], passwordHash: 'secret hash' }, act())
  if (person === 'taken') throw new Error('taken')
  return person
}
const session = (person: string, id = 's1') => ({ id, person, createdAt: 10, expiresAt: 1000, address: '127.0.0.1', agent: 'a browser' })

onBothEngines('The house', (engine) => {
  describe('people', () => {
    it('are known by an address in lower case, once', async () => {
      const store = await engine.fresh()
      const ada = await hired(store, ' Ada@Example.org ')
      expect(ada).toMatchObject({ email: 'ada@example.org', roles: ['checker', 'writer'], disabled: false, hasPassword: true })
      expect(await createPerson(store, { email: 'ADA@example.org', name: 'Other', roles: [], passwordHash: null }, act())).toBe('taken')
      expect(await findForSignIn(store, 'ADA@EXAMPLE.ORG')).toEqual({ person: ada, passwordHash: 'secret hash' })
      expect(await listPeople(store)).toEqual([ada])
      expect(JSON.stringify(await findPerson(store, ada.id))).not.toContain('secret')
    })

    it('change only together with an entry of the house that names them', async () => {
      const store = await engine.fresh()
      const ada = await hired(store)
      await renamePerson(store, ada.id, 'Ada L.', act(2))
      await setRoles(store, ada.id, ['editor'], act(3))
      await setPassword(store, ada.id, 'another', act(4))
      await disablePerson(store, ada.id, act(5))
      await enablePerson(store, ada.id, act(6))
      const entries = await houseHistory(store)
      expect(entries.map(({ action }) => action)).toEqual(['personAdded', 'personRenamed', 'rolesSet', 'passwordSet', 'personDisabled', 'personEnabled'])
      expect(new Set(entries.flatMap(({ rows }) => rows.map(({ table, id }) => `${table} ${id}`)))).toEqual(new Set([`people ${ada.id}`]))
      expect(JSON.stringify(entries)).not.toContain('ada@example.org')
      expect(await setRoles(store, 'nobody', ['editor'], act(7))).toBeNull()
      expect(await houseHistory(store)).toHaveLength(6)
    })

    it('are called by the name they have now', async () => {
      const store = await engine.fresh()
      const ada = await hired(store)
      expect((await personNames(store))(ada.id)).toBe('Ada')
      await renamePerson(store, ada.id, 'Ada L.', act(2))
      expect((await personNames(store))(ada.id)).toBe('Ada L.')
      expect((await personNames(store))('system')).toBe('Countersign')
    })
  })

  describe('sessions', () => {
    it('answer with the person as they are at this moment', async () => {
      const store = await engine.fresh()
      const ada = await hired(store)
      await createSession(store, session(ada.id))
      expect((await findSession(store, 's1', 20))?.person).toEqual({ id: ada.id, name: 'Ada', email: 'ada@example.org', roles: ['checker', 'writer'] })
      await setRoles(store, ada.id, ['legal'], act(21))
      expect((await findSession(store, 's1', 22))?.person.roles).toEqual(['legal'])
      await disablePerson(store, ada.id, act(23))
      expect(await findSession(store, 's1', 24)).toBeNull()
      expect(await isActive(store, ada.id)).toBe(false)
      await enablePerson(store, ada.id, act(25))
      expect(await findSession(store, 's1', 26), 'disabling ended it for good').toBeNull()
    })

    it('end when they expire, are revoked, or everywhere at once', async () => {
      const store = await engine.fresh()
      const ada = await hired(store)
      for (const id of ['s1', 's2', 's3', 's4']) await createSession(store, session(ada.id, id))
      expect(await findSession(store, 's1', 1000)).toBeNull()
      await touchSession(store, 's1', { seenAt: 900, expiresAt: 2000 })
      expect((await findSession(store, 's1', 1000))?.session.seenAt).toBe(900)
      await revokeSession(store, 's2', 30)
      expect((await listSessions(store, ada.id, 40)).map(({ id }) => id).sort()).toEqual(['s1', 's3', 's4'])
      await revokeSessionsOf(store, ada.id, 50, 's3')
      expect((await listSessions(store, ada.id, 60)).map(({ id }) => id)).toEqual(['s3'])
      await setPassword(store, ada.id, 'new', act(70))
      expect(await findSession(store, 's3', 80)).toBeNull()
    })
  })

  it('knows API tokens by their hash, until they are revoked by whom they belong to', async () => {
    const store = await engine.fresh()
    const ada = await hired(store)
    const token = await createToken(store, { person: ada.id, name: ' Wire desk ', hash: 'h1' }, act(5))
    expect(await findToken(store, 'h1')).toMatchObject({ token: { id: token.id, name: 'Wire desk', lastUsedAt: null }, person: { id: ada.id } })
    await touchToken(store, token.id, 77)
    expect((await listTokens(store, ada.id))[0]?.lastUsedAt).toBe(77)
    expect(await revokeToken(store, { id: token.id, person: 'somebody else' }, act(6))).toBeNull()
    expect(await revokeToken(store, { id: token.id, person: ada.id }, act(7))).toMatchObject({ revokedAt: 7 })
    expect(await findToken(store, 'h1')).toBeNull()
    expect((await houseHistory(store)).map(({ action }) => action)).toEqual(['personAdded', 'tokenMade', 'tokenRevoked'])
  })

  it('lets an invitation be used once, by one person', async () => {
    const store = await engine.fresh()
    await createInvite(store, { hash: 'i1', email: 'New@example.org', roles: ['writer'], expiresAt: 100 }, act(1))
    expect(await listInvites(store, 50)).toHaveLength(1)
    expect(await findInvite(store, 'i1', 100)).toBeNull()
    const accepted = await Promise.all([1, 2].map((time) => acceptInvite(store, 'i1', { name: 'N', passwordHash: 'x' }, { via: { door: 'page' }, at: 50 + time })))
    expect(accepted.filter((person) => person === 'gone')).toHaveLength(1)
    expect(await listPeople(store)).toMatchObject([{ email: 'new@example.org', roles: ['writer'] }])
    await createInvite(store, { hash: 'i2', email: 'new@example.org', roles: [], expiresAt: 100 }, act(60))
    expect(await acceptInvite(store, 'i2', { name: 'N', passwordHash: 'x' }, { via: { door: 'page' }, at: 61 })).toBe('taken')
    expect(await revokeInvite(store, 'i2', act(62))).toBe(true)
    expect(await revokeInvite(store, 'i2', act(63))).toBe(false)
  })

  it('tells the first administrator’s link once', async () => {
    const store = await engine.fresh()
    const link = await firstAdministratorLink(store, 'https://desk.example.org/', 1000)
    expect(link).toMatch(/^https:\/\/desk\.example\.org\/invite\/[\w-]{43}$/)
    expect(await firstAdministratorLink(store, 'https://desk.example.org', 2000)).toBeNull()
    const made = await acceptInvite(store, sha256(link?.split('/').at(-1) ?? ''), { email: 'boss@example.org', name: 'B', passwordHash: 'x' }, { via: { door: 'page' }, at: 3000 })
    expect(made).toMatchObject({ email: 'boss@example.org', roles: ['administrator'] })
    expect(await firstAdministratorLink(store, 'https://desk.example.org', 10 ** 12)).toBeNull()
  })

  it('keeps one row of settings, and remembers them no longer than they last', async () => {
    const store = await engine.fresh()
    expect((await getSettings(store)).checkersPublic).toBe(false)
    expect((await houseRules(store)).levels['Opinion']).toEqual(['full', 'partial', 'self'])
    await setSettings(store, { name: 'The Ward', sections: [{ name: 'Opinion', levels: ['full'] }] }, act(3))
    await setSettings(store, { checkersPublic: true }, act(4))
    expect(await getSettings(store)).toMatchObject({ name: 'The Ward', checkersPublic: true, timeZone: 'UTC' })
    expect((await houseRules(store)).levels).toEqual({ Opinion: ['full'] })
  })

  it('counts attempts since a time, and forgets them', async () => {
    const store = await engine.fresh()
    for (const at of [10, 20, 30]) await noteAttempt(store, ['account:a', 'address:b'], at, 15)
    expect(await countAttempts(store, 'account:a', 25)).toBe(1)
    expect(await countAttempts(store, 'account:a', 0)).toBe(2)
    await forgetAttempts(store, 'account:a')
    expect(await countAttempts(store, 'account:a', 0)).toBe(0)
    expect(await countAttempts(store, 'address:b', 0)).toBe(2)
  })
})
