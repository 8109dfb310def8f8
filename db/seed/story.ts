import type { AskedHere, Text } from '@/lib/editorial/actions'
import type { Check, ClaimKind, Confidentiality, CorrectionNote, QueryTo, QueryType, SourceKind, Verdict } from '@/lib/editorial/article'
import type { Risk } from '@/lib/editorial/talk-rows'
import type { PersonKey } from './people'

/** A picture over the text, by the SHA-256 it is kept under, with the words printed with it. */
export interface StoryFigure extends FigureWords {
  picture: string
}

interface FigureWords {
  mediaType: string
  width: number
  height: number
  caption: string
  credit: string
  alt: string
}

/** Turns headline, standfirst and a body in markdown into printed text; given by whoever seeds, since the store knows no editor. */
export type TextFrom = (parts: { headline: string; standfirst: string; markdown: string; figure?: StoryFigure | undefined }) => Text

export interface StorySource {
  kind: SourceKind
  title: string
  url?: string
  doi?: string
  primary: boolean
  confidentiality?: Confidentiality
  /** CSL-JSON, where it is cited as a study is. */
  citation?: Record<string, unknown>
}

export interface StoryClaim {
  quote: string
  kind: ClaimKind
  /** Source key, passage, locator. */
  evidence: [string, string, string][]
  verdict?: Verdict
  note?: string
  proposed?: string
  query?: { to: QueryTo; type: QueryType; text: string }
}

/** A demo story as the acts that make it: nothing in the demo newsroom exists that people could not have done. */
export interface Story {
  key: string
  section: string
  /** BCP 47; the newsroom's own when left out. */
  language?: string
  writer: PersonKey
  headline: string
  standfirst: string
  body: string
  /** A file of db/seed/pictures. */
  figure?: FigureWords & { file: string }
  check?: Check & { reason: string }
  sources: Record<string, StorySource>
  claims: StoryClaim[]
  /** Sentences marked "nothing to check": these, or the rest of those no claim touches. */
  noFact: string[] | 'rest'
  submit?: string
  sendBack?: string
  spike?: string
  signOff?: boolean
  /** When the check must be done, in days after the story is told. */
  plan?: { dueIn: number; risk: Risk; note: string }
  /** Words that criticise somebody, who was asked about them until a day that is this many days after. */
  criticism?: { quote: string; of: string; says: string; asked?: { how: string; dueIn: number } }[]
  publish?: boolean
  /** How the desk arranges it in the paper; `readAlso` by the keys of stories told before. */
  paper?: { topics: string[]; readAlso?: string[]; breakingHours?: number }
  correction?: { reason: string; find: string; replace: string; claim: number; note: CorrectionNote }
  then?: { as: PersonKey; asked: AskedHere }[]
}
