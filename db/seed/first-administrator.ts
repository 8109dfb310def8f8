import { createHash, randomBytes } from 'node:crypto'
import { and, eq, gt, isNull } from 'drizzle-orm'
import { createInvite } from '../invites'
import type { Store } from '../store'

const WEEK = 7 * 24 * 60 * 60 * 1000

/**
 * While nobody is an administrator, a link that makes whoever opens it one. It is told once: asked again there is no
 * other, until the first has expired unused.
 */
export async function firstAdministratorLink(store: Store, address: string, now = Date.now()): Promise<string | null> {
  if (await isTold(store, now)) return null
  const secret = randomBytes(32).toString('base64url')
  const hash = createHash('sha256').update(secret).digest('hex')
  await createInvite(store, { hash, email: '', roles: ['administrator'], expiresAt: now + WEEK }, { by: 'system', via: { door: 'system' }, at: now })
  return `${address.replace(/\/$/, '')}/invite/${secret}`
}

async function isTold(store: Store, now: number): Promise<boolean> {
  const { personRoles, invites } = store.tables
  const administrators = await store.db.select().from(personRoles).where(eq(personRoles.role, 'administrator')).limit(1)
  if (administrators.length > 0) return true
  const open = await store.db.select().from(invites).where(and(eq(invites.by, 'system'), isNull(invites.usedAt), isNull(invites.revokedAt), gt(invites.expiresAt, now)))
  return open.length > 0
}
