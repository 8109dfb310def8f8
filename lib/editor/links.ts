import { isHref } from './schema/attributes'

/** Query parts that follow a reader around and lead nowhere. */
const tracking = /^(utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|vero_id|oly_anon_id|oly_enc_id|ocid|cmpid|s_cid|smid|__twitter_impression)$/i

/** An address as it may be printed: wrappers and tracking taken off, everything else as it was. Null when it leads nowhere we print. */
export function tidyHref(href: string | null): string | null {
  const bare = untracked(unwrapped((href ?? '').trim().replace(/ /g, '%20')))
  return isHref(bare) ? bare : null
}

/** Google Docs, mail and search pages wrap an address in one of their own. */
function unwrapped(href: string): string {
  if (!URL.canParse(href)) return href
  const { hostname, pathname, searchParams } = new URL(href)
  if (/(^|\.)google\.[a-z.]+$/.test(hostname) && pathname === '/url') return searchParams.get('q') ?? searchParams.get('url') ?? href
  if (hostname.endsWith('.safelinks.protection.outlook.com') || /^lm?\.facebook\.com$/.test(hostname)) return searchParams.get('url') ?? searchParams.get('u') ?? href
  return href
}

function untracked(href: string): string {
  const [, before = href, query = '', after = ''] = /^([^?#]*)\?([^#]*)(#.*)?$/s.exec(href) ?? []
  if (query === '') return href
  const parts = query.split('&')
  const kept = parts.filter((part) => !tracking.test(part.split('=')[0] ?? ''))
  return kept.length === parts.length ? href : `${before}${kept.length > 0 ? '?' : ''}${kept.join('&')}${after}`
}

/** Plain text cut at the addresses in it. A full stop or bracket after an address is none of it. */
export function linked(text: string): { text: string; href: string | null }[] {
  const pieces: { text: string; href: string | null }[] = []
  let at = 0
  for (const match of text.matchAll(/https?:\/\/[^\s<>"“”]+/gi)) {
    const address = match[0].replace(/[.,;:!?'’)\]}…]+$/, (tail) => (tail.startsWith(')') && match[0].includes('(') ? ')' : ''))
    if (!isHref(address)) continue
    pieces.push({ text: text.slice(at, match.index), href: null }, { text: address, href: address })
    at = match.index + address.length
  }
  return [...pieces, { text: text.slice(at), href: null }].filter((piece) => piece.text !== '')
}
