/**
 * Rows of the conversation and of who does what: people spoken to in a query, criticism and the answers to it, the plan of a
 * check, claims given to a checker, questions to outside experts, signatures renewed together.
 */
import type { Row } from './article'
import type { Id } from './people'

/** Somebody is spoken to in a query or a reply to it. `in` is the id of that row. */
export interface Mention extends Row {
  query: Id
  in: Id
  person: Id
}

/** Words of the story that criticise somebody: whoever they concern has a right of reply. Placed like a claim. */
export interface Criticism extends Row {
  revision: Id
  /** The person or body it concerns. */
  of: string
  /** What it says of them, in a sentence. */
  says: string
}

/** Somebody was asked for their answer: when, how, and until when. Times are milliseconds UTC. */
export interface Approach extends Row {
  criticism: Id
  askedAt: number
  how: string
  deadline: number
}

/** What they answered, or that they did not. `claim` names where the answer stands in the story, when it does. */
export interface Answer extends Row {
  criticism: Id
  does: 'answered' | 'declined' | 'no-answer'
  text: string
  /** Where it is included: words of the story, quoted; '' while it is not. */
  included: string
}

/** A criticism was taken off the grid: its words are gone, or it was none. */
export interface GridEnd extends Row {
  criticism: Id
  reason: string
}

export const risks = ['low', 'normal', 'high'] as const
export type Risk = (typeof risks)[number]

/** When the check must be done, and how much depends on it. */
export interface Plan extends Row {
  /** Milliseconds UTC; null where there is none. */
  deadline: number | null
  risk: Risk
  note: string
}

/** Claims given to a checker. The latest row that names a claim counts for it. */
export interface ClaimAssignment extends Row {
  person: Id
  claims: Id[]
}

/** One question to somebody outside, who sees this and nothing else of the story. `tokenHash` is SHA-256 of the link's secret. */
export interface ExpertRequest extends Row {
  claim: Id
  name: string
  question: string
  /** Sources shown with it. */
  sources: Id[]
  tokenHash: string
  expiresAt: number
}

/** The request is over: answered by the expert, or taken back. */
export interface RequestEnd extends Row {
  request: Id
  does: 'answer' | 'revoke'
  text: string
}

/** Signatures given together because only punctuation had changed (LAW §2.20). */
export interface Renewal extends Row {
  signatures: Id[]
}
