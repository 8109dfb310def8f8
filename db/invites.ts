import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import type { Id, Role } from '@/lib/editorial/people'
import { named, recordInHouse } from './history'
import type { Act } from './history'
import { createPersonIn, foldEmail } from './people'
import type { Person } from './people'
import type { Reader, Store, Unit } from './store'

export interface Invite {
  /** Hash of the secret in the link. */
  hash: string
  /** Empty for the first administrator, who gives their own. */
  email: string
  roles: Role[]
  by: Id
  createdAt: number
  expiresAt: number
  usedAt: number | null
  revokedAt: number | null
}

export async function createInvite(store: Store, { hash, email, roles, expiresAt }: Pick<Invite, 'hash' | 'email' | 'roles' | 'expiresAt'>, act: Act): Promise<Invite> {
  const invite: Invite = { hash, email: foldEmail(email), roles, by: act.by, createdAt: act.at, expiresAt, usedAt: null, revokedAt: null }
  await store.write(async (unit) => {
    await unit.insert('invites', [invite])
    await recordInHouse(unit, 'personInvited', act, [named('invites', hash, invite)])
  })
  return invite
}

/** An invitation that may still be used. */
export async function findInvite(reader: Reader, hash: string, now: number): Promise<Invite | null> {
  const t = reader.tables.invites
  const [invite] = await reader.db.select().from(t).where(and(eq(t.hash, hash), isNull(t.usedAt), isNull(t.revokedAt), gt(t.expiresAt, now)))
  return invite ?? null
}

export async function listInvites(reader: Reader, now: number): Promise<Invite[]> {
  const t = reader.tables.invites
  return reader.db.select().from(t).where(and(isNull(t.usedAt), isNull(t.revokedAt), gt(t.expiresAt, now))).orderBy(desc(t.createdAt))
}

async function end(unit: Unit, hash: string, changes: Partial<Invite>, action: string, act: Act): Promise<void> {
  const t = unit.tables.invites
  const [invite] = await unit.db.update(t).set(changes).where(eq(t.hash, hash)).returning()
  if (invite) await recordInHouse(unit, action, act, [named('invites', hash, invite)])
}

/** Uses an invitation up and makes the person it was for, or neither. */
export async function acceptInvite(
  store: Store, hash: string, { email, name, passwordHash }: { email?: string; name: string; passwordHash: string }, act: Omit<Act, 'by'>,
): Promise<Person | 'taken' | 'gone'> {
  return store.write(async (unit) => {
    const invite = await findInvite(unit, hash, act.at)
    if (!invite) return 'gone'
    const person = await createPersonIn(unit, { email: invite.email || (email ?? ''), name, roles: invite.roles, passwordHash }, { ...act, by: invite.by })
    if (person !== 'taken') await end(unit, hash, { usedAt: act.at }, 'inviteUsed', { ...act, by: person.id })
    return person
  })
}

export async function revokeInvite(store: Store, hash: string, act: Act): Promise<boolean> {
  return store.write(async (unit) => {
    if (!(await findInvite(unit, hash, act.at))) return false
    await end(unit, hash, { revokedAt: act.at }, 'inviteRevoked', act)
    return true
  })
}
