/** Rows of how a story stands in the paper. They hold no printed words of it; the latest counts. */
import type { Row } from './article'
import type { Id } from './people'

/** Where a story stands, what it is about, under whose names, and beside which others. */
export interface Arrangement extends Row {
  section: string
  /** What it is about, in readers' words, the most important first. */
  topics: string[]
  /** People named as its writers, in order; empty: those who have the pen, under the byline it was started with. */
  bylines: Id[]
  /** Flagged as breaking until then, milliseconds UTC; null: it is not. */
  breakingUntil: number | null
  /** Stories picked to read also, in order, by id. */
  readAlso: Id[]
  /** The address an editor gave it after its first publication; null: it has the one it was published under. */
  address: string | null
}
