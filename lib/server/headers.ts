// The Content-Security-Policy of each kind of answer. Pure text: the proxy and the tests ask the same functions.

const everywhere = ["base-uri 'none'", "object-src 'none'", "frame-ancestors 'none'", "form-action 'self'"]

interface Place {
  /** The dev server evaluates code and puts styles in by script; nothing that is built does. */
  developing: boolean
  /** Reached over TLS. */
  secure: boolean
}

const upgrade = ({ secure }: Place) => (secure ? ['upgrade-insecure-requests'] : [])

/** Scripts and style elements carry this answer's nonce. Style attributes stay allowed: positions and widths are set there. */
export function deskPolicy(nonce: string, place: Place): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${place.developing ? " 'unsafe-eval'" : ''}`,
    place.developing ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src 'self'${place.developing ? ' ws: wss:' : ''}`,
    ...everywhere,
    ...upgrade(place),
  ].join('; ')
}

/** Readers' pages hold no script of their own and come from the store as they are: nothing inline runs there, ever. */
export function readerPolicy(place: Place): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    ...everywhere,
    ...upgrade(place),
  ].join('; ')
}

/** Two years, as browsers ask for; only where the newsroom is reached over TLS. */
export const strictTransport = 'max-age=63072000; includeSubDomains'
