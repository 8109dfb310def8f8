import { deskRooms } from '../desk-rooms'
import { wholeAddress } from '../own-address'
import type { Paper } from '../story'
import { indexPath } from './made'

/** Each room and what lies below it, and not what only begins alike: the paper's fonts lie below `/paper/`, and its style sheet at `/paper.css`. */
const closed = deskRooms.flatMap((room) => (room === 'paper' ? ['/paper$', '/paper?', '/paper/preview'] : [`/${room}$`, `/${room}?`, `/${room}/`]))

/** What search engines may ask for, and where the sitemap lies. */
export function robots(paper: Pick<Paper, 'address'>): string {
  return [`User-agent: *`, ...closed.map((path) => `Disallow: ${path}`), '', `Sitemap: ${wholeAddress(paper, indexPath)}`, ''].join('\n')
}
