import type * as Argon2 from '@node-rs/argon2'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { createPerson, disablePerson, enablePerson, findPersonByEmail } from '@/db/people'
import { inMinutes, takeAttempt } from '@/lib/server/attempts'
import { proveWho } from '@/lib/server/credentials'
import { hashPassword, isPassword, objectionTo } from '@/lib/server/password'
import { openNewsroom, type ServerNewsroom } from '../support/server'

const weighed = vi.hoisted(() => vi.fn<(hash: string, password: string) => void>())
vi.mock('@node-rs/argon2', async original => {
  const real = await original<typeof Argon2>()
  const verify: typeof real.verify = (hash, password, ...rest) => {
    weighed(String(hash), String(password))
    return real.verify(hash, password, ...rest)
  }
  return { ...real, verify }
})

let room: ServerNewsroom
const act = { by: 'system', via: { door: 'system' }, at: 1 } as const
const password = 'plain paper, blue pencil'

beforeAll(async () => {
  room = await openNewsroom()
  await createPerson(room.store, { email: 'ines@example.org', name: 'Ines', roles: ['writer'], passwordHash: await hashPassword(password) }, act)
})
afterAll(() => room.close())

let hour = Date.now()
/** Each test in an hour and from an address of its own, so that no other's attempts count. */
beforeEach(() => { hour += 3_600_000 })
const from = () => `192.0.2.${Math.floor(hour / 3_600_000) % 250}`
const prove = (email: string, tried: string, { address = from(), at = hour } = {}) => proveWho(room.store, { email, password: tried }, address, at)
const ines = async () => (await findPersonByEmail(room.store, 'ines@example.org'))?.id

describe('who this is', () => {
  test('is known by address and password together', async () => {
    expect(await prove(' Ines@Example.ORG ', password)).toEqual({ outcome: 'done', person: await ines() })
  })

  test('gets one answer where the password is wrong, the person unknown, disabled, or not yet set up', async () => {
    const disabled = await createPerson(room.store, { email: 'gone@example.org', name: 'Gone', roles: [], passwordHash: await hashPassword(password) }, act)
    await disablePerson(room.store, disabled === 'taken' ? '' : disabled.id, act)
    const answers = await Promise.all([prove('ines@example.org', 'wrong'), prove('unknown@example.org', password), prove('gone@example.org', password), prove('writer@example.org', password), prove('writer@example.org', '')])
    expect(answers).toEqual(answers.map(() => ({ outcome: 'refused' })))
    await enablePerson(room.store, disabled === 'taken' ? '' : disabled.id, act)
    expect(await prove('gone@example.org', password)).toMatchObject({ outcome: 'done' })
  })

  test('costs a stranger the same work as one of ours: one password is weighed, whoever asks', async () => {
    await prove('warm@example.org', 'wrong')
    for (const email of ['ines@example.org', 'stranger@example.org', 'writer@example.org', 'gone@example.org']) {
      weighed.mockClear()
      await prove(email, 'wrong')
      expect(weighed.mock.calls.map(([hash]) => /^\$argon2id\$v=19\$m=65536,t=3,p=1\$/.test(String(hash))), email).toEqual([true])
    }
  })

  test.each([[{}], [null], ['text'], [{ email: 1, password: [] }], [{ email: 'ines@example.org' }], [{ email: 'a'.repeat(400), password }], [{ email: 'ines@example.org', password: 'x'.repeat(5_000) }]])('%j is nobody', async raw => {
    expect(await proveWho(room.store, raw, from(), hour)).toEqual({ outcome: 'refused' })
  })
})

describe('too many attempts', () => {
  const wrong = async (times: number, email: string, address?: string) => {
    for (let each = 0; each < times; each++) await takeAttempt(room.store, { email, address: address ?? `198.51.100.${each}` }, hour)
  }

  test('at one account wait, even with the right password, wherever they come from', async () => {
    await wrong(10, 'ines@example.org')
    expect(await prove('ines@example.org', password)).toEqual({ outcome: 'wait', millis: 15 * 60_000 })
    expect(await prove('ines@example.org', password, { address: '203.0.113.9', at: hour + 5 * 60_000 })).toEqual({ outcome: 'wait', millis: 10 * 60_000 })
    expect(await prove('ines@example.org', password, { at: hour + 15 * 60_000 })).toMatchObject({ outcome: 'done' })
  })

  test('to be told to wait does not lengthen the wait', async () => {
    await wrong(10, 'ines@example.org')
    for (let minute = 1; minute < 15; minute++) await prove('ines@example.org', 'wrong', { at: hour + minute * 60_000 })
    expect(await prove('ines@example.org', password, { at: hour + 15 * 60_000 })).toMatchObject({ outcome: 'done' })
  })

  test('count the same for people who do not exist', async () => {
    await wrong(10, 'nobody@example.org')
    expect(await prove('nobody@example.org', password)).toMatchObject({ outcome: 'wait' })
  })

  test('are forgotten by a right password for the account, not for the address', async () => {
    for (let round = 0; round < 8; round++) {
      await wrong(7, 'ines@example.org', from())
      const proof = await prove('ines@example.org', password)
      expect(proof.outcome, `round ${round}`).toBe(round < 7 ? 'done' : 'wait')
    }
  })

  test('sent all at once are not all let in', async () => {
    const waits = await Promise.all(Array.from({ length: 40 }, (_, each) => takeAttempt(room.store, { email: 'ines@example.org', address: `198.51.100.${each}` }, hour)))
    expect(waits.filter(millis => millis === 0).length).toBeLessThanOrEqual(10)
    expect(await prove('ines@example.org', password)).toMatchObject({ outcome: 'wait' })
  })

  test('the wait is said in minutes', () => {
    expect([1, 60_000, 60_001, 900_000].map(inMinutes)).toEqual(['a minute', 'a minute', '2 minutes', '15 minutes'])
  })
})

describe('a password', () => {
  test('is kept as argon2id, 64 MiB, three passes', async () => {
    expect(await hashPassword(password)).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/)
  })

  test('is the same however its letters were typed', async () => {
    expect(await isPassword('caf\u00e9 au lait noir', await hashPassword('cafe\u0301 au lait noir'))).toBe(true)
  })

  test('fits nobody without one', async () => {
    expect(await isPassword('', null)).toBe(false)
  })

  test.each([
    ['short', /at least 12/], ['aaaaaaaaaaaaaaaa', /more different/], ['ada@example.org!', /does not contain/], ['AdaLindqvist2026', /does not contain/], ['x'.repeat(300), /at most 200/],
  ])('“%s” is objected to', (tried, why) => {
    expect(objectionTo(tried, { email: 'ada@example.org', name: 'Ada Lindqvist' })).toMatch(why)
  })

  test('of a few words is good', () => {
    expect(objectionTo(password, { email: 'ada@example.org', name: 'Ada Lindqvist' })).toBeNull()
  })
})
