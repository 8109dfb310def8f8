/**
 * Rows about a source that come after it: stored copies, citation data, who else tells the same story, whether it still
 * stands, who may see it. A source itself never changes; of each kind of row the latest counts, copies aside (all count).
 */
import type { Row } from './article'
import type { CslItem } from './citations/csl-item'
import type { StudyChecklist } from './study-checklist'
import type { Id } from './people'

/** A stored copy: the bytes lie in the store under their SHA-256. */
export interface Copy extends Row {
  source: Id
  /** SHA-256 (hex) of the bytes. */
  file: string
  name: string
  mediaType: string
  bytes: number
  /** How it came: fetched from an address by the server, or sent by a person. */
  how: 'fetched' | 'sent'
  /** The address it was finally fetched from; '' when sent. */
  url: string
}

/** Citation data as CSL-JSON. */
export interface Citation extends Row {
  source: Id
  item: CslItem
}

/** Sources of one group tell one story: together they count once. '' stands on its own. */
export interface Grouping extends Row {
  source: Id
  group: string
}

export const conditions = ['fine', 'changed', 'dead', 'corrected', 'retracted'] as const
export type SourceCondition = (typeof conditions)[number]

/** A person's word on whether the source still stands as it was. */
export interface Judgement extends Row {
  source: Id
  condition: SourceCondition
  note: string
}

/** Who may see the source from now on. `people` are named where the confidentiality is `named`; else empty. */
export interface Restriction extends Row {
  source: Id
  confidentiality: 'public' | 'newsroom' | 'named'
  people: Id[]
}

/** Somebody opened a source that only named people may see. */
export interface Opening extends Row {
  source: Id
}

/** What a checker asks of a study. */
export interface Appraisal extends Row {
  source: Id
  list: StudyChecklist
}
