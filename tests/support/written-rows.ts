import { v7 as newId } from 'uuid'
import { cslItem } from '@/lib/editorial/citations/csl-item'
import { studyChecklist } from '@/lib/editorial/study-checklist'
import { rowLists } from '@/lib/editorial/article'
import type { Article, Entry, NewRows, Revision, Sentence } from '@/lib/editorial/article'
import { canonical } from '@/lib/editorial/canonical'
import type { Change } from '@/lib/editorial/change'
import { sha256 } from '@/db/hashes'

/** Changes made by hand, for the store alone: it keeps whatever was decided, whether or not the law would decide so. */
export const person = 'person-1'

const noRows = () => ({ ...Object.fromEntries(rowLists.map((list) => [list, []])), revisions: [], authors: [], places: [] }) as unknown as NewRows

export const entry = (article: Pick<Article, 'state' | 'version'>, action: string, at: number): Entry =>
  ({ action, by: person, via: { door: 'page' }, at, from: article.state, to: article.state, version: article.version, refusedBy: [] })

export function revisionOf(words: string[], number: number, seq: number, version: number, at: number): Revision {
  const blocks = words.map((text, index) => ({ id: `b${index + 1}`, role: index === 0 ? ('headline' as const) : ('text' as const), words: text }))
  const sentences = blocks.map((block): Sentence => ({
    id: `${block.id}.1`, block: block.id, role: block.role, from: 0, to: block.words.length, words: block.words, wording: sha256(`${block.role} ${block.words}`),
  }))
  const document = { type: 'doc', content: blocks }
  return {
    id: newId(), number, seq, version, document, hash: sha256(canonical(document)), blocks, sentences, language: 'en', savedBy: person, at, made: 'save',
    places: [{ of: 'claim', id: 'claim-1', block: 'b2', from: 0, to: 4, quote: blocks[1]?.words.slice(0, 4) ?? '', prefix: '', suffix: '', how: 'exact' }],
  }
}

const decided = (before: Article | null, article: Article, rows: Partial<NewRows>, extra: Partial<Change> & { at?: number }): Change => ({
  outcome: 'done', action: 'editText', before, article, rows: { ...noRows(), ...rows }, entries: [entry(article, 'edited', extra.at ?? 1000)],
  outbox: [], slug: null, made: null, notices: [], ...extra,
}) as unknown as Change

export function started(words = ['A headline', 'Some text of it.'], at = 1000, by = person): Change {
  const revision = revisionOf(words, 1, 1, 1, at)
  const authors = revision.sentences.map(({ wording }) => ({ wording, person: by, revision: revision.id }))
  const empty = Object.fromEntries(rowLists.map((list) => [list, []])) as unknown as Article
  const article: Article = {
    ...empty, id: newId(), at, by, section: 'News', language: 'en', byline: 'A. Writer', slug: null, state: { desk: 'drafting', public: 'unpublished' },
    version: 1, textVersion: 1, seq: 1, check: { level: 'full', scope: [] }, current: revision.id, publicRevision: null, revisions: [revision],
    numbers: { [revision.id]: 1 }, authors,
  }
  return decided(null, article, { revisions: [revision], authors }, { action: 'create', at })
}

export function edited(before: Article, words: string[], at = 2000): Change {
  const revision = revisionOf(words, Object.keys(before.numbers).length + 1, before.seq + 1, before.version + 1, at)
  const authors = revision.sentences.map(({ wording }) => ({ wording, person, revision: revision.id }))
  const article: Article = {
    ...before, seq: revision.seq, version: revision.version, textVersion: revision.version, current: revision.id,
    revisions: [...before.revisions, revision], numbers: { ...before.numbers, [revision.id]: revision.number }, authors: [...before.authors, ...authors],
  }
  return decided(before, article, { revisions: [revision], authors }, { at })
}

/** One row in every list, and a place given after its revision was saved. */
export function everyList(before: Article, at = 3000): Change {
  let seq = before.seq
  const row = () => ({ id: newId(), seq: ++seq, by: person, at })
  const revision = before.current
  const cites = [{ evidence: 'evidence-1', source: 'source-1', digest: 'd', primary: true, kind: 'person' as const, url: '', doi: '', passage: 'p “”\n', locator: '4', supports: true }]
  const state = before.state
  const rows: Partial<NewRows> = {
    claims: [{ ...row(), number: 1, kind: 'number', note: 'note', revision }],
    cuts: [{ ...row(), claim: 'claim-1', reason: 'gone' }],
    signatures: [{ ...row(), claim: 'claim-1', revision, wordings: ['a', 'b'], words: 'Words.', cites, verdict: 'verified', note: '', roles: ['checker'] }],
    overrules: [{ ...row(), claim: 'claim-1', revision, wordings: ['a'], words: 'Words.', cites: [], reason: 'kept', answers: 'signature-1' }],
    marks: [{ ...row(), type: 'no-fact', revision, wording: 'a', words: 'Words.', roles: ['checker', 'head'] }],
    lifts: [{ ...row(), mark: 'mark-1' }],
    sources: [{ ...row(), kind: 'person', title: 'A call', url: '', doi: '', primary: true, confidentiality: 'newsroom' }],
    evidence: [{ ...row(), claim: 'claim-1', source: 'source-1', passage: 'He said "so".', locator: '', supports: false }],
    removals: [{ ...row(), evidence: 'evidence-1' }],
    queries: [{ ...row(), to: 'author', type: 'evidence', about: 'article', claim: null, text: 'Who?' }],
    replies: [{ ...row(), query: 'query-1', does: 'answer', text: 'She.' }],
    proposals: [{ ...row(), claim: null, revision, block: 'b2', on: 'old', words: 'new', note: '' }],
    proposalEnds: [{ ...row(), proposal: 'proposal-1', does: 'decline', reason: '' }],
    assignments: [{ ...row(), person, as: 'checker' }],
    moves: [{ ...row(), action: 'submit', text: 'note', from: state, to: state, revision, roles: ['writer'], check: null }],
    corrections: [{ ...row(), base: revision, reason: 'wrong' }],
    receipts: [{ ...row(), kind: 'publication', revision, hash: 'h', check: before.check, signatures: ['s'], marks: [], overrules: [], answersFor: '', gate: 1, rules: null }],
    copies: [{ ...row(), source: 'source-1', file: 'f'.repeat(64), name: 'call.txt', mediaType: 'text/plain', bytes: 4, how: 'sent', url: '' }],
    citations: [{ ...row(), source: 'source-1', item: cslItem.parse({ type: 'book', title: 'A “book”' }) }],
    groupings: [{ ...row(), source: 'source-1', group: 'wire' }],
    judgements: [{ ...row(), source: 'source-1', condition: 'retracted', note: 'Taken back.' }],
    restrictions: [{ ...row(), source: 'source-1', confidentiality: 'named', people: [person] }],
    openings: [{ ...row(), source: 'source-1' }],
    appraisals: [{ ...row(), source: 'source-1', list: studyChecklist.parse({}) }],
    mentions: [{ ...row(), query: 'query-1', in: 'query-1', person }],
    criticisms: [{ ...row(), revision, of: 'The mayor', says: 'Late.' }],
    approaches: [{ ...row(), criticism: 'criticism-1', askedAt: 1, how: 'by letter', deadline: 2 }],
    answers: [{ ...row(), criticism: 'criticism-1', does: 'answered', text: 'No.', included: 'He says no.' }],
    gridEnds: [{ ...row(), criticism: 'criticism-1', reason: 'gone' }],
    plans: [{ ...row(), deadline: null, risk: 'high', note: '' }],
    claimAssignments: [{ ...row(), person, claims: ['claim-1'] }],
    requests: [{ ...row(), claim: 'claim-1', name: 'Prof. Ito', question: 'Is it so?', sources: ['source-1'], tokenHash: 'a'.repeat(64), expiresAt: 9 }],
    requestEnds: [{ ...row(), request: 'request-1', does: 'answer', text: 'Yes.' }],
    renewals: [{ ...row(), signatures: ['signature-1'] }],
    arrangements: [{ ...row(), section: 'News', topics: ['Tides'], bylines: [person], breakingUntil: null, readAlso: ['article-2'], address: null }],
    publications: [{ ...row(), kind: 'first', revision, receipt: 'receipt-1', correction: null, note: { kind: 'minor', text: '' } }],
  }
  const place = { of: 'mark' as const, id: 'mark-1', block: 'b2', from: 0, to: 2, quote: 'So', prefix: '', suffix: 'me', how: 'exact' as const }
  const revisions = before.revisions.map((one) => (one.id === revision ? { ...one, places: [...one.places, place] } : one))
  const lists = Object.fromEntries(rowLists.map((list) => [list, [...before[list], ...(rows[list] ?? [])]]))
  const article = { ...before, ...lists, revisions, seq } as Article
  return decided(before, article, { ...rows, places: [{ revision, place }] }, { at })
}
