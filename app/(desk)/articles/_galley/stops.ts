/**
 * Where one can stop on the galley, in the order of the page: lost claims first (they stand at the head of the margin),
 * then claims and sentences. A stop is named by its fragment, as refusals name their causes: `claim-3`, `s-b2.1`.
 */
import type { ArticleView, ClaimView, SentenceView } from '@/lib/editorial/view'

export interface Stop {
  key: string
  claim: ClaimView | null
  sentence: SentenceView | null
  /** A query about this very sentence is open. */
  isAsked: boolean
}

export const claimKey = (number: number) => `claim-${number}`
export const sentenceKey = (id: string) => `s-${id}`
export const queryKey = (id: string) => `query-${id}`
export const proposalKey = (id: string) => `proposal-${id}`

type Read = Pick<ArticleView, 'claims' | 'sentences'> & Partial<Pick<ArticleView, 'queries'>>

/** Every claim and sentence one can stop at. */
export function stops({ claims, sentences, queries = [] }: Read): Stop[] {
  const asked = new Set(queries.flatMap(query => (query.about === 'sentence' && query.state !== 'closed' && query.sentence ? [query.sentence] : [])))
  const byId = new Map(claims.map(claim => [claim.id, claim]))
  const seen = new Set<string>()
  const placed = sentences.flatMap(sentence => {
    const starting = sentence.claims.filter(id => byId.has(id) && !seen.has(id))
    starting.forEach(id => seen.add(id))
    const own: Stop[] = starting.map(id => claimStop(byId.get(id) as ClaimView))
    const isAsked = asked.has(sentence.id)
    const itself: Stop = { key: sentenceKey(sentence.id), claim: null, sentence, isAsked }
    return sentence.claims.length > 0 && !isAsked ? own : [...own, itself]
  })
  return [...claims.filter(claim => claim.standing === 'lost').map(claimStop), ...placed]
}

const claimStop = (claim: ClaimView): Stop => ({ key: claimKey(claim.number), claim, sentence: null, isAsked: false })

/** Those that `j` and `k` stop at: claims, sentences nobody has looked at, and sentences somebody asks about. */
export const worthAStop = ({ claim, sentence, isAsked }: Stop) => claim !== null || isAsked || sentence?.coverage === 'uncovered'

/** The next stop that is wanted, after (or before) where one is, going round at the end; null when there is none. */
export function nextStop(all: readonly Stop[], at: string | null, wanted: (stop: Stop) => boolean, step: 1 | -1 = 1): Stop | null {
  const here = at === null ? -1 : all.findIndex(stop => stop.key === at)
  const start = here < 0 && step < 0 ? 0 : here
  for (let n = 1; n <= all.length; n++) {
    const stop = all[(start + step * n + all.length * 2) % all.length]
    if (stop && wanted(stop)) return stop
  }
  return null
}
