import type { ArticleView, ClaimView, ProposalView, QueryView, SentenceView } from '@/lib/editorial/view'

/** A view with only what a test of the galley looks at; everything else is empty. */
const somebody = { id: 'p', name: 'Noor Haddad' }

export function sentence(id: string, text: string, part: Partial<SentenceView> = {}): SentenceView {
  return { id, block: id.split('.')[0] ?? '', role: 'text', text, coverage: 'uncovered', claims: [], mark: null, authors: [], offered: [], ...part }
}

export function claim(number: number, sentences: string[], part: Partial<ClaimView> = {}): ClaimView {
  return {
    id: `c${number}`, number, kind: 'other', note: '', by: somebody, at: 0, quote: 'words', sentence: 'Some words.', sentences, block: 'b', from: 0, to: 5, how: 'exact',
    standing: 'unchecked', inScope: true, stale: null, evidence: [], signatures: [], restsOnTooLittle: null, renewable: false, checker: null, overrule: null, proposals: [], queries: [], cut: null, offered: [], verdicts: [], ...part,
  }
}

export function query(id: string, part: Partial<QueryView> = {}): QueryView {
  return { id, to: 'author', type: 'evidence', about: 'article', claim: null, sentence: null, text: 'Why?', by: somebody, at: 0, state: 'asked', lost: false, quote: '', mentions: [], replies: [], offered: [], ...part }
}

export function proposal(id: string, part: Partial<ProposalView> = {}): ProposalView {
  return { id, claim: null, sentences: [], on: 'Some words.', words: 'Other words.', note: '', by: somebody, at: 0, state: 'open', end: null, offered: [], ...part }
}

export function view(part: Partial<ArticleView> = {}): ArticleView {
  return {
    id: 'a', slug: null, version: 1, revision: 1, state: { desk: 'checking', public: 'unpublished' }, ready: false, headline: '', standfirst: '', section: '', language: 'en', byline: '',
    checkLevel: 'full', scope: [], createdAt: 0, savedAt: 0, savedBy: somebody, sentences: [], claims: [], queries: [], proposals: [], sources: [], correction: null, publicRevision: null,
    publications: [], people: [], grid: [], experts: [], arranged: { topics: [], bylines: [], writers: [], breakingUntil: null, readAlso: [], by: null, at: null }, plan: null, moves: [], progress: { claims: 0, signed: 0, open: 0, stale: 0, lost: 0, queries: 0, disputed: 0, kept: 0, sentences: 0, covered: 0, uncovered: 0 },
    gate: [], offered: [], ...part,
  }
}
