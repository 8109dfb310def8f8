import ipaddr from 'ipaddr.js'

// Only what the registries call plain public addresses is open. Whatever else there is, or will be, is closed.

const ofKind: Record<string, string> = {
  loopback: 'this machine itself', unspecified: 'this machine itself', private: 'a private network', uniqueLocal: 'a private network', carrierGradeNat: 'a private network',
  linkLocal: 'the local network', deprecatedSiteLocal: 'a private network', multicast: 'a group of machines', broadcast: 'every machine of a network',
  ipv4Mapped: 'an address dressed up as another', rfc6145: 'an address dressed up as another', rfc6052: 'an address dressed up as another',
  '6to4': 'an address dressed up as another', teredo: 'an address dressed up as another',
}
const elsewhere = 'an address that is not of the public internet'

/** Machines of a cloud that answer any tenant on a public address: Azure's platform. */
const ofClouds = new Set(['168.63.129.16'])

/** Where an address leads that nothing is fetched from, in words; null for a plain public one. */
export function whereClosed(address: string): string | null {
  if (!ipaddr.isValid(address) || address.includes('%')) return elsewhere
  const read = ipaddr.parse(address)
  const range = read.range()
  if (range !== 'unicast') return ofKind[range] ?? elsewhere
  if (read instanceof ipaddr.IPv6) return isGlobal(read) ? null : elsewhere
  return ofClouds.has(read.toString()) ? 'machines of the cloud it runs in' : null
}

/** Inside 2000::/3, and no IPv4 address tunnelled in its lower half (ISATAP). */
function isGlobal({ parts }: ipaddr.IPv6): boolean {
  const [first = 0, , , , fifth = 0, sixth] = parts
  return first >> 13 === 1 && !((fifth & 0xfdff) === 0 && sixth === 0x5efe)
}
