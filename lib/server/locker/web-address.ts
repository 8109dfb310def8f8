import { isIP } from 'node:net'
import { whereClosed } from './open-addresses'
import { Refused } from './refused'

const longest = 2_000
const openPorts = ['', '80', '443']
/** Names that never belong to the public internet (RFC 6761, 6762, 7686, 8375, and ICANN's .internal). */
const ofTheHouse = /(^|\.)(localhost|local|internal|home\.arpa|onion)$/i

/** The host as it is resolved and connected to: IPv6 without its brackets. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '')

/** How a host is named in a sentence. */
export const named = (url: URL): string => (url.hostname.length > 80 ? `${url.hostname.slice(0, 80)}…` : url.hostname)

export const leadsTo = (url: URL, where: string): Refused => new Refused(`Nothing is fetched from ${named(url)}: it leads to ${where}.`)

/** Reads a web address as the browser does; throws a sentence for one that nothing may be fetched from. Asks no network. */
export function readWebAddress(text: string, base?: URL): URL {
  if (text.length > longest) throw new Refused(`This address is too long: at most ${longest.toLocaleString('en')} characters.`)
  if (!URL.canParse(text, base)) throw new Refused('This is not a web address that can be read. It should look like https://example.org/page.')
  const url = new URL(text, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new Refused(`Only addresses that begin with https:// or http:// are fetched, and this one begins with ${url.protocol}`)
  if (url.username !== '' || url.password !== '') throw new Refused('This address holds a name or password before the @. Leave that out, or upload the file.')
  if (!openPorts.includes(url.port)) throw new Refused(`Nothing is fetched from port ${url.port}: only the usual ones of the web, 80 and 443, are open.`)
  const host = hostOf(url)
  if (ofTheHouse.test(host)) throw leadsTo(url, 'a name of the local network')
  const where = isIP(host) ? whereClosed(host) : null
  if (where) throw leadsTo(url, where)
  url.hash = ''
  return url
}
