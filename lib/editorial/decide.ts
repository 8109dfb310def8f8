/**
 * The one place where a change is decided: may this person do this now, and what changes if they do? Pure: the article
 * in, a Change (or a refusal, a conflict, not found) out. Nothing is stored here; only a Change can be stored.
 */
import type { AskedHere, Asked } from './actions'
import type { Article } from './article'
import type { Change, Conflict, Decision, Refused, Tools } from './change'
import { Draft } from './draft'
import { create } from './deeds/create'
import { deeds } from './deeds/deeds'
import { facts, type Facts } from './facts'
import { maySee, mayCreate, move, refusals, settle } from './may'
import { system, type Actor } from './people'
import { read } from './reading'
import type { RefusalView } from './view'

/** Decides what somebody asks of an article; `null` where there is none yet (only `create` may ask that). */
export function decide(article: Article | null, actor: Actor, asked: Asked, tools: Tools): Decision {
  if (asked.action === 'create') return mayCreate(actor) ? create(actor, asked, tools) : mayNotCreate
  if (!article || !maySee(article, actor)) return { outcome: 'notFound' }
  const before = facts(article, actor, tools.house, asked)
  const why = refusals(asked, before)
  if (why.length > 0) return conflictOf(asked, before, why) ?? refused(before, asked, why, tools)
  const draft = new Draft(article, article, actor, tools)
  const stopped = deeds(draft, asked, before)
  if (stopped) return refused(before, asked, [stopped], tools)
  draft.state(move(asked.action, before))
  draft.state(settle(facts(draft.article, actor, tools.house, null)))
  return finished(draft, asked.action)
}

/**
 * What follows by itself when not the story but the house's rules changed: checked falls to checking, or checking rises
 * (LAW §1). Done by the system, and recorded as its move; null where the state word is true already, so that twice is once.
 */
export function decideAnew(article: Article, tools: Tools): Change | null {
  const { state } = article
  const to = settle(facts(article, system, tools.house, null))
  if (to.desk === state.desk) return null
  const draft = new Draft(article, article, system, tools)
  draft.add('moves', { action: 'settle', text: 'House rules changed.', from: state, to, revision: article.current, roles: [], check: null })
  draft.state(to)
  return finished(draft, 'settle')
}

function finished(draft: Draft, action: Change['action']): Change {
  const { article } = draft
  if (!draft.empty && article.publications.length > 0) {
    draft.outbox.push({ kind: 'publicPage', key: `publicPage/${article.id}/${article.seq}`, article: article.id, detail: {} })
  }
  return draft.finish(action, !draft.empty)
}

const mayNotCreate: Refused = {
  outcome: 'refused', record: null,
  refusals: [{ rule: 'mayDoThis', about: 'person', sentence: 'Only a writer or an editor starts a story.', href: '' }],
}

/** A refusal of the gate is itself history; other refusals are not. */
function refused(before: Facts, asked: AskedHere, why: RefusalView[], tools: Tools): Refused {
  if (asked.action !== 'publish' || why.some((refusal) => refusal.about === 'person')) return { outcome: 'refused', refusals: why, record: null }
  const draft = new Draft(before.article, before.article, before.actor, tools)
  draft.entries.push(draft.entry('publishRefused', [...new Set(why.map((refusal) => refusal.rule))]))
  return { outcome: 'refused', refusals: why, record: draft.finish(asked.action, false) }
}

/** What words alone can refuse, and other words could mend: such refusals only follow from words that moved under the asker. */
const mended = (refusal: RefusalView) => refusal.about === 'words' && refusal.rule !== 'isHere' && refusal.rule !== 'claimIsPlaced'

/** Words that moved under the asker are a conflict when nothing more refuses: both sides are given back, nothing is lost. */
function conflictOf(asked: AskedHere, before: Facts, why: RefusalView[]): Conflict | null {
  if (!why.every(mended) || !why.some(({ rule }) => rule === 'basedOnCurrentText' || rule === 'sawTheseWords')) return null
  const { article, target } = before
  const { current } = read(article)
  if (why.some((refusal) => refusal.rule === 'basedOnCurrentText')) {
    const mine = asked.action === 'editText' ? asked.text.blocks.map((block) => block.words) : asked.action === 'replaceText' ? [asked.replace] : []
    return {
      outcome: 'conflict', about: 'text', version: article.version,
      yours: { lines: mine, document: asked.action === 'editText' ? asked.text.document : null, by: before.actor.id },
      theirs: { lines: current.blocks.map((block) => block.words), document: current.document, by: current.savedBy },
    }
  }
  return {
    outcome: 'conflict', about: 'words', version: article.version,
    yours: { lines: [target.seen?.words ?? ''], document: null, by: before.actor.id }, theirs: { lines: [target.words], document: null, by: current.savedBy },
  }
}
