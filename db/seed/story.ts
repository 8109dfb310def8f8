import type { AskedHere, Text } from '@/lib/editorial/actions'
import type { Check, ClaimKind, Confidentiality, CorrectionNote, QueryTo, QueryType, SourceKind, Verdict } from '@/lib/editorial/article'
import type { PersonKey } from './people'

/** Turns headline, standfirst and a body in markdown into printed text; given by whoever seeds, since the store knows no editor. */
export type TextFrom = (parts: { headline: string; standfirst: string; markdown: string }) => Text

export interface StorySource {
  kind: SourceKind
  title: string
  url?: string
  doi?: string
  primary: boolean
  confidentiality?: Confidentiality
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
  writer: PersonKey
  headline: string
  standfirst: string
  body: string
  check?: Check & { reason: string }
  sources: Record<string, StorySource>
  claims: StoryClaim[]
  /** Sentences marked "nothing to check": these, or the rest of those no claim touches. */
  noFact: string[] | 'rest'
  submit?: string
  sendBack?: string
  spike?: string
  signOff?: boolean
  publish?: boolean
  correction?: { reason: string; find: string; replace: string; claim: number; note: CorrectionNote }
  then?: { as: PersonKey; asked: AskedHere }[]
}
