import { createHash } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { commit } from '@/db/articles'
import type { Store } from '@/db/store'
import { shapes, type Asked } from '@/lib/editorial/actions'
import type { Article } from '@/lib/editorial/article'
import type { House, Rewrite, Tools } from '@/lib/editorial/change'
import { decide } from '@/lib/editorial/decide'
import type { Actor } from '@/lib/editorial/people'
import { summarise } from '@/lib/editorial/present'

/** What seeding needs from outside the store. */
export interface Telling {
  store: Store
  house: House
  actors: Record<string, Actor>
  rewrite: (document: unknown, changes: Rewrite[]) => ReturnType<Tools['rewrite']>
  /** Milliseconds UTC; moves on with every act, so that the demo's history reads like one. */
  clock: { now: number }
  /** The folder the demo's pictures lie in; stories told without one have none. */
  pictures?: string
}

/** Minutes between two acts of the demo. */
const minutes = 3

/** Performs one act: asks the law, stores what it decides. Throws when it refuses: a demo story must be possible. */
export async function tell(telling: Telling, who: string, article: Article | null, raw: { action: Asked['action'] } & Record<string, unknown>): Promise<Article> {
  const actor = telling.actors[who]
  if (!actor) throw new Error(`Nobody called ${who} works here.`)
  const { action, ...fields } = raw
  const asked = { action, ...shapes[action].parse(fields) } as Asked
  telling.clock.now += minutes * 60_000
  const decision = decide(article, actor, asked, toolsOf(telling))
  if (decision.outcome !== 'done') throw new Error(`${who} could not ${action}: ${JSON.stringify(decision)}`)
  const committed = await commit(telling.store, decision, summarise)
  if (committed === 'stale') throw new Error('Somebody else is changing the demo newsroom.')
  return committed.article
}

function toolsOf({ clock, house, rewrite }: Telling): Tools {
  return { now: clock.now, newId, house, rewrite, digest: (text) => createHash('sha256').update(text).digest('hex') }
}
