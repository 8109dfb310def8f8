import { and, desc, eq, isNull } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import type { Id } from '@/lib/editorial/people'
import { named, recordInHouse } from './history'
import type { Act } from './history'
import type { Store } from './store'
import { fromRaw, shapes } from './rows'
import { personSelects, whoOf } from './who'
import type { Who } from './who'

export interface Token {
  id: Id
  person: Id
  name: string
  createdAt: number
  lastUsedAt: number | null
  revokedAt: number | null
}

const asToken = ({ id, person, name, createdAt, lastUsedAt, revokedAt }: Token): Token => ({ id, person, name, createdAt, lastUsedAt, revokedAt })

/** A key for the API, known here by its hash alone. */
export async function createToken(store: Store, { person, name, hash }: { person: Id; name: string; hash: string }, act: Act): Promise<Token> {
  const token = { id: newId(), hash, person, name: name.trim(), createdAt: act.at, lastUsedAt: null, revokedAt: null }
  await store.write(async (unit) => {
    await unit.insert('tokens', [token])
    await recordInHouse(unit, 'tokenMade', act, [named('tokens', token.id, token)])
  })
  return asToken(token)
}

/** The token and its person as they are at this moment; null once it is revoked or its person disabled. */
export async function findToken(store: Store, hash: string): Promise<{ token: Token; person: Who } | null> {
  const [tokens = [], people, roles] = await store.snapshot([
    { table: 'tokens', where: '"hash" = ?', params: [hash] },
    ...personSelects('SELECT "person" FROM "tokens" WHERE "hash" = ?', [hash]),
  ])
  const person = whoOf(people, roles)
  if (!tokens[0] || !person) return null
  const token = asToken(fromRaw(shapes.tokens, tokens[0]) as unknown as Token)
  return token.revokedAt === null ? { token, person } : null
}

/** Tokens that still work, the newest first. */
export async function listTokens(store: Store, person: Id): Promise<Token[]> {
  const t = store.tables.tokens
  const rows = await store.db.select().from(t).where(and(eq(t.person, person), isNull(t.revokedAt))).orderBy(desc(t.createdAt))
  return rows.map(asToken)
}

export async function touchToken(store: Store, id: Id, now: number): Promise<void> {
  await store.write(async (unit) => {
    await unit.db.update(unit.tables.tokens).set({ lastUsedAt: now }).where(eq(unit.tables.tokens.id, id))
  })
}

/** Null when this person has no such token, or it was revoked before. */
export async function revokeToken(store: Store, { id, person }: { id: Id; person: Id }, act: Act): Promise<Token | null> {
  return store.write(async (unit) => {
    const t = unit.tables.tokens
    const [row] = await unit.db.update(t).set({ revokedAt: act.at }).where(and(eq(t.id, id), eq(t.person, person), isNull(t.revokedAt))).returning()
    if (!row) return null
    await recordInHouse(unit, 'tokenRevoked', act, [named('tokens', id, row)])
    return asToken(row)
  })
}
