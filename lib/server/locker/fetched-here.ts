import 'server-only'

// Who asks for a copy to be kept cannot say that the server fetched it: only what the server itself asks is believed.
const ours = new WeakSet<object>()

/** Marks what the server asks on its own account, after it fetched the bytes. */
export function asFetched<A extends object>(asked: A): A {
  ours.add(asked)
  return asked
}

export const wasFetched = (asked: unknown): boolean => typeof asked === 'object' && asked !== null && ours.has(asked)
