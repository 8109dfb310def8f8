import type { Article, Claim, Mark, Overrule, Query, Revision, Sentence, Signature } from '@/lib/editorial/article'

/**
 * The law of words read off the rows as slowly and plainly as the law says it: no index, no cache, nothing of the product
 * but the rows' shapes. What the product says must be the same.
 */

export function revisionOf(article: Article, id: string | null): Revision {
  const found = article.revisions.find((revision) => revision.id === id)
  if (!found) throw new Error('No such revision.')
  return found
}

export const now = (article: Article): Revision => revisionOf(article, article.current)

function under(revision: Revision, of: 'claim' | 'mark', id: string): Sentence[] {
  const place = revision.places.find((row) => row.of === of && row.id === id)
  if (!place || place.how === 'lost') return []
  return revision.sentences.filter((sentence) => sentence.block === place.block && sentence.from < place.to && place.from < sentence.to)
}

/** The wordings of every sentence a claim touches; none where it is lost. */
export const wordingsOf = (revision: Revision, claim: string): string[] => under(revision, 'claim', claim).map((sentence) => sentence.wording)

export const isAuthor = (article: Article, person: string, wordings: string[]): boolean =>
  article.authors.some((row) => row.person === person && wordings.includes(row.wording))

const isCut = (article: Article, claim: Claim) => article.cuts.some((cut) => cut.claim === claim.id)

function evidenceStands(article: Article, row: Signature | Overrule): boolean {
  const intact = row.cites.every((cite) => {
    const evidence = article.evidence.find(({ id }) => id === cite.evidence)
    const source = article.sources.find(({ id }) => id === cite.source)
    const removed = article.removals.some((removal) => removal.evidence === cite.evidence)
    return evidence && source && !removed && evidence.passage === cite.passage && evidence.locator === cite.locator && evidence.supports === cite.supports
      && source.kind === cite.kind && source.primary === cite.primary && source.url === cite.url && source.doi === cite.doi
  })
  const fell = row.cites.some(({ source }) => {
    const said = article.judgements.filter((one) => one.source === source)
    const condition = (rows: typeof said) => lastOf(rows)?.condition ?? 'fine'
    return condition(said) !== 'fine' && condition(said) !== condition(said.filter(({ seq }) => seq < row.seq))
  })
  return intact && !fell && !article.evidence.some((evidence) => evidence.claim === row.claim && !evidence.supports && evidence.seq > row.seq)
}

/** Whether a signature or overrule is on these very words, and its giver is free to say so (2.15, 2.17). */
function isOnTheseWords(article: Article, row: Signature | Overrule, revision: Revision): boolean {
  const wordings = wordingsOf(revision, row.claim)
  if (wordings.length === 0 || JSON.stringify(wordings) !== JSON.stringify(row.wordings)) return false
  const saysItIsWrong = 'verdict' in row && (row.verdict === 'change-needed' || row.verdict === 'cannot-verify')
  return saysItIsWrong || !isAuthor(article, row.by, row.wordings)
}

/** Whether it counts: its evidence stands too. */
export const counts = (article: Article, row: Signature | Overrule, revision: Revision): boolean => isOnTheseWords(article, row, revision) && evidenceStands(article, row)

const lastOf = <T extends { seq: number }>(rows: T[]): T | undefined => rows.reduce<T | undefined>((last, row) => (last === undefined || row.seq > last.seq ? row : last), undefined)

export function isOpen(article: Article, query: Query): boolean {
  const replies = article.replies.filter((reply) => reply.query === query.id)
  if (replies.some((reply) => reply.does === 'close')) return false
  const answers = replies.filter((reply) => reply.does === 'answer')
  return !article.signatures.some((signature) => {
    const before = answers.filter((answer) => answer.seq < signature.seq)
    return signature.claim === query.claim && before.length > 0 && !before.some((answer) => answer.by === signature.by)
  })
}

/** 2.18, in its order. */
export function standing(article: Article, claim: Claim, revision: Revision): string {
  if (isCut(article, claim)) return 'cut'
  if (under(revision, 'claim', claim.id).length === 0) return 'lost'
  if (article.queries.some((query) => query.claim === claim.id && isOpen(article, query))) return 'query-open'
  const last = lastOf(article.signatures.filter((row) => row.claim === claim.id && isOnTheseWords(article, row, revision)))
  const signature = last && evidenceStands(article, last) ? last : undefined
  const overrule = lastOf(article.overrules.filter((row) => row.claim === claim.id && counts(article, row, revision)))
  const disputedSince = overrule && last && last.seq > overrule.seq && ['change-needed', 'cannot-verify'].includes(last.verdict)
  if (overrule && !disputedSince) return 'kept-by-editor'
  if (signature) return signature.verdict
  return article.signatures.some((row) => row.claim === claim.id) ? 'stale' : 'unchecked'
}

export function markHolds(article: Article, mark: Mark, revision: Revision): Sentence | undefined {
  const [sentence, ...more] = under(revision, 'mark', mark.id)
  const lifted = article.lifts.some((lift) => lift.mark === mark.id)
  return sentence && more.length === 0 && !lifted && sentence.wording === mark.wording && !isAuthor(article, mark.by, [mark.wording]) ? sentence : undefined
}

const passing = ['verified', 'opinion', 'authors-account', 'kept-by-editor']

/** Whether somebody who did not write it answers for a sentence: a signature or overrule that passes, or a mark. */
export function answeredFor(article: Article, sentence: Sentence, revision: Revision): boolean {
  const claims = article.claims.filter((claim) => !isCut(article, claim) && under(revision, 'claim', claim.id).some(({ id }) => id === sentence.id))
  const marks = article.marks.filter((mark) => mark.type === 'no-fact' ? claims.length === 0 : article.check.level === 'partial')
  return claims.some((claim) => passing.includes(standing(article, claim, revision))) || marks.some((mark) => markHolds(article, mark, revision)?.id === sentence.id)
}

/** DOMAIN §5, as the product comes: one primary source, or three independent secondary ones. */
export function restsOnEnough(article: Article, claim: Claim): boolean {
  const kept = article.evidence.filter((row) => row.claim === claim.id && row.supports && !article.removals.some(({ evidence }) => evidence === row.id))
  const sources = article.sources.filter(({ id }) => kept.some((row) => row.source === id) && lastOf(article.judgements.filter((row) => row.source === id))?.condition !== 'retracted')
  if (sources.some(({ primary, kind }) => primary && kind !== 'press-release' && kind !== 'reference-work')) return true
  const groups = sources.map(({ id }) => lastOf(article.groupings.filter((row) => row.source === id))?.group || id)
  return new Set(groups).size >= 3
}

/** Under a full check every criticism has been put to whom it concerns, and what came of it is on record. */
function gridIsFull(article: Article): boolean {
  return article.criticisms.every(({ id }) => {
    const place = now(article).places.find((row) => row.of === 'criticism' && row.id === id)
    if (!place || article.gridEnds.some(({ criticism }) => criticism === id)) return true
    const asked = lastOf(article.approaches.filter(({ criticism }) => criticism === id))
    const answer = lastOf(article.answers.filter(({ criticism }) => criticism === id))
    const said = answer && asked && answer.seq > asked.seq ? answer : undefined
    const stands = said?.does !== 'answered' || now(article).blocks.some(({ words }) => said.included !== '' && words.includes(said.included))
    return place.how !== 'lost' && said !== undefined && stands
  })
}

/** 2.24: coverage, every claim passes, no query open; by level. */
export function clear(article: Article): boolean {
  const revision = now(article)
  const { level, scope } = article.check
  const standings = article.claims.map((claim) => ({ claim, stands: standing(article, claim, revision) })).filter(({ stands }) => stands !== 'cut')
  const open = article.queries.some((query) => isOpen(article, query))
  if (level === 'self') return !open && !standings.some(({ stands }) => ['query-open', 'change-needed', 'cannot-verify', 'lost'].includes(stands))
  const claimsPass = standings.every(({ claim, stands }) => passing.includes(stands) || (level === 'partial' && stands === 'unchecked' && !scope.includes(claim.kind)))
  const asked = (claim: Claim) => level === 'full' || scope.includes(claim.kind)
  const enough = standings.every(({ claim, stands }) => stands !== 'verified' || !asked(claim) || restsOnEnough(article, claim))
  return !open && claimsPass && enough && (level !== 'full' || gridIsFull(article)) && revision.sentences.every((sentence) => answeredFor(article, sentence, revision))
}
