import 'server-only'

// Next compares Origin and Host for server actions; route handlers must do it themselves.

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : '')

function ourHosts(request: Request): string[] {
  const named = process.env['AUTH_URL']
  return [named ? hostOf(named) : '', request.headers.get('x-forwarded-host') ?? '', request.headers.get('host') ?? ''].filter(Boolean)
}

/** Whether a browser sent this from one of our own pages. */
export function cameFromHere(request: Request): boolean {
  const origin = request.headers.get('origin')
  if (origin) return ourHosts(request).includes(hostOf(origin))
  return request.headers.get('sec-fetch-site') === 'same-origin'
}

/** A refusal for a changing request that another site's page may have sent, or null. A bearer token is proof enough: no browser adds one by itself. */
export function refuseForeign(request: Request): Response | null {
  const changes = !['GET', 'HEAD', 'OPTIONS'].includes(request.method)
  if (!changes || /^bearer /i.test(request.headers.get('authorization') ?? '') || cameFromHere(request)) return null
  const sentence = 'This request did not come from a page of this newsroom. Open the page here and try again.'
  return Response.json({ outcome: 'refused', refusals: [{ rule: 'cameFromHere', sentence, href: '' }] }, { status: 403 })
}
