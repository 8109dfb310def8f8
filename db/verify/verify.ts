import type { Still } from '../still'
import { articles } from './articles'
import { chains } from './chains'
import type { Told } from './chains'
import type { Finding } from './finding'
import { kept } from './kept'
import { parts } from './parts'
import { rows } from './rows'

/** Works everything out again from rows alone. What does not add up comes first things first; `counts` says how much was looked at. */
export async function* verify(still: Still, counts: Map<string, number>): AsyncGenerator<Finding> {
  const told: Told = { named: new Map(), besidePublication: new Map(), entries: new Map(), links: 0 }
  const revisions = new Map()
  yield* chains(still, told)
  counts.set('history', told.links)
  yield* rows(still, told, revisions, counts)
  yield* parts(still, told, revisions, counts)
  yield* articles(still, told, counts)
  yield* kept(still, counts)
}
