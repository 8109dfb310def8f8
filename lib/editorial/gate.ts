/**
 * The gate: every reason why an article may not pass to the public, each a sentence that names its cause and links to it.
 * There is one gate, and every door asks it (DOMAIN §7, LAW §2.22–2.25). `clear` is: no obstacle.
 */
import type { Article, Claim, Query, Revision } from './article'
import { blocks, claimsAt, queryState, standing } from './claims'
import type { Rules } from './change'
import { unanswered, type Covered } from './coverage'
import { weakClaims } from './enough'
import { openCriticism } from './grid'
import { oncePerRows, placeOf, read } from './reading'
import type { RefusalView, Standing } from './view'

/** Version of the gate's rules, written on every receipt. */
export const gateVersion = 2

/**
 * Everything that stands in the way at a revision, in the order of the page: claims, uncovered sentences, open queries.
 * With `asSigningOff`, sentences that a sign-off would mark out of scope do not count (partial checks, LAW §2.22).
 */
export function obstacles(article: Article, revision: Revision, rules: Rules, asSigningOff?: { by: string }): RefusalView[] {
  const perRules = found(article, revision, asSigningOff?.by)
  let known = perRules.get(rules)
  if (!known) perRules.set(rules, (known = compute(article, revision, rules, asSigningOff)))
  return known
}

const found = oncePerRows(() => new WeakMap<Rules, RefusalView[]>())

/** Whether coverage is complete, every claim passes and no query is open (LAW §2.24). */
export function isClear(article: Article, revision: Revision, rules: Rules): boolean {
  return obstacles(article, revision, rules).length === 0
}

function compute(article: Article, revision: Revision, rules: Rules, asSigningOff?: { by: string }): RefusalView[] {
  const weak = new Map(weakClaims(article, revision, rules).map((obstacle) => [obstacle.href, obstacle]))
  const claims = inPageOrder(claimsAt(article, revision), revision).flatMap((claim) => {
    const stands = standing(article, claim, revision)
    const rests = weak.get(`#claim-${claim.number}`)
    return blocks(claim, stands, article.check) ? [claimObstacle(claim, stands, revision)] : rests ? [rests] : []
  })
  return [...claims, ...uncovered(article, revision, asSigningOff), ...openQueries(article), ...openCriticism(article, revision, rules)]
}

/** By place, lost ones last. */
function inPageOrder(claims: Claim[], revision: Revision): Claim[] {
  const blockAt = new Map(revision.blocks.map(({ id }, at) => [id, at]))
  const order = (claim: Claim) => {
    const place = placeOf(revision, 'claim', claim.id)
    return place && place.how !== 'lost' ? (blockAt.get(place.block) ?? 0) * 1e6 + place.from : Number.MAX_VALUE
  }
  return claims.map((claim) => ({ claim, at: order(claim) })).sort((a, b) => a.at - b.at).map(({ claim }) => claim)
}

function uncovered(article: Article, revision: Revision, asSigningOff?: { by: string }): RefusalView[] {
  if (article.check.level === 'self') return []
  const mayMark = (wording: string) =>
    asSigningOff !== undefined && article.check.level === 'partial' && !(read(article).authors.get(wording)?.has(asSigningOff.by) ?? false)
  return unanswered(article, revision).filter((row) => !mayMark(row.sentence.wording)).map((row) => ({
    rule: 'everySentenceIsCovered', about: 'words', href: `#s-${row.sentence.id}`, sentence: nobodyAnswers(row),
  }))
}

function nobodyAnswers({ sentence, claims }: Covered): string {
  const words = `“${short(sentence.words)}”`
  return claims.length === 0
    ? `Nobody has looked at ${words}: it needs a claim or a “nothing to check” mark.`
    : `${words} holds only claims outside the declared scope: somebody who did not write it signs off on it as it stands.`
}

/** Queries about a claim already hold that claim back; those about a sentence or the article stand by themselves. */
function openQueries(article: Article): RefusalView[] {
  const { cuts } = read(article)
  const standAlone = (query: Query) => query.claim === null || cuts.has(query.claim)
  return article.queries.filter((query) => standAlone(query) && queryState(article, query) !== 'closed').map((query) => ({
    rule: 'everyQueryIsClosed', about: 'words', href: `#query-${query.id}`,
    sentence: `A query to the ${queryToNames[query.to]} is ${queryState(article, query) === 'asked' ? 'open' : 'answered but not closed'}: “${short(query.text)}”.`,
  }))
}

/** Whom a query is addressed to, in the newsroom's words. */
export const queryToNames = { author: 'writer', editor: 'editor', source: 'source', legal: 'legal reader' } as const

const why: Record<Exclude<Standing, 'cut' | 'verified' | 'opinion' | 'authors-account' | 'kept-by-editor'>, string> = {
  'lost': 'has lost its words: cut it, or mark them again',
  'query-open': 'has an open query',
  'change-needed': 'needs a change',
  'cannot-verify': 'could not be verified',
  'stale': 'is stale: its words or evidence changed after they were signed',
  'unchecked': 'is unchecked',
}

function claimObstacle(claim: Claim, stands: Standing, revision: Revision): RefusalView {
  const quote = placeOf(revision, 'claim', claim.id)?.quote ?? ''
  const reason = stands in why ? why[stands as keyof typeof why] : 'does not pass'
  return { rule: 'everyClaimPasses', about: 'words', href: `#claim-${claim.number}`, sentence: `Claim ${claim.number} ${reason}: “${short(quote)}”.` }
}

/** A quotation short enough for a sentence that names its cause. */
export function short(words: string, most = 90): string {
  if (words.length <= most) return words
  const cut = words.slice(0, most)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most - 20)).trimEnd()} …`
}
