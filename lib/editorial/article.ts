/**
 * The article whole, as plain data: everything the law needs to know, and nothing it would have to fetch.
 * Every row is written once and never changed; what is true *now* is always derived from the rows. The store keeps
 * the same rows in tables of the same names. Times are milliseconds UTC; `seq` is the per-article order of rows and
 * the only order that counts. Text offsets are UTF-16 code units inside a block's `words`.
 */
import type { Rules } from './change'
import type { Id, Role, Via } from './people'
import type { Arrangement } from './paper-rows'
import type { Appraisal, Citation, Copy, Grouping, Judgement, Opening, Restriction } from './source-rows'
import type { Answer, Approach, ClaimAssignment, Criticism, ExpertRequest, GridEnd, Mention, Plan, Renewal, RequestEnd } from './talk-rows'

export const deskStates = ['drafting', 'checking', 'amending', 'checked', 'spiked'] as const
export type DeskState = (typeof deskStates)[number]
export const publicStates = ['unpublished', 'live', 'withdrawn'] as const
export type PublicState = (typeof publicStates)[number]
export interface State {
  desk: DeskState
  public: PublicState
}

export const checkLevels = ['full', 'partial', 'self'] as const
export type CheckLevel = (typeof checkLevels)[number]
export interface Check {
  level: CheckLevel
  /** Under `partial`: the kinds of claim that are checked, shown to the reader. Empty otherwise. */
  scope: ClaimKind[]
}

/* ---- printed text ---------------------------------------------------------------------------------------------- */

export const textRoles = ['headline', 'standfirst', 'text', 'quote', 'caption', 'alt', 'pull', 'social'] as const
export type TextRole = (typeof textRoles)[number]

/** One piece of printed text. `words` are NFC, white space folded, trimmed (LAW §2.2). */
export interface Block {
  id: string
  role: TextRole
  words: string
  /** SHA-256 (hex) of the picture a caption or alt text belongs to; part of its wording (LAW §2.4). */
  picture?: string
}

/** A row of its revision, cut once at save (LAW §2.3). `words === block.words.slice(from, to)`. */
export interface Sentence {
  /** `<block>.<n>`, n counted from 1 inside the block; valid with its revision only. */
  id: string
  block: string
  role: TextRole
  from: number
  to: number
  words: string
  /** The wording's key: digest over role, words and picture. Equal keys are the same wording. */
  wording: string
}

export const placeHows = ['exact', 'moved', 'changed', 'lost'] as const
export type PlaceHow = (typeof placeHows)[number]
export type Placed = 'claim' | 'mark' | 'query' | 'criticism'

/** Where a claim, a mark, a query or a criticism sits at one revision. A lost place keeps its last quote; block is '' and from = to = 0. */
export interface Place {
  of: Placed
  id: Id
  block: string
  from: number
  to: number
  quote: string
  /** Up to 32 characters before and after the quote in its block. */
  prefix: string
  suffix: string
  how: PlaceHow
}

/** What a browser or an import says about where a claim stands in the text it sends. */
export interface SentPlace {
  claim: Id
  block: string
  from: number
  to: number
}

export interface Revision {
  id: Id
  number: number
  seq: number
  /** `version` of the article that this revision made. */
  version: number
  /** The printed document without claim marks. Opaque to the law. */
  document: unknown
  /** SHA-256 (hex) of the canonical JSON of the document. */
  hash: string
  blocks: Block[]
  sentences: Sentence[]
  places: Place[]
  language: string
  savedBy: Id
  at: number
  /** How the words came: a save, an accepted proposal, or the public words restored. */
  made: 'save' | 'proposal' | 'restore'
}

/** `person` is an author of `wording` since `revision`. Rows are only ever added (LAW §2.7). */
export interface Authorship {
  wording: string
  person: Id
  revision: Id
}

/* ---- claims and what people say about them ------------------------------------------------------------------------ */

export const claimKinds = ['name', 'number', 'date', 'quote', 'attribution', 'study', 'comparison', 'cause', 'image', 'other'] as const
export type ClaimKind = (typeof claimKinds)[number]

/** Every row a person writes: who, when, and in which order. */
export interface Row {
  id: Id
  seq: number
  by: Id
  at: number
}

export interface Claim extends Row {
  number: number
  kind: ClaimKind
  note: string
  /** The revision it was marked on: it has a place from there on. */
  revision: Id
}

/** A named person said that this claim is gone (LAW §2.13). */
export interface Cut extends Row {
  claim: Id
  reason: string
}

export const verdicts = ['verified', 'change-needed', 'cannot-verify', 'authors-account', 'opinion'] as const
export type Verdict = (typeof verdicts)[number]

/** Evidence as it was when somebody signed on it. `digest` covers everything whose change lapses the signature. */
export interface Cited {
  evidence: Id
  source: Id
  digest: string
  primary: boolean
  kind: SourceKind
  url: string
  doi: string
  passage: string
  locator: string
  supports: boolean
}

export interface Signature extends Row {
  claim: Id
  /** The revision whose words were seen. */
  revision: Id
  /** Keys of the wordings signed, in order, and their exact words. */
  wordings: string[]
  words: string
  cites: Cited[]
  verdict: Verdict
  note: string
  roles: Role[]
}

/** "Kept by editor": answers a verdict somebody gave on the current words (LAW §2.27). Binds words and evidence like a signature. */
export interface Overrule extends Row {
  claim: Id
  revision: Id
  wordings: string[]
  words: string
  cites: Cited[]
  reason: string
  /** The signature it answers. */
  answers: Id
}

/** "Nothing to check here" of one sentence in its place; or, under a partial check, "out of scope" at sign-off. */
export interface Mark extends Row {
  type: 'no-fact' | 'out-of-scope'
  revision: Id
  wording: string
  words: string
  roles: Role[]
}

export interface Lift extends Row {
  mark: Id
}

/* ---- evidence ------------------------------------------------------------------------------------------------------ */

export const sourceKinds = [
  'person', 'recording', 'transcript', 'official-document', 'court-or-company-record', 'dataset', 'peer-reviewed-paper', 'preprint',
  'book', 'news-report', 'press-release', 'reference-work', 'web-page', 'image-or-video', 'correspondence', 'own-observation',
] as const
export type SourceKind = (typeof sourceKinds)[number]
export const confidentialities = ['public', 'newsroom', 'named'] as const
export type Confidentiality = (typeof confidentialities)[number]

export interface Source extends Row {
  kind: SourceKind
  title: string
  url: string
  doi: string
  primary: boolean
  confidentiality: Confidentiality
}

export interface Evidence extends Row {
  claim: Id
  source: Id
  passage: string
  locator: string
  supports: boolean
}

export interface Removal extends Row {
  evidence: Id
}

/* ---- talking ------------------------------------------------------------------------------------------------------- */

export const queryTos = ['author', 'editor', 'source', 'legal'] as const
export type QueryTo = (typeof queryTos)[number]
export const queryTypes = ['evidence', 'wording', 'fairness', 'legal'] as const
export type QueryType = (typeof queryTypes)[number]

/** About a claim, about a sentence (then it has places of its own), or about the whole article. */
export interface Query extends Row {
  to: QueryTo
  type: QueryType
  about: 'claim' | 'sentence' | 'article'
  /** The claim, when about one. */
  claim: Id | null
  text: string
}

export interface QueryReply extends Row {
  query: Id
  /** A remark goes on with the thread, and answers nothing. */
  does: 'answer' | 'close' | 'remark'
  text: string
}

/** New words proposed for the sentence(s) of a claim, or for one sentence. `on` are the exact words they would replace. */
export interface Proposal extends Row {
  claim: Id | null
  revision: Id
  block: string
  on: string
  words: string
  note: string
}

export interface ProposalEnd extends Row {
  proposal: Id
  does: 'accept' | 'decline'
  reason: string
}

/* ---- the article as a whole ----------------------------------------------------------------------------------------- */

export const assignments = ['writer', 'checker', 'editor', 'legal'] as const
export type AssignedAs = (typeof assignments)[number]
export interface Assignment extends Row {
  person: Id
  as: AssignedAs
}

/** What was done to the article as a whole: submit, sendBack, signOff, startCorrection, withdraw, setCheckLevel ... `settle` is the system's, after house rules changed. */
export interface Move extends Row {
  action: MoveAction
  /** The note or reason given. */
  text: string
  from: State
  to: State
  /** The revision in force. */
  revision: Id | null
  roles: Role[]
  check: Check | null
}
export const moveActions = [
  'create', 'submit', 'sendBack', 'signOff', 'startCorrection', 'dropCorrection', 'publish', 'withdraw', 'spike', 'revive', 'setCheckLevel', 'settle',
] as const
export type MoveAction = (typeof moveActions)[number]

/** An open correction: readers keep `base` until a publication names this correction, or it is dropped. */
export interface Correction extends Row {
  base: Id
  reason: string
}

export const correctionKinds = ['correction', 'clarification', 'update', 'editors-note', 'minor'] as const
export type CorrectionKind = (typeof correctionKinds)[number]
/** Why readers lose a story: it does not stand, and is taken back; or something else, such as the law or somebody's safety. */
export const takenBack = ['retraction', 'withdrawal'] as const
export type TakenBack = (typeof takenBack)[number]
export const noteKinds = [...correctionKinds, ...takenBack] as const
export type NoteKind = (typeof noteKinds)[number]
export interface CorrectionNote {
  kind: NoteKind
  /** What readers are told. A minor change (a typing error) may go without, and shows in the page's history only. */
  text: string
}

/** What a pass through the gate leaves behind (LAW §2.29). */
export interface Receipt extends Row {
  kind: 'publication' | 'withdrawal'
  revision: Id
  hash: string
  check: Check
  signatures: Id[]
  marks: Id[]
  overrules: Id[]
  /** The correction note or withdrawal reason: printed words nobody countersigned, for which `by` answers by name. */
  answersFor: string
  gate: number
  /** The house rules it was passed under; null with the first gate, which asked for none. */
  rules: Rules | null
}

export interface Publication extends Row {
  kind: 'first' | 'again' | 'update' | 'withdrawal'
  revision: Id
  receipt: Id
  /** The correction it closes, and what readers are told; a withdrawal from before there were retractions has no note, its receipt has the reason. */
  correction: Id | null
  note: CorrectionNote | null
}

/**
 * `revisions` holds those that were loaded, always the current one, the public one and the one in force at the version a
 * person saw; all other lists are complete. `version` counts changes of text and state; `textVersion` is the version at
 * which the text last changed; `seq` is the last number given to a row of this article.
 */
export interface Article {
  id: Id
  at: number
  by: Id
  section: string
  language: string
  byline: string
  slug: string | null
  state: State
  version: number
  textVersion: number
  seq: number
  check: Check
  current: Id
  publicRevision: Id | null
  revisions: Revision[]
  /** Number of every revision there is, by id, loaded or not. */
  numbers: Record<Id, number>
  authors: Authorship[]
  claims: Claim[]
  cuts: Cut[]
  signatures: Signature[]
  overrules: Overrule[]
  marks: Mark[]
  lifts: Lift[]
  sources: Source[]
  evidence: Evidence[]
  removals: Removal[]
  queries: Query[]
  replies: QueryReply[]
  proposals: Proposal[]
  proposalEnds: ProposalEnd[]
  assignments: Assignment[]
  moves: Move[]
  corrections: Correction[]
  receipts: Receipt[]
  publications: Publication[]
  copies: Copy[]
  citations: Citation[]
  groupings: Grouping[]
  judgements: Judgement[]
  restrictions: Restriction[]
  openings: Opening[]
  appraisals: Appraisal[]
  mentions: Mention[]
  criticisms: Criticism[]
  approaches: Approach[]
  answers: Answer[]
  gridEnds: GridEnd[]
  plans: Plan[]
  claimAssignments: ClaimAssignment[]
  requests: ExpertRequest[]
  requestEnds: RequestEnd[]
  renewals: Renewal[]
  arrangements: Arrangement[]
}

/** The lists of an article that only ever grow; each is a table of the store under the same name. */
export const rowLists = [
  'claims', 'cuts', 'signatures', 'overrules', 'marks', 'lifts', 'sources', 'evidence', 'removals', 'queries', 'replies',
  'proposals', 'proposalEnds', 'assignments', 'moves', 'corrections', 'receipts', 'publications',
  'copies', 'citations', 'groupings', 'judgements', 'restrictions', 'openings', 'appraisals', 'mentions', 'criticisms', 'approaches', 'answers', 'gridEnds',
  'plans', 'claimAssignments', 'requests', 'requestEnds', 'renewals', 'arrangements',
] as const
export type RowList = (typeof rowLists)[number]

/**
 * A place added to a revision after it was saved: of a claim, mark or query made on that revision. Such a row is named by
 * itself in the history entry of the act (table `places`, id `<revision>/<of>/<id>`); those written with a revision are covered by it.
 */
export interface LaterPlace {
  revision: Id
  place: Place
}

/** The rows one change adds, by list. `authors` always belong to a new revision. */
export type NewRows = { [L in RowList]: Article[L] } & { revisions: Revision[]; authors: Authorship[]; places: LaterPlace[] }

/** A history entry before it is chained: names what was done and by whom, never the text of articles or sources. */
export interface Entry {
  action: string
  by: Id
  via: Via
  at: number
  /** State and version before and after; equal where nothing moved. */
  from: State
  to: State
  version: number
  /** Names of the rules that refused, when the entry records a refusal of the gate. */
  refusedBy: string[]
}

/** What is to happen after commit, once, run by an idempotent worker. */
export interface OutboxItem {
  kind: 'publicPage' | 'notify' | 'settle' | 'feedPing' | 'machineFiles' | 'standards'
  /** Work with the same key is the same work. */
  key: string
  /** '' where it is about the house. */
  article: Id
  detail: Record<string, string | number | null>
}
