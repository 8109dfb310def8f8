import 'server-only'
import type { Actor } from '@/lib/editorial/people'
import { runsTheHouse } from './people'

export interface Place {
  href: string
  label: string
}

/** The desk's main places, as far as they exist for this person. */
export function placesFor(actor: Actor): Place[] {
  const people = runsTheHouse(actor) ? [{ href: '/people', label: 'People' }] : []
  return [{ href: '/desk', label: 'Desk' }, ...people, { href: '/rules', label: 'House rules' }, { href: '/handbook', label: 'Handbook' }]
}
