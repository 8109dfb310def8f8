/** The one thing a closed card says besides its standing. */
import type { ArticleView, ClaimView } from '@/lib/editorial/view'
import { inWords, queryToNames, sourceKindNames, upperFirst, verdictNames } from './names'

type Facts = Pick<ArticleView, 'queries'>

const quoted = (words: string, most = 80) => `“${words.length > most ? `${words.slice(0, words.lastIndexOf(' ', most - 2))} …` : words}”`

export function oneFact(claim: ClaimView, { queries }: Facts): string {
  return standingFact(claim, queries) || (claim.restsOnTooLittle ?? '') || proposalFact(claim) || (claim.how === 'moved' ? 'Moved, words unchanged' : '') || evidenceFact(claim)
}

function standingFact(claim: ClaimView, queries: ArticleView['queries']): string {
  const open = queries.find(query => claim.queries.includes(query.id) && query.state !== 'closed')
  const facts: Partial<Record<ClaimView['standing'], () => string>> = {
    'lost': () => `Its words are gone: ${quoted(claim.quote, 60)}`,
    'cut': () => claim.cut?.reason ?? '',
    'stale': () => (claim.stale ? `${verdictNames[claim.stale.verdict]} before; ${because[claim.stale.because]}` : ''),
    'query-open': () => (open ? `${open.state === 'answered' ? 'Answered, not closed' : `To ${queryToNames[open.to]}`}: ${open.text}` : ''),
    'kept-by-editor': () => claim.overrule?.reason ?? '',
    'change-needed': () => noteOf(claim),
    'cannot-verify': () => noteOf(claim),
  }
  return facts[claim.standing]?.() ?? ''
}

const because = { words: 'its words changed', evidence: 'its evidence changed', author: 'its signer became an author' } as const

const noteOf = (claim: ClaimView) => claim.signatures.findLast(signature => signature.holds)?.note ?? ''

function proposalFact(claim: ClaimView): string {
  const open = claim.proposals.find(proposal => proposal.state === 'open')
  return open ? `Proposed: ${quoted(open.words)}` : ''
}

function evidenceFact(claim: ClaimView): string {
  const evidence = claim.evidence.filter(row => !row.removed)
  const [only] = evidence
  if (!only) return 'No evidence yet'
  if (evidence.some(row => !row.supports)) return `${upperFirst(inWords(evidence.length))} ${evidence.length === 1 ? 'passage, and it contradicts' : 'passages, one contradicts'}`
  if (evidence.length > 1) return `${upperFirst(inWords(evidence.length))} passages, ${inWords(evidence.filter(row => row.primary).length)} primary`
  return only.passage ? [quoted(only.passage, 64), only.locator].filter(Boolean).join(', ') : `${sourceKindNames[only.sourceKind]}: ${only.sourceTitle}`
}
