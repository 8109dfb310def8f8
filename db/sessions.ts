import { and, desc, eq, gt, isNull, lt, ne } from 'drizzle-orm'
import type { Id } from '@/lib/editorial/people'
import { fromRaw, shapes } from './rows'
import type { Store } from './store'
import { personSelects, whoOf } from './who'
import type { Who } from './who'

export interface Session {
  /** Hash of the secret the browser holds. */
  id: string
  person: Id
  createdAt: number
  seenAt: number
  expiresAt: number
  revokedAt: number | null
  address: string
  agent: string
}

export async function createSession(store: Store, session: Omit<Session, 'revokedAt' | 'seenAt'>): Promise<void> {
  await store.write((unit) => unit.insert('sessions', [{ ...session, seenAt: session.createdAt, revokedAt: null }]))
}

/** The session and its person as they are at this moment; null once it ended, was revoked, or its person was disabled. */
export async function findSession(store: Store, id: string, now: number): Promise<{ session: Session; person: Who } | null> {
  const [sessions = [], people, roles] = await store.snapshot([
    { table: 'sessions', where: '"id" = ?', params: [id] },
    ...personSelects('SELECT "person" FROM "sessions" WHERE "id" = ?', [id]),
  ])
  const person = whoOf(people, roles)
  if (!sessions[0] || !person) return null
  const session = fromRaw(shapes.sessions, sessions[0]) as unknown as Session
  return session.revokedAt === null && session.expiresAt > now ? { session, person } : null
}

/** Sessions that could still be used, the one last seen first. */
export async function listSessions(store: Store, person: Id, now: number): Promise<Session[]> {
  const t = store.tables.sessions
  return store.db.select().from(t).where(and(eq(t.person, person), isNull(t.revokedAt), gt(t.expiresAt, now))).orderBy(desc(t.seenAt))
}

export async function touchSession(store: Store, id: string, { seenAt, expiresAt }: Pick<Session, 'seenAt' | 'expiresAt'>): Promise<void> {
  await store.write(async (unit) => {
    await unit.db.update(unit.tables.sessions).set({ seenAt, expiresAt }).where(eq(unit.tables.sessions.id, id))
  })
}

export async function revokeSession(store: Store, id: string, now: number): Promise<void> {
  await store.write(async (unit) => {
    const t = unit.tables.sessions
    await unit.db.update(t).set({ revokedAt: now }).where(and(eq(t.id, id), isNull(t.revokedAt)))
  })
}

/** Signs a person out everywhere, or everywhere but `except`. */
export async function revokeSessionsOf(store: Store, person: Id, now: number, except?: string): Promise<void> {
  await store.write(async (unit) => {
    const t = unit.tables.sessions
    await unit.db.update(t).set({ revokedAt: now }).where(and(eq(t.person, person), isNull(t.revokedAt), except === undefined ? undefined : ne(t.id, except)))
  })
}

/** Forgets sessions that ended before a time. */
export async function forgetSessions(store: Store, endedBefore: number): Promise<void> {
  await store.write(async (unit) => {
    await unit.db.delete(unit.tables.sessions).where(lt(unit.tables.sessions.expiresAt, endedBefore))
  })
}
