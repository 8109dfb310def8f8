import type { Policy } from '@/lib/editorial/about'
import { speak } from '@/lib/messages/speak'
import { standardsPath } from '../policies'
import type { PublicStory } from '../story'

/** The IPTC's trust indicators that the newsroom's standards speak of, and under which heading. */
const indicators = {
  editorialPolicy: 'process', factCheckingPolicy: 'levels', correctionsPolicy: 'corrections', ethicsPolicy: 'ethics', unnamedSourcesPolicy: 'unnamed-sources', feedbackPolicy: 'contact',
} as const satisfies Record<string, Policy>

const vocabulary = 'http://cv.iptc.org/newscodes/trustindicator/'

/** How this very story was checked, and the standards of the house. */
export function trustIndicators({ paper, slug }: PublicStory, address: string) {
  const say = speak(paper.language)
  const told = Object.entries(indicators) as [keyof typeof indicators, Policy][]
  return [
    { role: `${vocabulary}pieceOfWorkInfo`, title: say('data.trust.record'), href: `${address}/news/${encodeURI(slug)}/record` },
    ...told.filter(([, heading]) => paper.policies.includes(heading)).map(([name, heading]) => ({ role: `${vocabulary}${name}`, title: say(`data.trust.${name}`), href: `${address}${standardsPath(heading)}` })),
  ]
}
