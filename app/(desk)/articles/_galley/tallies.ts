/** The numbers that are always in sight, and what the next such thing is. */
import type { ArticleView, ProgressView, Standing } from '@/lib/editorial/view'
import { nextStop, queryKey, type Stop } from './stops'

export interface Tally {
  name: 'signed' | 'open' | 'stale' | 'lost' | 'disputed' | 'queries' | 'uncovered'
  count: (progress: ProgressView) => number
  /** For the colour, and for the shape in the legend and the meter. */
  standing: Standing | 'uncovered'
  is: (stop: Stop) => boolean
  /** The key that goes to the next one. */
  keys: string
}

const standsAs = (...standings: Standing[]) => ({ claim }: Stop) => claim !== null && standings.includes(claim.standing)

export const tallies: readonly Tally[] = [
  { name: 'signed', count: progress => progress.signed, standing: 'verified', is: standsAs('verified', 'opinion', 'authors-account', 'kept-by-editor'), keys: 'g' },
  { name: 'open', count: progress => progress.open, standing: 'unchecked', is: standsAs('unchecked'), keys: 'n' },
  { name: 'stale', count: progress => progress.stale, standing: 'stale', is: standsAs('stale'), keys: 's' },
  { name: 'lost', count: progress => progress.lost, standing: 'lost', is: standsAs('lost'), keys: 'l' },
  { name: 'disputed', count: progress => progress.disputed, standing: 'change-needed', is: standsAs('change-needed', 'cannot-verify'), keys: 'd' },
  { name: 'queries', count: progress => progress.queries, standing: 'query-open', is: standsAs('query-open'), keys: 'w' },
  { name: 'uncovered', count: progress => progress.uncovered, standing: 'uncovered', is: ({ sentence }) => sentence?.coverage === 'uncovered', keys: 'u' },
]

export const tallyOf = (name: string): Tally | undefined => tallies.find(tally => tally.name === name)

/** Where the number's link leads: the next such thing after where one is. Queries go from one to the next by themselves. */
export function nextOf(tally: Tally, view: ArticleView, all: readonly Stop[], at: string | null): string | null {
  if (tally.name !== 'queries') return nextStop(all, at, tally.is)?.key ?? null
  const open = view.queries.filter(query => query.state !== 'closed').map(query => queryKey(query.id))
  return open[(open.indexOf(at ?? '') + 1) % Math.max(open.length, 1)] ?? null
}
