import { verify as signatureHolds, createPublicKey } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { backUp } from '@/db/backup/backup'
import { restore } from '@/db/backup/restore'
import { houseHistory } from '@/db/history'
import { newsroomKeys, readyKeys, rotateKey, saltedHash, signed, thumbprint } from '@/db/keys'
import { openStore, type Store } from '@/db/store'
import { migrations, onBothEngines } from '../support/engines'
import { placesFound } from '../support/findings'

const holds = ({ x }: { x: string }, words: string, signature: string) =>
  signatureHolds(null, Buffer.from(words), createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }), Buffer.from(signature, 'base64url'))

const secretsOf = async (store: Store) => (await store.all('SELECT "id", "secret" FROM "newsroom_secrets" ORDER BY "id"')).map(({ id, secret }) => [id, secret])

onBothEngines('Keys of the newsroom', (engine) => {
  it('agree on one, however many begin at once', async () => {
    const store = await engine.fresh()
    const made = await Promise.all(Array.from({ length: 5 }, (_, at) => newsroomKeys(store, 1_000 + at)))
    expect(new Set(made.flat().map(({ id }) => id)).size).toBe(1)
    expect(made[0]).toMatchObject([{ until: null, isLost: false }])
    expect((await houseHistory(store)).map(({ action }) => action)).toEqual(['keyMade'])
    await readyKeys(store, 9_000)
    expect(await newsroomKeys(store, 9_000)).toEqual(made[0])
  })

  it('sign with the newest; the private half of an older one is gone, and what it signed still holds', async () => {
    const store = await engine.fresh()
    const first = await signed(store, 1_000, ({ id }) => `signed by ${id}`)
    expect(holds(first.key, `signed by ${first.key.id}`, first.signature)).toBe(true)
    const [[, before] = []] = (await secretsOf(store)).filter(([id]) => id === 'signing')
    const keys = await rotateKey(store, 'turn', 2_000)
    expect(keys).toMatchObject([{ id: first.key.id, from: 1_000, until: 2_000, isLost: false }, { from: 2_000, until: null }])
    expect(keys.every(({ id, x }) => thumbprint(x) === id)).toBe(true)
    const second = await signed(store, 3_000, () => 'words')
    expect([second.key.id, holds(second.key, 'words', second.signature), holds(first.key, 'words', second.signature)]).toEqual([keys[1]?.id, true, false])
    expect(JSON.stringify(await secretsOf(store))).not.toContain(String(before))
    expect(await rotateKey(store, 'lost', 4_000)).toMatchObject([{ isLost: false }, { isLost: true, until: 4_000 }, { isLost: false }])
    expect((await houseHistory(store)).map(({ action }) => action)).toEqual(['keyMade', 'keyRotated', 'keyRotated'])
  })

  it('rotated at once from two places: one after the other, and both are history', async () => {
    const store = await engine.fresh()
    await newsroomKeys(store, 1_000)
    await Promise.all([rotateKey(store, 'turn', 2_000), rotateKey(store, 'turn', 2_001)])
    expect(await newsroomKeys(store, 3_000)).toHaveLength(3)
    const { key, signature } = await signed(store, 3_000, () => 'so')
    expect(holds(key, 'so', signature)).toBe(true)
    expect(await placesFound(store.location)).toEqual([])
  })

  it('are written once, and named by the house: what was altered shows', async () => {
    const store = await engine.fresh()
    await rotateKey(store, 'turn', 1_000)
    for (const verb of ['UPDATE "newsroom_keys" SET "made_at" = 5', 'DELETE FROM "newsroom_keys"']) await expect(store.write((unit) => unit.run(verb))).rejects.toThrow()
    expect(await placesFound(store.location)).toEqual([])
    await store.write((unit) => unit.run(`UPDATE "newsroom_secrets" SET "secret" = ? WHERE "id" = 'signing'`, ['A'.repeat(43)]))
    expect(await placesFound(store.location)).toEqual(['newsroom_secrets signing'])
  })

  it('salt differently for each thing, always the same, and so that nobody can guess', async () => {
    const [one, other] = [await engine.fresh(), await engine.fresh()]
    const value = { title: 'Mr Smith' }
    const hash = await saltedHash(one, 1_000, 'source-1', value)
    await rotateKey(one, 'turn', 2_000)
    expect(await saltedHash(one, 3_000, 'source-1', value)).toBe(hash)
    expect(await saltedHash(one, 3_000, 'source-2', value)).not.toBe(hash)
    expect(await saltedHash(other, 1_000, 'source-1', value)).not.toBe(hash)
  })

  it('come back with a backup', async () => {
    const store = await engine.fresh()
    await rotateKey(store, 'turn', 1_000)
    const hash = await saltedHash(store, 2_000, 's', 'value')
    const folder = await mkdtemp(join(tmpdir(), 'countersign-keys-'))
    await backUp(store.location, join(folder, 'copy'))
    const place = await engine.place()
    await restore(join(folder, 'copy'), place, migrations)
    const again = openStore(place)
    expect(await newsroomKeys(again, 9_000)).toEqual(await newsroomKeys(store, 9_000))
    const { key, signature } = await signed(again, 9_000, () => 'after')
    expect([holds(key, 'after', signature), await saltedHash(again, 9_000, 's', 'value')]).toEqual([true, hash])
    await again.close()
    await rm(folder, { recursive: true, force: true })
  })
})
