import type { FromWhere } from './session-cookie'

/** Where a request comes from. The last entry is the one our own proxy added; those before it anybody may have written. */
export function fromWhere(headers: Headers): FromWhere {
  const address = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
  return { address: address.replace(/^::ffff:/, ''), agent: headers.get('user-agent') ?? '' }
}
