/**
 * An article read once: its rows by id and by claim, so that the law can ask without searching. Derived, never stored;
 * kept beside the article object it was read from, which nobody changes.
 */
import type { Article, Claim, Cut, Evidence, Mark, Overrule, Place, Proposal, ProposalEnd, Query, QueryReply, Revision, Sentence, Signature, Source } from './article'
import type { Id } from './people'

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
    claims: byId(article.claims),
    cuts: new Map(article.cuts.map((cut) => [cut.claim, cut])),
    marks: byId(article.marks),
    lifted: new Set(article.lifts.map((lift) => lift.mark)),
    sources: byId(article.sources),
    evidence: byId(article.evidence),
    removed: new Set(article.removals.map((removal) => removal.evidence)),
    evidenceOf: grouped(article.evidence, (row) => row.claim),
    signaturesOf: grouped(article.signatures, (row) => row.claim),
    overrulesOf: grouped(article.overrules, (row) => row.claim),
    queries: byId(article.queries),
    queriesOf: grouped(article.queries.filter((query) => query.claim !== null), (row) => row.claim ?? ''),
    repliesOf: grouped(article.replies, (row) => row.query),
    proposals: byId(article.proposals),
    ends: new Map(article.proposalEnds.map((end) => [end.proposal, end])),
    authors: authorsByWording(article),
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

function authorsByWording(article: Article): Map<string, Set<Id>> {
  const authors = new Map<string, Set<Id>>()
  for (const { wording, person } of article.authors) {
    const known = authors.get(wording)
    if (known) known.add(person)
    else authors.set(wording, new Set([person]))
  }
  return authors
}
