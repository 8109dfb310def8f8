import { saidAddress, wholeAddress } from '../own-address'
import { feedAt } from './addresses'
import { websubHub } from './hub'

/** What a feed's answer says of itself (WebSub): its own address, and the hub that tells of its changes. */
export function linkHeader(path: string): Record<string, string> {
  if (!feedAt(path)) return {}
  const hub = websubHub()
  return { link: [...(hub ? [`<${hub}>; rel="hub"`] : []), `<${wholeAddress({ address: saidAddress() }, path)}>; rel="self"`].join(', ') }
}
