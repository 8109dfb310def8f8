/** What stands in the margin, in order: lost claims at its head, then sentences somebody talks about and claims, by place. */
import type { ArticleView, ClaimView, ProposalView, QueryView, SentenceView } from '@/lib/editorial/view'
import { claimKey, sentenceKey } from './stops'

export interface ClaimItem { key: string; claim: ClaimView; sentence: null }
export interface SentenceItem { key: string; claim: null; sentence: SentenceView; queries: QueryView[]; proposals: ProposalView[] }
export type Item = ClaimItem | SentenceItem

type Read = Pick<ArticleView, 'claims' | 'sentences' | 'queries' | 'proposals'>

/** A sentence has a card once something was asked about it or proposed for it, and while one is at it. */
export function marginItems(view: Read, at: string | null): Item[] {
  const byId = new Map(view.claims.map(claim => [claim.id, claim]))
  const seen = new Set<string>()
  const placed = view.sentences.flatMap((sentence): Item[] => {
    const starting = sentence.claims.filter(id => !seen.has(id)).flatMap(id => byId.get(id) ?? [])
    starting.forEach(claim => seen.add(claim.id))
    const own = sentenceItem(sentence, view)
    const talked = own.key === at || own.queries.length > 0 || own.proposals.length > 0
    return [...(talked ? [own] : []), ...starting.map(claimItem)]
  })
  return [...view.claims.filter(claim => claim.standing === 'lost').map(claimItem), ...placed]
}

const claimItem = (claim: ClaimView): Item => ({ key: claimKey(claim.number), claim, sentence: null })

function sentenceItem(sentence: SentenceView, { queries, proposals }: Read): SentenceItem {
  return {
    key: sentenceKey(sentence.id), claim: null, sentence,
    queries: queries.filter(query => query.about === 'sentence' && query.sentence === sentence.id),
    proposals: proposals.filter(proposal => proposal.claim === null && proposal.sentences.includes(sentence.id)),
  }
}

/** Queries about the story as a whole, and those whose sentence or claim is gone from it. */
export function storyQueries({ queries, sentences, claims }: Pick<ArticleView, 'queries' | 'sentences' | 'claims'>): QueryView[] {
  const here = new Set(sentences.map(sentence => sentence.id))
  const standing = new Set(claims.filter(claim => claim.standing !== 'cut').map(claim => claim.id))
  return queries.filter(query => {
    if (query.about === 'article') return true
    return query.about === 'sentence' ? query.lost || !here.has(query.sentence ?? '') : !standing.has(query.claim ?? '')
  })
}

/** Proposed wordings whose words are nowhere in the story any more, open or settled: for a sentence that is gone, or a claim somebody cut. */
export function homelessProposals({ proposals, claims }: Pick<ArticleView, 'proposals' | 'claims'>): ProposalView[] {
  const standing = new Set(claims.filter(claim => claim.standing !== 'cut').map(claim => claim.id))
  return proposals.filter(({ claim, sentences }) => (claim === null ? sentences.length === 0 : !standing.has(claim)))
}
