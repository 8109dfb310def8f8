import 'server-only'
import type { Store } from '@/db/store'
import { createToken, findToken, listTokens, revokeToken, touchToken, type Token } from '@/db/tokens'
import type { Actor, Id } from '@/lib/editorial/people'
import { log } from './log'
import { hashSecret, newTokenSecret } from './secrets'
import { theStore } from './the-store'

const betweenNotes = 5 * 60_000
const longestName = 80

/** A new key of this person's. The secret is in this answer and nowhere else. */
export async function makeToken(actor: Actor, name: string): Promise<{ token: Token; secret: string } | { sentence: string }> {
  const called = name.trim()
  if (called === '') return { sentence: 'Give the key a name: what will use it?' }
  if (called.length > longestName) return { sentence: `The name may have at most ${longestName} characters.` }
  const secret = newTokenSecret()
  const token = await createToken(theStore(), { person: actor.id, name: called, hash: hashSecret(secret) }, { by: actor.id, via: actor.via, at: Date.now() })
  return { token, secret }
}

/** This person's keys that still work, the newest first. */
export const tokensOf = (actor: Actor): Promise<Token[]> => listTokens(theStore(), actor.id)

/** False when this person has no such key, or it was ended before. */
export async function endToken(actor: Actor, id: Id): Promise<boolean> {
  return (await revokeToken(theStore(), { id, person: actor.id }, { by: actor.id, via: actor.via, at: Date.now() })) !== null
}

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
