import type { Policy } from '@/lib/editorial/about'
import type { Paper } from './story'

/** schema.org's names of an organisation's policies, and the heading each is told under. */
const named: Record<string, Policy> = {
  publishingPrinciples: 'process', verificationFactCheckingPolicy: 'levels', unnamedSourcesPolicy: 'unnamed-sources', correctionsPolicy: 'corrections',
  ethicsPolicy: 'ethics', ownershipFundingInfo: 'ownership', masthead: 'masthead', actionableFeedbackPolicy: 'contact',
}

export const standardsPath = (heading: Policy): string => `/standards#${heading}`

/** Where each policy is told, by schema.org's name for it: only what the page of standards has something to say of. */
export function policiesOf({ address, policies }: Pick<Paper, 'address' | 'policies'>): Record<string, string> {
  return Object.fromEntries(Object.entries(named).filter(([, heading]) => policies.includes(heading)).map(([name, heading]) => [name, `${address}${standardsPath(heading)}`]))
}
