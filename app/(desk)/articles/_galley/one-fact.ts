/** The one thing a closed card says besides its standing. */
import type { ArticleView, ClaimView } from '@/lib/editorial/view'
import type { GalleyWords } from './in-the-way'
import { upperFirst } from './upper-first'

type Facts = Pick<ArticleView, 'queries'>

const quoted = (words: string, most = 80) => `“${words.length > most ? `${words.slice(0, words.lastIndexOf(' ', most - 2))} …` : words}”`

export function oneFact(claim: ClaimView, { queries }: Facts, words: GalleyWords): string {
  return standingFact(claim, queries, words) || (claim.restsOnTooLittle ?? '') || proposalFact(claim, words) || (claim.how === 'moved' ? words.t('fact.moved') : '') || evidenceFact(claim, words)
}

function standingFact(claim: ClaimView, queries: ArticleView['queries'], { t, called }: GalleyWords): string {
  const open = queries.find(query => claim.queries.includes(query.id) && query.state !== 'closed')
  const facts: Partial<Record<ClaimView['standing'], () => string>> = {
    'lost': () => t('fact.gone', { quote: quoted(claim.quote, 60) }),
    'cut': () => claim.cut?.reason ?? '',
    'stale': () => (claim.stale ? t('fact.before', { verdict: called(`verdicts.${claim.stale.verdict}`), because: claim.stale.because }) : ''),
    'query-open': () => (open ? open.state === 'answered' ? t('fact.answered', { text: open.text }) : t('fact.to', { to: called(`askedOf.${open.to}`), text: open.text }) : ''),
    'kept-by-editor': () => claim.overrule?.reason ?? '',
    'change-needed': () => noteOf(claim),
    'cannot-verify': () => noteOf(claim),
  }
  return facts[claim.standing]?.() ?? ''
}


const noteOf = (claim: ClaimView) => claim.signatures.findLast(signature => signature.holds)?.note ?? ''

function proposalFact(claim: ClaimView, { t }: GalleyWords): string {
  const open = claim.proposals.find(proposal => proposal.state === 'open')
  return open ? t('proposed', { words: quoted(open.words) }) : ''
}

function evidenceFact(claim: ClaimView, { t, called }: GalleyWords): string {
  const evidence = claim.evidence.filter(row => !row.removed)
  const [only] = evidence
  if (!only) return t('fact.noEvidence')
  const counted = { count: evidence.length, words: upperFirst(called('count', { count: evidence.length })) }
  if (evidence.some(row => !row.supports)) return t('fact.contradicts', counted)
  if (evidence.length > 1) return t('fact.passages', { ...counted, primary: called('count', { count: evidence.filter(row => row.primary).length }) })
  return only.passage ? [quoted(only.passage, 64), only.locator].filter(Boolean).join(', ') : `${called(`sources.${only.sourceKind}`)}: ${only.sourceTitle}`
}
