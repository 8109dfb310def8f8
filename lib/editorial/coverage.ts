/**
 * Coverage: every printed sentence is claimed, marked (no fact; out of scope under a partial check) or uncovered
 * (LAW §2.21, 2.22). A mark is a named person's word on one sentence in its place, and lapses with its words.
 */
import type { Article, Claim, Mark, Revision, Sentence } from './article'
import { standing } from './claims'
import { oncePerRows, placeOf, read, touched } from './reading'
import { wroteAny } from './signatures'
import type { Coverage } from './view'

export interface Covered {
  sentence: Sentence
  coverage: Coverage
  /** Claims that touch it and are neither cut nor lost, by place. */
  claims: Claim[]
  /** The mark that holds, where the coverage is a mark's. */
  mark: Mark | null
  /** The out-of-scope mark that holds, under claims too: whoever signed off answers for the words as they are. */
  outOfScope: Mark | null
}

/** Coverage of every sentence of a revision, in the order of the page. */
export const coverage = oncePerRows(compute)

function compute(article: Article, revision: Revision): Covered[] {
  const claims = claimsBySentence(article, revision)
  const marks = marksBySentence(article, revision)
  return revision.sentences.map((sentence) => {
    const touching = claims.get(sentence.id) ?? []
    const holding = marks.get(sentence.id) ?? []
    const mark = touching.length === 0 ? (holding.at(-1) ?? null) : null
    const outOfScope = holding.findLast(({ type }) => type === 'out-of-scope') ?? null
    return { sentence, claims: touching, mark, outOfScope, coverage: touching.length > 0 ? 'claimed' : (mark?.type ?? 'uncovered') }
  })
}

/**
 * Sentences nobody answers for: uncovered ones, and under a partial check those holding nothing but unchecked claims out of
 * scope, until a sign-off marked them as they are. Otherwise their words could change after the sign-off, seen by nobody.
 */
export function unanswered(article: Article, revision: Revision): Covered[] {
  const { check } = article
  const outside = (claim: Claim) => check.level === 'partial' && !check.scope.includes(claim.kind) && standing(article, claim, revision) === 'unchecked'
  return coverage(article, revision).filter((row) => row.coverage === 'uncovered' || (row.coverage === 'claimed' && row.outOfScope === null && row.claims.every(outside)))
}

function claimsBySentence(article: Article, revision: Revision): Map<string, Claim[]> {
  const { cuts } = read(article)
  const found = new Map<string, { claim: Claim; from: number }[]>()
  for (const claim of article.claims) {
    const place = placeOf(revision, 'claim', claim.id)
    if (!place || cuts.has(claim.id)) continue
    for (const sentence of touched(revision, place)) found.set(sentence.id, [...(found.get(sentence.id) ?? []), { claim, from: place.from }])
  }
  return new Map([...found].map(([id, list]) => [id, list.sort((a, b) => a.from - b.from || a.claim.number - b.claim.number).map(({ claim }) => claim)]))
}

function marksBySentence(article: Article, revision: Revision): Map<string, Mark[]> {
  const holding = new Map<string, Mark[]>()
  for (const mark of article.marks) {
    const sentence = markedSentence(article, mark, revision)
    if (sentence) holding.set(sentence.id, [...(holding.get(sentence.id) ?? []), mark])
  }
  return holding
}

/** The sentence a mark covers at a revision, or undefined when it was lifted, lapsed, lost its place, or its giver wrote the words. */
export function markedSentence(article: Article, mark: Mark, revision: Revision): Sentence | undefined {
  if (read(article).lifted.has(mark.id)) return undefined
  if (mark.type === 'out-of-scope' && article.check.level !== 'partial') return undefined
  const place = placeOf(revision, 'mark', mark.id)
  const sentences = place ? touched(revision, place) : []
  const sentence = sentences.length === 1 ? sentences[0] : undefined
  if (!sentence || sentence.wording !== mark.wording) return undefined
  return wroteAny(article, mark.by, [mark.wording]) ? undefined : sentence
}
