import 'server-only'
import { mayCompose } from '@/lib/editorial/front-laws'
import { mayPlanChecks } from '@/lib/editorial/may'
import type { Actor } from '@/lib/editorial/people'
import { inboxCount } from './inbox'
import { runsTheHouse } from './people'

export interface Place {
  href: string
  label: string
  /** How much waits there, as it is written beside the name; '' for nothing. */
  count: string
}

/** The desk's main places, as far as they exist for this person. */
export async function placesFor(actor: Actor): Promise<Place[]> {
  const { count, more } = await inboxCount(actor)
  const people = runsTheHouse(actor) ? [{ href: '/people', label: 'People', count: '' }] : []
  const queue = mayPlanChecks(actor) ? [{ href: '/queue', label: 'Queue', count: '' }] : []
  const paper = mayCompose(actor) ? [{ href: '/paper', label: 'Paper', count: '' }] : []
  const inbox = { href: '/inbox', label: 'Inbox', count: count === 0 ? '' : `${count}${more ? '+' : ''}` }
  return [{ href: '/desk', label: 'Desk', count: '' }, inbox, ...queue, ...paper, ...people, { href: '/rules', label: 'House rules', count: '' }, { href: '/handbook', label: 'Handbook', count: '' }]
}
