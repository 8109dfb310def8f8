import 'server-only'
import type { Store } from '@/db/store'
import { findToken, touchToken, type Token } from '@/db/tokens'
import type { Actor } from '@/lib/editorial/people'
import { log } from './log'
import { hashSecret } from './secrets'

const betweenNotes = 5 * 60_000

/** Whoever holds this secret, with the roles they hold at this very moment; null once the key or its person was ended. */
export async function actorWith(store: Store, secret: string): Promise<Actor | null> {
  const found = await findToken(store, hashSecret(secret))
  if (!found) return null
  noteUse(store, found.token)
  const { id, name, roles } = found.person
  return { id, name, roles, via: { door: 'api', token: found.token.id } }
}

/** When a key was last used is worth knowing to some minutes, and never worth waiting for. */
function noteUse(store: Store, { id, lastUsedAt }: Token): void {
  const now = Date.now()
  if (lastUsedAt !== null && now - lastUsedAt < betweenNotes) return
  touchToken(store, id, now).catch((error: unknown) => log.warn({ error: { message: String(error) } }, 'the use of a key was not noted'))
}
