/** A place of ours to go to after signing in, never anybody else's. */
export function ownPlace(wished: unknown): string {
  const otherwise = '/desk'
  if (typeof wished !== 'string' || !/^\/(?![/\\])/.test(wished) || wished.length > 2_000) return otherwise
  const here = 'http://here.invalid'
  if (!URL.canParse(wished, here)) return otherwise
  const { origin, pathname, search, hash } = new URL(wished, here)
  return origin === here && !/^\/(sign-in|api)(\/|$)/.test(pathname) ? pathname + search + hash : otherwise
}
