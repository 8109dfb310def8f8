/** For each action, what it changes once it is allowed. A deed may still stop with one refusal (a quote found twice). */
import type { Action, AskedHere, AskedOf } from '../actions'
import type { Draft } from '../draft'
import type { Facts } from '../facts'
import type { RefusalView } from '../view'
import { addEvidence, addSource, removeEvidence } from './evidence'
import { dropClaim, giveVerdict, liftNoFact, markClaim, markNoFact, overrule, renewSignatures } from './signing'
import { askExpert, answerAsExpert, assignClaims, planCheck, revokeExpert } from './planning'
import { arrange } from './arranging'
import { askForReply, dropCriticism, markCriticism, recordReply } from './replying'
import { appraiseSource, citeSource, groupSource, judgeSource, keepCopy, openSource, restrictSource } from './sources'
import { answerQuery, askQuery, closeQuery, declineWording, discussQuery, proposeWording } from './talking'
import { acceptWording, editText, replaceText } from './writing'
import { assign, revive, sendBack, setCheckLevel, signOff, spike, submit } from './desk'
import { dropCorrection, publish, startCorrection, withdraw } from './publishing'

/** Changes the draft; returns a refusal where only the attempt shows that it cannot be done. */
export type Deed<A extends Action> = (draft: Draft, asked: AskedOf<A>, facts: Facts) => RefusalView | undefined

const all: { [A in AskedHere['action']]: Deed<A> } = {
  editText, replaceText, acceptWording, declineWording, markClaim, dropClaim, addSource, addEvidence, removeEvidence, giveVerdict, markNoFact, liftNoFact,
  proposeWording, askQuery, answerQuery, closeQuery, overrule, submit, sendBack, signOff, publish, startCorrection, dropCorrection, withdraw, spike, revive,
  assign, setCheckLevel, keepCopy, citeSource, groupSource, judgeSource, restrictSource, openSource, appraiseSource, renewSignatures, discussQuery,
  markCriticism, dropCriticism, askForReply, recordReply, askExpert, revokeExpert, answerAsExpert, planCheck, assignClaims, arrange,
}

/** Does what is asked to the draft. */
export function deeds(draft: Draft, asked: AskedHere, facts: Facts): RefusalView | undefined {
  return (all[asked.action] as Deed<AskedHere['action']>)(draft, asked as never, facts)
}
