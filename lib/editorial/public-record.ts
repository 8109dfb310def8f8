/**
 * What readers may know of how an article was checked: derived from the rows at the *public* revision, never typed. It
 * changes by itself when something lapses after publication. Of sources that are not public only their number is in it.
 */
import type { Article, Check, Claim, ClaimKind, CorrectionNote, Place, Publication, Revision, SourceKind } from './article'
import { changedByCheck, type ChangedByCheck } from './changed-by-check'
import { blocks, claimsAt, countingOverrule, countingSignature, standing } from './claims'
import { coverage, unanswered } from './coverage'
import type { Id } from './people'
import { placeOf, read } from './reading'
import { confidentialityOf } from './sources'
import type { Standing } from './view'

export interface PublicSource {
  id: Id
  title: string
  kind: SourceKind
  url: string
  doi: string
  passage: string
  locator: string
  primary: boolean
  supports: boolean
  /** When the newest copy of it was kept; null where none is. */
  copiedAt: number | null
}

export interface PublicClaim {
  number: number
  kind: ClaimKind
  quote: string
  /** Where it stands in the public words; its block, and offsets in that block's words; null for one that is no longer in them. */
  place: Pick<Place, 'block' | 'from' | 'to'> | null
  standing: Standing
  /** When the signature or overrule that counts was given; null while none does. */
  at: number | null
  sources: PublicSource[]
  /** How many sources it rests on that are not shown. */
  unshown: number
}

export interface PublicChange {
  kind: Publication['kind']
  revision: Id
  number: number
  at: number
  by: Id
  note: CorrectionNote | null
  receipt: Id
}

export interface PublicRecord {
  check: Check
  claims: PublicClaim[]
  counts: { claims: number; sources: number; sentences: number; authorsAccount: number; opinion: number; kept: number }
  /** Ids of the sources it rests on that are not shown; not for readers, who are told how many. */
  unshown: Id[]
  /** The latest signature, mark or overrule that counts; null under a check nobody signed. */
  lastChecked: number | null
  /** Claims of the public words that no longer pass, and sentences of theirs nobody covers any more. Empty: unchanged since. */
  reopened: { claims: number[]; sentences: number }
  /** What the check changed before the first publication. */
  changed: ChangedByCheck
  /** People whose signatures and marks count. Whether readers are told their names is a house rule. */
  checkers: Id[]
  /** Who published these words, and answers for notes and for words without an independent check. */
  publisher: Id | null
  /** Every publication and withdrawal, oldest first. */
  changes: PublicChange[]
}

/** The public record of an article that was published; null for one that never was. */
export function publicRecord(now: Article): PublicRecord | null {
  // Readers were promised the check that the receipt names, whatever an open correction has set since.
  const article: Article = { ...now, check: now.receipts.at(-1)?.check ?? now.check }
  const { public: shown, cuts } = read(article)
  if (!shown) return null
  const claims = claimsAt(article, shown).filter((claim) => !cuts.has(claim.id))
  const views = claims.map((claim) => publicClaim(article, claim, shown)).sort((a, b) => a.place - b.place).map(({ view }) => view)
  const counting = countingRows(article, claims, shown)
  const covered = coverage(article, shown)
  const cited = [...new Set(counting.flatMap((row) => row.sources))]
  const amiss = claims.filter((claim) => blocks(claim, standing(article, claim, shown), article.check))
  return {
    check: article.check, claims: views,
    counts: {
      claims: views.length, sentences: covered.length, sources: cited.length,
      authorsAccount: count(views, 'authors-account'), opinion: count(views, 'opinion'), kept: count(views, 'kept-by-editor'),
    },
    unshown: cited.filter((id) => !isShown(article, id)),
    lastChecked: counting.reduce<number | null>((latest, row) => Math.max(latest ?? 0, row.at), null),
    reopened: { claims: amiss.map((claim) => claim.number).sort((a, b) => a - b), sentences: article.check.level === 'self' ? 0 : unanswered(article, shown).length },
    changed: changedByCheck(article),
    checkers: [...new Set(counting.filter((row) => row.checks).map((row) => row.by))],
    publisher: article.publications.findLast((row) => row.kind !== 'withdrawal')?.by ?? null,
    changes: article.publications.map((row) => ({ kind: row.kind, revision: row.revision, number: article.numbers[row.revision] ?? 0, at: row.at, by: row.by, note: noteOf(article, row), receipt: row.receipt })),
  }
}

/** What readers were told with it. Early withdrawals have their reason in the receipt alone. */
function noteOf({ receipts }: Article, { kind, note, receipt }: Publication): CorrectionNote | null {
  if (note || kind !== 'withdrawal') return note
  return { kind, text: receipts.find(({ id }) => id === receipt)?.answersFor ?? '' }
}

function count(claims: PublicClaim[], wanted: Standing): number {
  return claims.filter((claim) => claim.standing === wanted).length
}

function countingRows(article: Article, claims: Claim[], shown: Revision) {
  const signatures = claims.flatMap((claim) => countingSignature(article, claim, shown) ?? [])
  const overrules = claims.flatMap((claim) => countingOverrule(article, claim, shown) ?? [])
  const marks = coverage(article, shown).flatMap((row) => row.mark ?? row.outOfScope ?? [])
  return [
    ...signatures.map((row) => ({ by: row.by, at: row.at, checks: true, sources: row.cites.map((cite) => cite.source) })),
    ...marks.map((row) => ({ by: row.by, at: row.at, checks: true, sources: [] })),
    ...overrules.map((row) => ({ by: row.by, at: row.at, checks: false, sources: [] })),
  ]
}

/** Readers are shown public sources, and of all others how many there are. */
function isShown(article: Article, id: Id): boolean {
  const source = read(article).sources.get(id)
  return source !== undefined && confidentialityOf(article, source).confidentiality === 'public'
}

function publicClaim(article: Article, claim: Claim, shown: Revision): { place: number; view: PublicClaim } {
  const place = placeOf(shown, 'claim', claim.id)
  const signature = countingSignature(article, claim, shown)
  const overrule = countingOverrule(article, claim, shown)
  const { copiesOf, sources } = read(article)
  const cites = signature?.cites ?? []
  const order = shown.blocks.findIndex((block) => block.id === place?.block) * 1e6 + (place?.from ?? 0)
  return {
    place: order,
    view: {
      number: claim.number, kind: claim.kind, quote: place?.quote ?? '', place: place && place.how !== 'lost' ? { block: place.block, from: place.from, to: place.to } : null, standing: standing(article, claim, shown),
      at: (overrule ?? signature)?.at ?? null,
      sources: cites.filter((cite) => isShown(article, cite.source)).map(({ source, kind, url, doi, passage, locator, primary, supports }) => ({ id: source, title: sources.get(source)?.title ?? '', kind, url, doi, passage, locator, primary, supports, copiedAt: copiesOf.get(source)?.at(-1)?.at ?? null })),
      unshown: new Set(cites.filter((cite) => !isShown(article, cite.source)).map((cite) => cite.source)).size,
    },
  }
}
