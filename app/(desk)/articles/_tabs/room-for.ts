import type { OfferView } from '@/lib/editorial/view'

/** The room that fits what is offered: a text that can be submitted is written, one that can be published is decided, all else is checked. */
export function roomFor(offered: readonly OfferView[]): 'write' | 'check' | 'edit' {
  const free = (action: OfferView['action']) => offered.some((offer) => offer.action === action && offer.refusals.length === 0)
  if (offered.some((offer) => offer.action === 'submit') && free('editText')) return 'write'
  return free('publish') ? 'edit' : 'check'
}
