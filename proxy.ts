import { NextResponse, type NextRequest } from 'next/server'
import { deskPolicy, isForReaders, readerPolicy, strictTransport } from '@/lib/server/headers'

const place = {
  developing: process.env.NODE_ENV === 'development',
  secure: process.env['AUTH_URL']?.startsWith('https://') ?? false,
}

function forTheDesk(request: NextRequest): NextResponse {
  const nonce = crypto.randomUUID().replaceAll('-', '')
  const policy = deskPolicy(nonce, place)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('x-path', request.nextUrl.pathname + request.nextUrl.search)
  // Next finds the nonce for its own scripts in the policy of the request.
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

function forReaders(): NextResponse {
  const response = NextResponse.next()
  response.headers.set('content-security-policy', readerPolicy(place))
  return response
}

/** Sets headers and nothing else. Who may do what is decided where it is done, never here. */
export function proxy(request: NextRequest): NextResponse {
  const response = isForReaders(request.nextUrl.pathname) ? forReaders() : forTheDesk(request)
  if (place.secure) response.headers.set('strict-transport-security', strictTransport)
  return response
}

export const config = {
  // Built files and the API carry no page. What the API answers is never shown as one (its own list, /api/docs, is).
  // Readers' pages bring their headers from the store's door, so that nothing runs before them.
  matcher: ['/((?!_next/static|_next/image|api/(?!docs)|news/|corrections$|paper/|paper\\.|files/|favicon\\.ico|icon\\.svg).+)'],
}
