/**
 * What a decision is: a Change that may be committed, a refusal in sentences, a conflict with both texts in hand, or
 * not found. Only `decide` can make a Change (a private brand), so nothing reaches the store that was not decided.
 */
import type { Action } from './actions'
import type { Article, Block, CheckLevel, Entry, NewRows, OutboxItem } from './article'
import type { EvidenceRules } from './evidence-rules'
import type { Id } from './people'
import type { RefusalView } from './view'

declare const decided: unique symbol

/** `article` is the article after the change; `rows` is all it adds. Without rows, entry and slug there is nothing to commit. */
export interface Change {
  readonly [decided]: true
  readonly outcome: 'done'
  readonly action: Action | 'settle'
  readonly before: Article | null
  readonly article: Article
  readonly rows: NewRows
  readonly entries: Entry[]
  readonly outbox: OutboxItem[]
  /** First publication: the slug wished for, which the store makes unique. Later: the one the article has now, and no other article ever had. */
  readonly slug: string | null
  /** Id of the thing the action made (claim, source, query ...), if it made one. */
  readonly made: Id | null
  /** What the person should be told, e.g. that invisible characters were removed. */
  readonly notices: string[]
}

/** A refusal. `record` is a Change holding a history entry alone, where the refusal itself is history (the gate's). */
export interface Refused {
  readonly outcome: 'refused'
  readonly refusals: RefusalView[]
  readonly record: Change | null
}

/** One side of a conflict: the words in lines, and for a save the document they come from. */
export interface WordsInHand {
  lines: string[]
  document: unknown
  by: Id | null
}

/** The words moved under the asker. For a save: both texts. For a verdict: the words seen and the words now. */
export interface Conflict {
  readonly outcome: 'conflict'
  readonly about: 'text' | 'words'
  readonly yours: WordsInHand
  readonly theirs: WordsInHand
  readonly version: number
}

export interface NotFound {
  readonly outcome: 'notFound'
}

export type Decision = Change | Refused | Conflict | NotFound

/** Words to be put in place of a range of a block. Offsets in the block's `words`. */
export interface Rewrite {
  block: string
  from: number
  to: number
  words: string
}

/** House rules the gate asks by, as they are on a receipt. */
export interface Rules {
  /** What a verified claim of each kind must rest on. */
  evidence: EvidenceRules
  /** Check levels under which every criticism needs an answer, or the record that none came. */
  replies: CheckLevel[]
}

/** The house rules that are in force. */
export interface House extends Rules {
  /** Check levels a section may use; a section not named here may use `full` and `partial`. */
  levels: Record<string, CheckLevel[]>
}

/** All that deciding needs from outside. `digest` is SHA-256 in hex; `rewrite` changes words inside the opaque document. */
export interface Tools {
  now: number
  newId: () => Id
  digest: (text: string) => string
  rewrite: (document: unknown, changes: Rewrite[]) => { document: unknown; blocks: Block[] }
  house: House
}
