import 'server-only'
import { findSession, touchSession } from '@/db/sessions'
import type { Store } from '@/db/store'
import { roles, type Id, type Role } from '@/lib/editorial/people'
import { hashSecret } from './secrets'
import { idleMillis, longestMillis } from './session-cookie'

/** Who holds a session, as the database knows them at this moment. */
export interface SignedIn {
  session: string
  id: Id
  name: string
  email: string
  roles: Role[]
}

const betweenNotes = 10 * 60 * 1000

/** Asked at every request: the session's row, its person and their roles, all as they are now. Null ends the session. */
export async function stillSignedIn(store: Store, token: { sub?: string | undefined; sid?: unknown }, now = Date.now()): Promise<SignedIn | null> {
  if (typeof token.sid !== 'string' || !token.sub) return null
  const found = await findSession(store, hashSecret(token.sid), now)
  if (!found || found.person.id !== token.sub) return null
  const { session, person } = found
  if (now - session.seenAt > betweenNotes) await touchSession(store, session.id, { seenAt: now, expiresAt: Math.min(now + idleMillis, session.createdAt + longestMillis) })
  return { session: session.id, id: person.id, name: person.name, email: person.email, roles: roles.filter(role => person.roles.includes(role)) }
}
