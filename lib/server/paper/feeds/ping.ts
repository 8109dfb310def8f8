import 'server-only'
import { postBehindFence } from '../../locker/posting'
import { log } from '../../log'
import { saidAddress, wholeAddress } from '../own-address'
import { websubHub } from './hub'

/** What is told later than this tells nobody anything: whoever follows has asked by then. */
const worthTelling = 24 * 3_600_000

export type Post = (url: string, form: URLSearchParams) => Promise<number>

/** Tells the hub that a feed changed (WebSub's publish). Throws where it did not take it, so that it is told again later; told twice, it looks twice. */
export async function pingHub({ path, at }: { path: string; at: number }, { now = Date.now(), post = postBehindFence }: { now?: number; post?: Post } = {}): Promise<void> {
  const hub = websubHub()
  if (!hub) return
  if (now - at > worthTelling) return log.error({ path }, 'the hub took no word of a feed’s change for a day; it is told no more of this one')
  const feed = wholeAddress({ address: saidAddress() }, path)
  const status = await post(hub, new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': feed }))
  if (status < 200 || status > 299) throw new Error(`The hub answers ${status}.`)
}
