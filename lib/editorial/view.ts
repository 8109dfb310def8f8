/**
 * What one person may see of an article, as plain JSON: the contract between the law and every screen, and the answer of
 * the API. Everything in it is derived; nothing of a source its reader may not see is in it. `view()` builds it.
 */
import type { Action } from './actions'
import type {
  Check, CheckLevel, ClaimKind, Confidentiality, CorrectionNote, PlaceHow, QueryTo, QueryType, SourceKind, State, TextRole, Verdict, AssignedAs, MoveAction,
} from './article'
import type { CslItem } from './citations/csl-item'
import type { GridState } from './grid'
import type { Id } from './people'
import type { Copy, SourceCondition } from './source-rows'
import type { StudyChecklist } from './study-checklist'
import type { Answer, Risk } from './talk-rows'

export const standings = [
  'cut', 'lost', 'query-open', 'kept-by-editor', 'verified', 'change-needed', 'cannot-verify', 'authors-account', 'opinion', 'stale', 'unchecked',
] as const
export type Standing = (typeof standings)[number]
export type Coverage = 'claimed' | 'no-fact' | 'out-of-scope' | 'uncovered'

export interface PersonView { id: Id; name: string }

/** Why not: the rule's name, its sentence, and a link to the cause (a fragment of the galley: `#claim-3`, `#s-<sentence id>`, `#query-<id>`). */
export interface RefusalView { rule: string; about: 'person' | 'article' | 'words'; sentence: string; href: string }
/** An action this person is offered here. With refusals, its button is disabled and says why. */
export interface OfferView { action: Action; label: string; refusals: RefusalView[] }

export interface SentenceView {
  id: string; block: string; role: TextRole; text: string; coverage: Coverage
  /** Ids of the claims that touch it, in order of place. */
  claims: Id[]
  /** The mark that covers it, if any holds. */
  mark: { id: Id; type: 'no-fact' | 'out-of-scope'; by: PersonView; at: number } | null
  authors: PersonView[]
  offered: OfferView[]
}

export interface EvidenceView {
  id: Id; source: Id; sourceTitle: string; sourceKind: SourceKind; primary: boolean; passage: string; locator: string; supports: boolean
  url: string; doi: string; by: PersonView; at: number; removed: boolean
  /** Its source is not shown to this person, or not without being opened: passage, locator and addresses are left out. */
  hidden: boolean
  offered: OfferView[]
}

export interface SignatureView {
  id: Id; seq: number; verdict: Verdict; note: string; by: PersonView; at: number; revision: number
  /** The exact words signed. */
  words: string
  cites: { evidence: Id; sourceTitle: string; passage: string; locator: string }[]
  /** It binds the words and evidence as they are now and its giver is no author of them. `past` says why not. */
  holds: boolean
  past: '' | 'words changed' | 'evidence changed' | 'became an author' | 'replaced' | 'place lost'
  /** Given again together with others, because only punctuation had changed. */
  renewal: boolean
}

export interface ProposalView {
  id: Id; claim: Id | null; sentences: string[]; on: string; words: string; note: string; by: PersonView; at: number
  state: 'open' | 'accepted' | 'declined' | 'outdated'
  /** Who settled it, and why; null while nobody did. */
  end: { by: PersonView; at: number; reason: string } | null
  offered: OfferView[]
}

export interface QueryView {
  id: Id; to: QueryTo; type: QueryType; about: 'claim' | 'sentence' | 'article'; claim: Id | null; sentence: string | null
  text: string; by: PersonView; at: number; state: 'asked' | 'answered' | 'closed'; lost: boolean
  /** The words it is about, as they are now or were last; '' when about the whole story. */
  quote: string
  /** People spoken to in it. */
  mentions: PersonView[]
  replies: { does: 'answer' | 'close' | 'remark'; text: string; by: PersonView; at: number; mentions: PersonView[] }[]
  offered: OfferView[]
}

export interface ClaimView {
  id: Id; number: number; kind: ClaimKind; note: string; by: PersonView; at: number
  quote: string
  /** The exact words of the sentence(s) it stands in, and their ids; empty when lost. */
  sentence: string; sentences: string[]
  block: string; from: number; to: number; how: PlaceHow
  standing: Standing
  /** Under a partial check: whether its kind is in the declared scope (true otherwise). */
  inScope: boolean
  /** When stale: the words last signed, the verdict they had, and whether words or evidence changed. */
  stale: { words: string; verdict: Verdict; because: 'words' | 'evidence' | 'author'; at: number; by: PersonView } | null
  evidence: EvidenceView[]; signatures: SignatureView[]
  /** Verified, and resting on less than house rules ask for: what is lacking. */
  restsOnTooLittle: string | null
  /** Stale by punctuation alone: may be signed again together with others. */
  renewable: boolean
  /** The checker it was given to. */
  checker: PersonView | null
  overrule: { id: Id; reason: string; by: PersonView; at: number; words: string; holds: boolean } | null
  proposals: ProposalView[]; queries: Id[]
  cut: { reason: string; by: PersonView; at: number } | null
  offered: OfferView[]
  /** Where a verdict is offered: each of them with what stands in its way, a note taken as given. */
  verdicts: { verdict: Verdict; refusals: RefusalView[] }[]
}

export interface CopyView extends Pick<Copy, 'id' | 'file' | 'name' | 'mediaType' | 'bytes' | 'how' | 'url' | 'at'> { by: PersonView }

export interface SourceView {
  id: Id; kind: SourceKind; title: string; url: string; doi: string; primary: boolean; confidentiality: Confidentiality; by: PersonView; at: number
  /** Title, addresses, citation and copies are left out: only named people may see it, and they open it each time. */
  hidden: boolean
  /** This person may open it; the opening is history. */
  mayOpen: boolean
  /** Who may see it, where it is for named people. */
  people: PersonView[]
  /** Sources of one group count once; '' counts by itself. */
  group: string
  judgement: { condition: SourceCondition; note: string; by: PersonView; at: number } | null
  /** Its citation in the house's style, and the data behind it. */
  citation: string; item: CslItem | null
  copies: CopyView[]
  appraisal: StudyChecklist | null
  /** Ids of the claims that open again when it is said no longer to stand as it stood when they were signed. */
  reopens: Id[]
  offered: OfferView[]
}

/** One row of the right-of-reply grid. */
export interface GridRowView {
  id: Id; of: string; says: string; by: PersonView; at: number; state: GridState
  quote: string; lost: boolean; sentences: string[]
  approaches: { askedAt: number; how: string; deadline: number; by: PersonView }[]
  /** `stands`: the words it is included in are in the text now. */
  answer: { does: Answer['does']; text: string; included: string; stands: boolean; by: PersonView; at: number } | null
  ended: string | null
  offered: OfferView[]
}

export interface ExpertView {
  id: Id; claim: Id; name: string; question: string; sources: Id[]; expiresAt: number; by: PersonView; at: number
  state: 'open' | 'answered' | 'revoked'; offered: OfferView[]
}

/** The numbers always visible on the galley; each is a link to the next such thing. */
export interface ProgressView {
  claims: number; signed: number; open: number; stale: number; lost: number; queries: number; disputed: number; kept: number
  sentences: number; covered: number; uncovered: number
}

export interface MoveView { action: MoveAction; text: string; by: PersonView; at: number; from: State; to: State; check: Check | null }

export interface ArticleView {
  id: Id; slug: string | null; version: number; revision: number; state: State
  /** Checked, and nothing in the way. */
  ready: boolean
  headline: string; standfirst: string; section: string; language: string; byline: string
  checkLevel: CheckLevel; scope: ClaimKind[]
  createdAt: number; savedAt: number; savedBy: PersonView
  sentences: SentenceView[]
  /** In order of place; lost and cut ones after. */
  claims: ClaimView[]
  queries: QueryView[]; proposals: ProposalView[]; sources: SourceView[]
  /** The open correction, with the public words it started from. */
  correction: { id: Id; reason: string; by: PersonView; at: number; base: number } | null
  publicRevision: number | null
  publications: { kind: string; revision: number; at: number; by: PersonView; note: CorrectionNote | null; receipt: Id }[]
  people: { person: PersonView; as: AssignedAs }[]
  grid: GridRowView[]; experts: ExpertView[]
  plan: { deadline: number | null; risk: Risk; note: string; by: PersonView; at: number } | null
  /** How it stands in the paper; `section` above is the one it stands in. */
  arranged: { topics: string[]; bylines: PersonView[]; writers: PersonView[]; breakingUntil: number | null; readAlso: Id[]; by: PersonView | null; at: number | null }
  moves: MoveView[]
  progress: ProgressView
  /** Everything between this article and the public; empty when ready. */
  gate: RefusalView[]
  offered: OfferView[]
}

export interface ArticleSummary {
  id: Id; slug: string | null; headline: string; section: string; state: State; version: number; revision: number
  checkLevel: CheckLevel; progress: ProgressView; updatedAt: number; people: { person: PersonView; as: AssignedAs }[]; correctionOpen: boolean
  deadline: number | null; risk: Risk
  /** Proposed wordings somebody has to accept or decline. */
  proposals: number
  /** People who have something to answer or were spoken to in an open query, by id. */
  spokenTo: Id[]
  /** Each checker's claims that still keep the story from being clear: given to them, or to nobody. */
  load: { person: Id; claims: number }[]
}
