import { NextResponse, type NextRequest } from 'next/server'
import { deskPolicy, strictTransport } from '@/lib/server/headers'

const place = {
  developing: process.env.NODE_ENV === 'development',
  secure: process.env['AUTH_URL']?.startsWith('https://') ?? false,
}

/** Sets headers and nothing else. Who may do what is decided where it is done, never here. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = crypto.randomUUID().replaceAll('-', '')
  const policy = deskPolicy(nonce, place)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('x-path', request.nextUrl.pathname + request.nextUrl.search)
  // Next finds the nonce for its own scripts in the policy of the request.
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  if (place.secure) response.headers.set('strict-transport-security', strictTransport)
  return response
}

export const config = {
  // Every page but those that bring their own headers: readers' pages come as they are from the store's door, so that
  // nothing runs before them; built files, pictures, stored copies and the API are never shown as pages (its own list, /api/docs, is).
  matcher: ['/((?!_next/static|_next/image|api/(?!docs)|news/[^/]+(?:/(?:record|check-file))?$|check-file\\.mjs$|\\.well-known/countersign-keys\\.json$|(?:corrections|feed|section/[^/]+/feed)\\.(?:rss|atom|json)$|sitemap[^/]*\\.xml$|robots\\.txt$|corrections(?:/[^/]+)?$|standards$|most-read$|search$|(?:section|topic|authors)/[^/]+$|archive(?:/[^/]+)?$|paper[./]|files/[^/]+$|pictures/[^/]+$|articles/[^/]+/copies/[^/]+$|favicon\\.ico|icon\\.svg).+)'],
}
