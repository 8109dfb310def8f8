import type { Paper } from './story'

/** Headings of the page of standards that can be pointed to. A policy is named to machines only where its heading stands there. */
export const standardsHeadings = ['process', 'levels', 'sources', 'unnamed-sources', 'corrections', 'unchecked', 'ethics', 'ownership', 'masthead', 'figures', 'contact'] as const
export type StandardsHeading = (typeof standardsHeadings)[number]

/** schema.org's names of an organisation's policies, and the heading each is told under. */
const policies: Record<string, StandardsHeading> = {
  publishingPrinciples: 'process', verificationFactCheckingPolicy: 'levels', unnamedSourcesPolicy: 'unnamed-sources', correctionsPolicy: 'corrections',
  ethicsPolicy: 'ethics', ownershipFundingInfo: 'ownership', masthead: 'masthead', actionableFeedbackPolicy: 'contact',
}

export const standardsPath = (heading: StandardsHeading): string => `/standards#${heading}`

/** Where each policy is told, by schema.org's name for it. */
export function policiesOf({ address }: Pick<Paper, 'address'>, there: readonly StandardsHeading[] = standardsHeadings): Record<string, string> {
  return Object.fromEntries(Object.entries(policies).filter(([, heading]) => there.includes(heading)).map(([name, heading]) => [name, `${address}${standardsPath(heading)}`]))
}
