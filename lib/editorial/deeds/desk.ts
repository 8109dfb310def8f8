/** Deeds on the article as a whole, inside the newsroom. Each leaves a row: who, when, why, from where to where. */
import type { MoveAction } from '../article'
import { unanswered } from '../coverage'
import type { Draft } from '../draft'
import type { Facts } from '../facts'
import { move } from '../may'
import { read } from '../reading'
import { wroteAny } from '../signatures'
import type { Deed } from './deeds'
import { markSentence } from './signing'

/** Records that the article was moved; the machine says where to. */
export function recordMove(draft: Draft, facts: Facts, action: Exclude<MoveAction, 'create' | 'settle'>, text: string): void {
  const { state, current, check } = draft.article
  const row = { action, text, from: state, to: move(action, facts), revision: current, roles: [...draft.actor.roles], check }
  draft.made = draft.add('moves', row).id
}

export const submit: Deed<'submit'> = (draft, { note }, facts) => void recordMove(draft, facts, 'submit', note)
export const sendBack: Deed<'sendBack'> = (draft, { reason }, facts) => void recordMove(draft, facts, 'sendBack', reason)
export const spike: Deed<'spike'> = (draft, { reason }, facts) => void recordMove(draft, facts, 'spike', reason)
export const revive: Deed<'revive'> = (draft, _asked, facts) => void recordMove(draft, facts, 'revive', '')

/** Under a partial check, each sentence nobody answers for yet is marked out of scope by whoever signs off (LAW §2.22). */
export const signOff: Deed<'signOff'> = (draft, { note }, facts) => {
  if (draft.article.check.level === 'partial') {
    const { current } = read(draft.article)
    for (const { sentence } of unanswered(draft.article, current)) {
      if (!wroteAny(draft.article, draft.actor.id, [sentence.wording])) markSentence(draft, sentence, 'out-of-scope')
    }
  }
  recordMove(draft, facts, 'signOff', note)
  return undefined
}

export const assign: Deed<'assign'> = (draft, { person, as }) => {
  const known = draft.article.assignments.find((row) => row.person === person && row.as === as)
  draft.made = known?.id ?? draft.add('assignments', { person, as }).id
  return undefined
}

export const setCheckLevel: Deed<'setCheckLevel'> = (draft, { level, scope, reason }, facts) => {
  draft.article = { ...draft.article, check: { level, scope: level === 'partial' ? [...new Set(scope)] : [] } }
  recordMove(draft, facts, 'setCheckLevel', reason)
  return undefined
}
