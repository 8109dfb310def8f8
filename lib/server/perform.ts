import 'server-only'
import { createHash } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { commit, loadArticle } from '@/db/articles'
import { houseRules } from '@/db/settings'
import { personNames } from '@/db/people'
import { takeWorkingCopy, workingCopyOf } from '@/db/working-copies'
import type { Store } from '@/db/store'
import { rewrite } from '@/lib/editor/rewrite'
import type { PaperDocument } from '@/lib/editor/printed'
import type { Asked } from '@/lib/editorial/actions'
import type { Article } from '@/lib/editorial/article'
import type { Change, Decision, House, Tools } from '@/lib/editorial/change'
import { decide } from '@/lib/editorial/decide'
import { maySee } from '@/lib/editorial/may'
import type { Actor, Id } from '@/lib/editorial/people'
import { present, summarise } from '@/lib/editorial/present'
import { read } from '@/lib/editorial/reading'
import { announce } from './announce'
import { readAsked, Unreadable } from './asked'
import type { Outcome } from './outcome'
import { theStore } from './the-store'

/** How often somebody else may commit first before we give up; each try decides anew on the article as it then is. */
const tries = 8

/**
 * The door: every page, the API, schedules and imports ask here. Loads the article, reads what is asked, lets the law
 * decide, commits, announces. `articleId` is null only for `create`.
 */
export async function perform(actor: Actor, articleId: Id | null, raw: unknown): Promise<Outcome> {
  const store = theStore()
  const first = await attempt(store, actor, articleId, raw, false)
  return first
}

async function attempt(store: Store, actor: Actor, articleId: Id | null, raw: unknown, saving: boolean): Promise<Outcome> {
  const house = await houseRules(store)
  for (let tried = 0; tried < tries; tried++) {
    const article = articleId === null ? null : await loadArticle(store, articleId, seenVersion(raw))
    if (articleId !== null && (!article || !maySee(article, actor))) return { outcome: 'notFound' }
    if (article && !saving) {
      const kept = await keepWorkingCopy(store, actor, article, raw)
      if (kept === 'saved') return attempt(store, actor, articleId, raw, true)
      if (kept) return kept
    }
    const asked = await readOrSay(store, raw, article)
    if ('outcome' in asked) return asked
    const decision = decide(article, actor, asked.asked, toolsFor(house))
    const outcome = await carryOut(store, actor, decision, house, asked.notices)
    if (outcome !== 'stale') return outcome
  }
  throw new Error('Others keep changing this story faster than it can be saved.')
}

/** A person's working copy becomes a revision before any other action of theirs (LAW §2.6). */
async function keepWorkingCopy(store: Store, actor: Actor, article: Article, raw: unknown): Promise<'saved' | Outcome | null> {
  if (actionOf(raw) === 'editText') return null
  const copy = await workingCopyOf(store, article.id, actor.id)
  if (!copy) return null
  const saved = await attempt(store, actor, article.id, { action: 'editText', version: copy.base, document: copy.document }, true)
  if (saved.outcome !== 'done') return saved
  await takeWorkingCopy(store, article.id, actor.id)
  return 'saved'
}

async function readOrSay(store: Store, raw: unknown, article: Article | null): Promise<{ asked: Asked; notices: string[] } | Outcome> {
  try {
    return await readAsked(store, raw, article ? (read(article).current.document as PaperDocument) : null)
  } catch (problem) {
    if (problem instanceof Unreadable) return { outcome: 'invalid', sentence: problem.message, path: problem.path }
    throw problem
  }
}

async function carryOut(store: Store, actor: Actor, decision: Decision, house: House, notices: string[]): Promise<Outcome | 'stale'> {
  if (decision.outcome === 'notFound') return decision
  if (decision.outcome === 'refused') {
    if (decision.record) await commit(store, decision.record, summarise)
    return { outcome: 'refused', refusals: decision.refusals }
  }
  const nameOf = await personNames(store)
  if (decision.outcome === 'conflict') return { ...decision, theirName: decision.theirs.by ? nameOf(decision.theirs.by) : '' }
  const committed = worthStoring(decision) ? await commit(store, decision, summarise) : { article: decision.article }
  if (committed === 'stale') return 'stale'
  await announce(store, decision.outbox)
  const article = present(committed.article, { actor, house, nameOf })
  return { outcome: 'done', article, made: decision.made, notices: [...notices, ...decision.notices] }
}

function worthStoring(change: Change): boolean {
  return change.entries.length > 0
}

function toolsFor(house: House): Tools {
  return { now: Date.now(), newId, house, digest: (text) => createHash('sha256').update(text).digest('hex'), rewrite: (document, changes) => rewrite(document as PaperDocument, changes) }
}

function actionOf(raw: unknown): unknown {
  return typeof raw === 'object' && raw !== null && 'action' in raw ? raw.action : undefined
}

function seenVersion(raw: unknown): { seenVersion?: number } {
  const version = typeof raw === 'object' && raw !== null && 'version' in raw ? raw.version : undefined
  return typeof version === 'number' ? { seenVersion: version } : {}
}
