import 'server-only'
import { mayPlanChecks } from '@/lib/editorial/may'
import type { Actor } from '@/lib/editorial/people'
import { runsTheHouse } from './people'

export interface Place {
  href: string
  label: string
}

/** The desk's main places, as far as they exist for this person. */
export function placesFor(actor: Actor): Place[] {
  const people = runsTheHouse(actor) ? [{ href: '/people', label: 'People' }] : []
  const queue = mayPlanChecks(actor) ? [{ href: '/queue', label: 'Queue' }] : []
  return [{ href: '/desk', label: 'Desk' }, ...queue, ...people, { href: '/handbook', label: 'Handbook' }]
}
