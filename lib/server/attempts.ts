import 'server-only'
import { forgetAttempts, latestAttempts, noteAttempt } from '@/db/attempts'
import type { Store } from '@/db/store'
import { hashSecret } from './secrets'

const window = 15 * 60 * 1000
/** One account is guessed at from anywhere; one address guesses at many accounts, or is a whole newsroom behind one router. */
const most = { account: 10, address: 60, links: 60 }

interface Attempt {
  email: string
  address: string
}

/** Keys are digests: the table is no list of who tried to sign in. */
const keyOf = (kind: keyof typeof most, value: string) => `${kind} ${hashSecret(value)}`
const keysOf = ({ email, address }: Attempt) => [
  { key: keyOf('account', email), limit: most.account },
  ...(address ? [{ key: keyOf('address', address), limit: most.address }] : []),
]

/** Milliseconds to wait if more than `over` further attempts were made than allowed; 0 to go ahead. */
async function waitFor(store: Store, attempt: Attempt, now: number, over: number): Promise<number> {
  const waits = await Promise.all(keysOf(attempt).map(async ({ key, limit }) => {
    const oldest = (await latestAttempts(store, key, limit + over))[limit + over - 1]
    return oldest === undefined ? 0 : Math.max(0, oldest + window - now)
  }))
  return Math.max(...waits)
}

/**
 * Notes an attempt before it is judged, and says how long to wait instead if there were too many. It counts again after
 * noting, so that a thousand guesses sent at once are not all let in by the same count.
 */
export async function takeAttempt(store: Store, attempt: Attempt, now = Date.now()): Promise<number> {
  const before = await waitFor(store, attempt, now, 0)
  if (before > 0) return before
  await noteAttempt(store, keysOf(attempt).map(({ key }) => key), now, now - window)
  return waitFor(store, attempt, now, 1)
}

/** Whether an address may still try links; only those that led nowhere were counted. */
export async function mayTryLinks(store: Store, address: string, now = Date.now()): Promise<boolean> {
  if (!address) return true
  const oldest = (await latestAttempts(store, keyOf('links', address), most.links))[most.links - 1]
  return oldest === undefined || oldest + window <= now
}

export async function noteDeadLink(store: Store, address: string, now = Date.now()): Promise<void> {
  if (address) await noteAttempt(store, [keyOf('links', address)], now, now - window)
}

/** A right password wipes the account's slate; the address's stays, or one known password would buy endless guesses. */
export const forgiveAccount = (store: Store, email: string): Promise<void> => forgetAttempts(store, keyOf('account', email))

/** "a minute", "7 minutes". */
export function inMinutes(millis: number): string {
  const minutes = Math.max(1, Math.ceil(millis / 60_000))
  return minutes === 1 ? 'a minute' : `${minutes} minutes`
}
