/**
 * An article read once: its rows by id and by claim, so that the law can ask without searching. Derived, never stored;
 * kept beside the article object it was read from, which nobody changes.
 */
import type { Article, Claim, Cut, Evidence, Mark, Overrule, Place, Proposal, ProposalEnd, Query, QueryReply, Revision, Sentence, Signature, Source } from './article'
import type { Id } from './people'
import type { Appraisal, Citation, Copy, Grouping, Judgement, Restriction } from './source-rows'
import type { Answer, Approach, Criticism, ExpertRequest, GridEnd, RequestEnd } from './talk-rows'

export interface Reading {
  article: Article
  current: Revision
  public: Revision | null
  revisions: Map<Id, Revision>
  claims: Map<Id, Claim>
  cuts: Map<Id, Cut>
  marks: Map<Id, Mark>
  lifted: Set<Id>
  sources: Map<Id, Source>
  evidence: Map<Id, Evidence>
  removed: Set<Id>
  evidenceOf: Map<Id, Evidence[]>
  signaturesOf: Map<Id, Signature[]>
  overrulesOf: Map<Id, Overrule[]>
  queries: Map<Id, Query>
  queriesOf: Map<Id, Query[]>
  repliesOf: Map<Id, QueryReply[]>
  proposals: Map<Id, Proposal>
  ends: Map<Id, ProposalEnd>
  authors: Map<string, Set<Id>>
  copiesOf: Map<Id, Copy[]>
  citationsOf: Map<Id, Citation[]>
  groupingsOf: Map<Id, Grouping[]>
  judgementsOf: Map<Id, Judgement[]>
  restrictionsOf: Map<Id, Restriction[]>
  appraisalsOf: Map<Id, Appraisal[]>
  criticisms: Map<Id, Criticism>
  approachesOf: Map<Id, Approach[]>
  answersOf: Map<Id, Answer[]>
  gridEnded: Map<Id, GridEnd>
  requests: Map<Id, ExpertRequest>
  requestEnded: Map<Id, RequestEnd>
}

const readings = new WeakMap<Article, Reading>()

/** The reading of an article. Throws when the current revision is not among those loaded. */
export function read(article: Article): Reading {
  const known = readings.get(article)
  if (known) return known
  const revisions = byId(article.revisions)
  const current = revisions.get(article.current)
  if (!current) throw new Error('The current revision of the article is not loaded.')
  const reading: Reading = {
    article, current, revisions,
    public: article.publicRevision ? (revisions.get(article.publicRevision) ?? null) : null,
    claims: claimsById(article.claims),
    cuts: cutsByClaim(article.cuts),
    marks: marksById(article.marks),
    lifted: liftedMarks(article.lifts),
    sources: sourcesById(article.sources),
    evidence: evidenceById(article.evidence),
    removed: removedEvidence(article.removals),
    evidenceOf: evidenceByClaim(article.evidence),
    signaturesOf: signaturesByClaim(article.signatures),
    overrulesOf: overrulesByClaim(article.overrules),
    queries: queriesById(article.queries),
    queriesOf: queriesByClaim(article.queries),
    repliesOf: repliesByQuery(article.replies),
    proposals: proposalsById(article.proposals),
    ends: endsByProposal(article.proposalEnds),
    authors: authorsByWording(article.authors),
    copiesOf: copiesBySource(article.copies),
    citationsOf: citationsBySource(article.citations),
    groupingsOf: groupingsBySource(article.groupings),
    judgementsOf: judgementsBySource(article.judgements),
    restrictionsOf: restrictionsBySource(article.restrictions),
    appraisalsOf: appraisalsBySource(article.appraisals),
    criticisms: criticismsById(article.criticisms),
    approachesOf: approachesByCriticism(article.approaches),
    answersOf: answersByCriticism(article.answers),
    gridEnded: endsByCriticism(article.gridEnds),
    requests: requestsById(article.requests),
    requestEnded: endsByRequest(article.requestEnds),
  }
  readings.set(article, reading)
  return reading
}

const places = new WeakMap<Place[], Map<string, Place>>()

/** Where something sits at a revision; undefined where it was made later than that revision. */
export function placeOf(revision: Revision, of: Place['of'], id: Id): Place | undefined {
  let map = places.get(revision.places)
  if (!map) places.set(revision.places, (map = new Map(revision.places.map((place) => [`${place.of}/${place.id}`, place]))))
  return map.get(`${of}/${id}`)
}

const byBlock = new WeakMap<Sentence[], Map<string, Sentence[]>>()

/** The sentences of a revision that a place touches, in the order of the page; none for a lost place. */
export function touched(revision: Revision, place: Place): Sentence[] {
  if (place.how === 'lost') return []
  let map = byBlock.get(revision.sentences)
  if (!map) byBlock.set(revision.sentences, (map = grouped(revision.sentences, (sentence) => sentence.block)))
  return (map.get(place.block) ?? []).filter((sentence) => sentence.from < place.to && place.from < sentence.to)
}

/** The newest loaded revision that was in force at a version somebody saw. */
export function revisionAt(article: Article, version: number): Revision | undefined {
  return article.revisions.filter((revision) => revision.version <= version).sort((a, b) => b.number - a.number)[0]
}

/** What standing, coverage and the gate are worked out from, besides the revision and the house rules. */
const decisive = ['claims', 'cuts', 'signatures', 'overrules', 'marks', 'lifts', 'sources', 'evidence', 'removals', 'queries', 'replies', 'authors', 'check',
  'groupings', 'judgements', 'criticisms', 'approaches', 'answers', 'gridEnds'] as const

const sameRows = (a: Article, b: Article): boolean => a === b || decisive.every((list) => a[list] === b[list])

/**
 * Works something out once for a revision and the rows about it. An article whose state or version alone moved has the
 * same rows, and so the same answer.
 */
export function oncePerRows<T>(workOut: (article: Article, revision: Revision, by: string) => T): (article: Article, revision: Revision, by?: string) => T {
  const known = new WeakMap<Revision, { article: Article; found: Map<string, T> }>()
  return (article, revision, by = '') => {
    let kept = known.get(revision)
    if (!kept || !sameRows(kept.article, article)) known.set(revision, (kept = { article, found: new Map() }))
    let found = kept.found.get(by)
    if (found === undefined) kept.found.set(by, (found = workOut(article, revision, by)))
    return found
  }
}

function byId<T extends { id: Id }>(rows: readonly T[]): Map<Id, T> {
  return new Map(rows.map((row) => [row.id, row]))
}

function grouped<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}

/** What is worked out from a list, kept beside it: lists are never changed, and most go on from version to version as they are. */
function remembered<L extends object, T>(workOut: (list: L) => T): (list: L) => T {
  const known = new WeakMap<L, T>()
  return (list) => {
    let found = known.get(list)
    if (found === undefined) known.set(list, (found = workOut(list)))
    return found
  }
}

const claimsById = remembered(byId<Claim>)
const cutsByClaim = remembered((cuts: Cut[]) => new Map(cuts.map((cut) => [cut.claim, cut])))
const marksById = remembered(byId<Mark>)
const liftedMarks = remembered((lifts: Article['lifts']) => new Set(lifts.map((lift) => lift.mark)))
const sourcesById = remembered(byId<Source>)
const evidenceById = remembered(byId<Evidence>)
const removedEvidence = remembered((removals: Article['removals']) => new Set(removals.map((removal) => removal.evidence)))
const evidenceByClaim = remembered((rows: Evidence[]) => grouped(rows, (row) => row.claim))
const signaturesByClaim = remembered((rows: Signature[]) => grouped(rows, (row) => row.claim))
const overrulesByClaim = remembered((rows: Overrule[]) => grouped(rows, (row) => row.claim))
const queriesById = remembered(byId<Query>)
const queriesByClaim = remembered((rows: Query[]) => grouped(rows.filter((query) => query.claim !== null), (row) => row.claim ?? ''))
const repliesByQuery = remembered((rows: QueryReply[]) => grouped(rows, (row) => row.query))
const proposalsById = remembered(byId<Proposal>)
const endsByProposal = remembered((ends: ProposalEnd[]) => new Map(ends.map((end) => [end.proposal, end])))

const bySource = <R extends { source: Id }>() => remembered((rows: R[]) => grouped(rows, (row) => row.source))
const copiesBySource = bySource<Copy>()
const citationsBySource = bySource<Citation>()
const groupingsBySource = bySource<Grouping>()
const judgementsBySource = bySource<Judgement>()
const restrictionsBySource = bySource<Restriction>()
const appraisalsBySource = bySource<Appraisal>()
const criticismsById = remembered(byId<Criticism>)
const byCriticism = <R extends { criticism: Id }>() => remembered((rows: R[]) => grouped(rows, (row) => row.criticism))
const approachesByCriticism = byCriticism<Approach>()
const answersByCriticism = byCriticism<Answer>()
const endsByCriticism = remembered((rows: GridEnd[]) => new Map(rows.map((row) => [row.criticism, row])))
const requestsById = remembered(byId<ExpertRequest>)
const endsByRequest = remembered((rows: RequestEnd[]) => new Map(rows.map((row) => [row.request, row])))

const authorsByWording = remembered((rows: Article['authors']) => {
  const authors = new Map<string, Set<Id>>()
  for (const { wording, person } of rows) {
    const known = authors.get(wording)
    if (known) known.add(person)
    else authors.set(wording, new Set([person]))
  }
  return authors
})
