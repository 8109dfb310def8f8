import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { commit, loadArticle } from '@/db/articles'
import { personNames } from '@/db/people'
import { houseRules } from '@/db/settings'
import type { Store } from '@/db/store'
import type { Article } from '@/lib/editorial/article'
import type { Change, Decision, House } from '@/lib/editorial/change'
import { decide } from '@/lib/editorial/decide'
import type { Looking } from '@/lib/editorial/looking'
import { maySee } from '@/lib/editorial/may'
import type { Actor, Id } from '@/lib/editorial/people'
import { present, summarise } from '@/lib/editorial/present'
import { announce } from './announce'
import { readAsked, Unreadable, versionOf } from './asked'
import { isId } from './ids'
import { toolsFor } from './law-tools'
import type { Outcome, OutcomeShowing } from './outcome'
import { settleStory } from './perform-settling'
import { theStore } from './the-store'
import { inTurn } from './turns'
import { afterSaving, saveUnsavedFirst, withBase, type Asking } from './unsaved'

/** How often another process may commit first before we give up; each try decides anew on the article as it then is. */
const tries = 20

/**
 * The door: every page, the API, schedules and imports ask here. Loads the article, reads what is asked, lets the law
 * decide, commits, announces. `articleId` is null for `create` alone.
 */
export const perform = (actor: Actor, articleId: Id | null, raw: unknown): Promise<Outcome> => performShowing(actor, articleId, raw, present)

/** How the article is shown to whoever changed it. */
export type Show<V> = (article: Article, looking: Looking) => V

/** The same door for callers who do not want the whole article back. */
export async function performShowing<V>(actor: Actor, articleId: Id | null, raw: unknown, show: Show<V>): Promise<OutcomeShowing<V>> {
  const asking = { store: theStore(), actor, articleId, raw, startedAt: Date.now() }
  if (articleId === null) return carryThrough(asking, show)
  if (!isId(articleId)) return { outcome: 'notFound' }
  return inTurn(articleId, () => afterUnsaved(asking, show))
}

/** A person's working copy becomes a revision before any other action of theirs (LAW §2.6); a conflict there stops it. */
async function afterUnsaved<V>(asking: Asking, show: Show<V>): Promise<OutcomeShowing<V>> {
  const saved = await saveUnsavedFirst(asking, (actor, raw) => carryThrough({ ...asking, actor, raw }, nothing))
  if (saved.stop) return saved.stop
  const outcome = await carryThrough(asking, show)
  await afterSaving(asking, outcome)
  return outcome.outcome === 'done' && saved.notices.length > 0 ? { ...outcome, notices: [...saved.notices, ...outcome.notices] } : outcome
}

const nothing: Show<null> = () => null

async function carryThrough<V>(asking: Asking, show: Show<V>): Promise<OutcomeShowing<V>> {
  const house = await houseRules(asking.store)
  for (let tried = 0; tried < tries; tried++) {
    const outcome = await attempt(asking, house, show)
    if (outcome !== 'stale') {
      await settleUnderNewRules(asking, house)
      return outcome
    }
    await wait(Math.random() * 5 * tried)
  }
  throw new Error('Others keep changing this story faster than it can be saved.')
}

/** Rules that changed while something was decided by the old ones: whoever changed them may have looked before it was kept. */
async function settleUnderNewRules({ store, articleId }: Asking, house: House): Promise<void> {
  if (articleId !== null && (await houseRules(store)) !== house) await settleStory(store, articleId)
}

async function attempt<V>({ store, actor, articleId, raw }: Asking, house: House, show: Show<V>): Promise<OutcomeShowing<V> | 'stale'> {
  const article = articleId === null ? null : await loadArticle(store, articleId, { seenVersion: versionOf(raw) })
  if (articleId !== null && (!article || !maySee(article, actor))) return { outcome: 'notFound' }
  try {
    const { asked, notices } = await readAsked(store, await withBase(store, actor, article, raw), article, actor.id)
    return await settled(store, actor, decide(article, actor, asked, toolsFor(house)), house, { notices, show })
  } catch (problem) {
    if (problem instanceof Unreadable) return { outcome: 'invalid', sentence: problem.message, path: problem.path }
    throw problem
  }
}

interface Settling<V> {
  notices: string[]
  show: Show<V>
}

/** Commits what was decided: a change, or the record that the gate refused. */
async function settled<V>(store: Store, actor: Actor, decision: Decision, house: House, { notices, show }: Settling<V>): Promise<OutcomeShowing<V> | 'stale'> {
  if (decision.outcome === 'notFound') return decision
  if (decision.outcome === 'refused') {
    const recorded = decision.record ? await commit(store, decision.record, summarise) : null
    return recorded === 'stale' ? 'stale' : { outcome: 'refused', refusals: decision.refusals }
  }
  const nameOf = await personNames(store)
  if (decision.outcome === 'conflict') return { ...decision, theirName: decision.theirs.by ? nameOf(decision.theirs.by) : '' }
  const committed = await commit(store, decision, summarise)
  if (committed === 'stale') return 'stale'
  await announce(store, decision.outbox)
  return { outcome: 'done', article: show(committed.article, { actor, house, nameOf, opened: openedBy(decision) }), made: decision.made, notices: [...notices, ...decision.notices] }
}

/** What this very act opened: it is shown with its opening, and not again. */
const openedBy = ({ rows }: Change): ReadonlySet<Id> => new Set(rows.openings.map(({ source }) => source))

