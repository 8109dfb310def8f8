import 'server-only'

// Pages and the API are bundled apart: what they share hangs on the process.
const shared = globalThis as typeof globalThis & { countersignTurns?: Map<string, Promise<unknown>> }
const last = () => (shared.countersignTurns ??= new Map())

/**
 * One after the other for each key, in the order they came. Only spares work: two processes may still decide at once,
 * and the store lets the slower one decide again.
 */
export async function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const before = last().get(key)
  const mine = before ? before.then(work, work) : work()
  last().set(key, mine)
  try {
    return await mine
  } finally {
    if (last().get(key) === mine) last().delete(key)
  }
}
