import type { ClaimView } from '@/lib/editorial/view'

/** Whether a claim was given to somebody to check. */
export const mine = (claim: Pick<ClaimView, 'checker'>, person: string) => claim.checker?.id === person
