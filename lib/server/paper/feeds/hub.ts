import 'server-only'
import { fetches } from '../../locker/fence'

/**
 * The WebSub hub that is told when feeds change; null where none is set. Only over TLS, only where the paper's public address is
 * known, and never where this newsroom asks nothing of the web: a hub that is named and not told would leave readers waiting.
 */
export function websubHub(): string | null {
  const hub = process.env['COUNTERSIGN_WEBSUB_HUB'] ?? ''
  return process.env['AUTH_URL'] && fetches() && URL.canParse(hub) && new URL(hub).protocol === 'https:' ? new URL(hub).href : null
}
