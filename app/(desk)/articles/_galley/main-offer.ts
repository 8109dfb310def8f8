import type { OfferView } from '@/lib/editorial/view'

/** The acts a galley works towards, the furthest first. */
const goals: readonly OfferView['action'][] = ['publish', 'signOff', 'submit']
const asked: readonly OfferView['action'][] = ['signOff', 'submit', 'publish']

/** The page's one main act: the furthest that can be done now, else the nearest that is offered. */
export function mainOffer(offered: readonly OfferView[]): OfferView | null {
  const find = (order: typeof goals, fits: (offer: OfferView) => boolean) => order.map(action => offered.find(offer => offer.action === action && fits(offer))).find(offer => offer !== undefined)
  return find(goals, offer => offer.refusals.length === 0) ?? find(asked, () => true) ?? null
}
