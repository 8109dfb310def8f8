import { createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import type { OutboxItem } from '@/lib/editorial/article'
import { canonical } from '@/lib/editorial/canonical'
import { named, recordInHouse } from './history'
import type { Act } from './history'
import { sha256 } from './hashes'
import { putInOutbox } from './outbox'
import type { Reader, Store, Unit } from './store'

/** A key of the newsroom as everybody may know it. The newest signs; the others go on proving what they signed. */
export interface NewsroomKey {
  /** RFC 7638 thumbprint. */
  id: string
  /** Ed25519 public key, base64url. */
  x: string
  from: number
  /** When the next key took over; null for the one that signs. */
  until: number | null
  /** Somebody else may have it: what it signs proves nothing any more. */
  isLost: boolean
}

/** Why a key was made: the first, to take turns, or because the one before was lost to somebody. */
export type KeyReason = 'first' | 'turn' | 'lost'

const bySystem = (at: number): Act => ({ by: 'system', via: { door: 'system' }, at })

/** Every key there was, oldest first; makes the first where there is none yet. */
export async function newsroomKeys(store: Store, now: number): Promise<NewsroomKey[]> {
  const keys = await keysIn(store)
  if (keys.length > 0) return keys
  return store.write(async (unit) => {
    if ((await keysIn(unit)).length === 0) await newKey(unit, 'first', bySystem(now))
    return keysIn(unit)
  })
}

/** Puts a new key in the place of the one that signs, whose private half is gone with that. What readers have is signed anew. */
export async function rotateKey(store: Store, because: Exclude<KeyReason, 'first'>, now: number): Promise<NewsroomKey[]> {
  return store.write(async (unit) => {
    const isFirst = (await keysIn(unit)).length === 0
    await renewed(unit, await newKey(unit, isFirst ? 'first' : because, bySystem(now)), now)
    return keysIn(unit)
  })
}

/** At a start: where there is no key yet one is made, and stories published before there were keys get their signed files. */
export async function readyKeys(store: Store, now: number): Promise<void> {
  if ((await keysIn(store)).length === 0) await rotateKey(store, 'turn', now)
}

async function renewed(unit: Unit, ordinal: number, now: number): Promise<void> {
  const rows = await unit.all('SELECT "id" FROM "articles" WHERE "slug" IS NOT NULL ORDER BY "id"')
  await putInOutbox(unit, rows.map(({ id }): OutboxItem => ({ kind: 'publicPage', key: `publicPage/${String(id)}/house-${ordinal}`, article: String(id), detail: {} })), now)
}

/** Signs with the newest key what `statement` makes of its public half. The private half stays in here. */
export async function signed(store: Store, now: number, statement: (key: NewsroomKey) => string): Promise<{ key: NewsroomKey; signature: string }> {
  await newsroomKeys(store, now)
  const [keys, secret] = await store.snapshot([{ table: 'newsroomKeys', where: '1 = 1', params: [], order: '"ordinal"' }, { table: 'newsroomSecrets', where: '"id" = ?', params: ['signing'] }])
  const key = asKeys(keys ?? []).at(-1)
  const d = secret?.[0]?.['secret']
  if (!key || typeof d !== 'string') throw new Error('The newsroom has no key to sign with.')
  const half = createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key.x, d }, format: 'jwk' })
  return { key, signature: sign(null, Buffer.from(statement(key)), half).toString('base64url') }
}

/**
 * A hash that commits the newsroom to something and tells nobody what it is. The salt differs for each `id`, follows from one
 * that never leaves the store, and is never changed: with it the newsroom can show later what it had.
 */
export async function saltedHash(store: Store, now: number, id: string, value: unknown): Promise<string> {
  return sha256(`${await saltFor(store, now, id)} ${canonical(value)}`)
}

/** What proves a salted hash: SHA-256 over `salt`, a space and `text` is it. Tells what the hash hides, so that it is asked for is history. */
export async function proofOf(store: Store, now: number, id: string, value: unknown): Promise<{ salt: string; text: string; hash: string }> {
  const salt = await saltFor(store, now, id)
  await store.write((unit) => recordInHouse(unit, 'sourceProved', bySystem(now), []))
  const text = canonical(value)
  return { salt, text, hash: sha256(`${salt} ${text}`) }
}

async function saltFor(store: Store, now: number, id: string): Promise<string> {
  await newsroomKeys(store, now)
  const [row] = await store.all('SELECT "secret" FROM "newsroom_secrets" WHERE "id" = ?', ['salt'])
  return createHmac('sha256', Buffer.from(String(row?.['secret']), 'base64url')).update(id).digest('base64url')
}

/** The private half of the newest key belongs to it. Where there is no key yet there is nothing to belong. */
export async function keyFits(reader: Pick<Reader, 'all'>): Promise<boolean> {
  const [key] = await reader.all('SELECT "x" FROM "newsroom_keys" ORDER BY "ordinal" DESC LIMIT 1')
  const [secret] = await reader.all('SELECT "secret" FROM "newsroom_secrets" WHERE "id" = ?', ['signing'])
  if (!key || !secret) return key === undefined && secret === undefined
  try {
    const half = createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', x: String(key['x']), d: String(secret['secret']) }, format: 'jwk' })
    return createPublicKey(half).export({ format: 'jwk' }).x === key['x']
  } catch {
    return false
  }
}

async function keysIn(reader: Reader): Promise<NewsroomKey[]> {
  return asKeys(await reader.all('SELECT "ordinal", "id", "x", "made_at", "because" FROM "newsroom_keys" ORDER BY "ordinal"'))
}

function asKeys(rows: Record<string, unknown>[]): NewsroomKey[] {
  return rows.map((row, at) => {
    const next = rows[at + 1]
    return { id: String(row['id']), x: String(row['x']), from: Number(row['made_at']), until: next ? Number(next['made_at']) : null, isLost: next?.['because'] === 'lost' }
  })
}

/** Resolves with the number of the house's entry that names the key. */
async function newKey(unit: Unit, because: KeyReason, act: Act): Promise<number> {
  const { x = '', d = '' } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
  const [last] = await unit.all('SELECT "ordinal" FROM "newsroom_keys" ORDER BY "ordinal" DESC LIMIT 1')
  const row = { ordinal: Number(last?.['ordinal'] ?? 0) + 1, id: thumbprint(x), x, madeAt: act.at, because }
  const { newsroomSecrets: secrets } = unit.tables
  // Secrets first: of two processes at once PostgreSQL then asks the slower to look again, and it finds the key.
  await unit.db.insert(secrets).values({ id: 'signing', secret: d }).onConflictDoUpdate({ target: secrets.id, set: { secret: d } })
  await unit.db.insert(secrets).values({ id: 'salt', secret: randomBytes(32).toString('base64url') }).onConflictDoNothing()
  await unit.insert('newsroomKeys', [row])
  return recordInHouse(unit, because === 'first' ? 'keyMade' : 'keyRotated', act, [named('newsroomKeys', row.id, row)])
}

/** RFC 7638: SHA-256 over the members a key needs, in their order. */
export const thumbprint = (x: string): string => Buffer.from(sha256(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`), 'hex').toString('base64url')
