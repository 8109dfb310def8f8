/**
 * The machine of LAW §1, as plain data: two regions side by side; in each state the actions, who may take them, the rules
 * they need and where they lead. One parametrised guard, `holds`; no effects, no inline guards, nothing that waits.
 * `settle` is what happens by itself, asked once after every change with the facts as they are then.
 */
import { setup } from 'xstate'
import type { Action } from './actions'
import type { Facts } from './facts'
import { rules, type RuleName } from './rules'
import { isOneOf, type Who } from './who'

export interface Holds {
  who: Who[]
  rules: RuleName[]
}

const holds = (who: Who[], ...named: RuleName[]) => ({ type: 'holds' as const, params: { who, rules: named } })
/** The action is allowed and recorded; the desk stays where it is. */
const stays = (who: Who[], ...named: RuleName[]) => ({ guard: holds(who, ...named), actions: 'record' as const })
const leadsTo = <S extends string>(target: S, who: Who[], ...named: RuleName[]) => ({ target, guard: holds(who, ...named), actions: 'record' as const })

const open = {
  editText: stays(['W', 'E'], 'publicAllowsEditing', 'basedOnCurrentText'),
  replaceText: stays(['W', 'E'], 'publicAllowsEditing', 'basedOnCurrentText', 'quoteFoundOnce'),
  markClaim: stays(['W', 'C', 'H', 'E'], 'isHere', 'quoteFoundOnce', 'claimIsNew'),
  addSource: stays(['W', 'C', 'H', 'E'], 'neverPrimaryKind', 'peopleAreNamed'),
  keepCopy: stays(['W', 'C', 'H', 'E'], 'isHere', 'maySeeTheSource'),
  citeSource: stays(['W', 'C', 'H', 'E'], 'isHere', 'maySeeTheSource'),
  groupSource: stays(['W', 'C', 'H', 'E'], 'isHere', 'maySeeTheSource'),
  judgeSource: stays(['C', 'H', 'E'], 'isHere', 'maySeeTheSource'),
  appraiseSource: stays(['W', 'C', 'H', 'E'], 'isHere', 'maySeeTheSource'),
  restrictSource: stays(['whoAddedSource', 'H', 'E'], 'isHere', 'maySeeTheSource', 'peopleAreNamed'),
  openSource: stays(['whoIsNamed'], 'isHere'),
  addEvidence: stays(['W', 'C', 'H', 'E'], 'isHere', 'claimIsNotCut', 'maySeeTheSource'),
  removeEvidence: stays(['whoAddedIt', 'C', 'H', 'E'], 'isHere', 'evidenceIsAttached'),
  dropClaim: stays(['whoMarkedItUnsigned', 'C', 'H', 'E'], 'isHere', 'claimIsNotCut'),
  askQuery: stays(['W', 'C', 'H', 'E', 'L', 'P'], 'isHere'),
  discussQuery: stays(['W', 'C', 'H', 'E', 'L', 'P'], 'isHere'),
  markCriticism: stays(['W', 'C', 'H', 'E', 'L'], 'isHere', 'quoteFoundOnce'),
  dropCriticism: stays(['C', 'H', 'E'], 'isHere', 'criticismIsOnTheGrid'),
  askForReply: stays(['W', 'C', 'H', 'E', 'L'], 'isHere', 'criticismIsOnTheGrid'),
  recordReply: stays(['W', 'C', 'H', 'E', 'L'], 'isHere', 'criticismIsOnTheGrid', 'wereAsked'),
  askExpert: stays(['C', 'H', 'E'], 'isHere', 'claimIsNotCut', 'expertMaySeeThem'),
  revokeExpert: stays(['whoAskedTheExpert', 'H', 'E'], 'isHere', 'requestIsOpen'),
  answerAsExpert: stays(['theExpert'], 'isHere', 'requestIsOpen'),
  planCheck: stays(['H', 'E']),
  assignClaims: stays(['H', 'E'], 'isHere'),
  answerQuery: stays(['whomItAsks', 'E'], 'isHere', 'queryIsOpen'),
  closeQuery: stays(['whoAsked', 'C', 'H', 'E'], 'isHere', 'queryIsOpen', 'didNotAnswerIt', 'wasAnsweredOrSaysWhy'),
  assign: stays(['H', 'E']),
  arrange: stays(['E', 'P'], 'sectionIsKnown', 'sectionAllowsItsCheck', 'bylinesWroteIt', 'picksOthers', 'hasAnAddress'),
  setCheckLevel: stays(['H', 'E'], 'isUnpublishedOrBeingCorrected', 'isNotAWriterHere', 'sectionAllowsLevel', 'scopeIsDeclared'),
} satisfies Partial<Record<Action, object>>

const underCheck = {
  acceptWording: stays(['W', 'E'], 'isHere', 'publicAllowsEditing', 'notTheProposer', 'proposalIsOpen', 'proposalStillFits'),
  declineWording: stays(['W', 'E'], 'isHere', 'notTheProposer', 'proposalIsOpen'),
  giveVerdict: stays(['C', 'H'], 'isHere', 'claimIsPlaced', 'didNotWriteTheseWords', 'sawTheseWords', 'hasSupportingEvidence', 'maySeeTheEvidence', 'noteSaysWhy'),
  renewSignatures: stays(['C', 'H'], 'isHere', 'onlyPunctuationChanged', 'sawAllTheseWords', 'wroteNoneOfThese', 'maySeeTheEvidence'),
  markNoFact: stays(['C', 'H'], 'isHere', 'quoteFoundOnce', 'didNotWriteTheseWords', 'sawTheseWords', 'sentenceHasNoClaim'),
  liftNoFact: stays(['C', 'H'], 'isHere', 'didNotWriteTheseWords', 'sawTheseWords', 'sentenceHasNoClaim'),
  proposeWording: stays(['C', 'H', 'E', 'L'], 'isHere', 'claimIsPlaced'),
  overrule: stays(['E'], 'isHere', 'isInDispute', 'didNotWriteTheseWords', 'sawTheseWords'),
} satisfies Partial<Record<Action, object>>

const sendBack = leadsTo('amending', ['C', 'H', 'E'])
const signOff = leadsTo('checked', ['C', 'H'], 'isClearToSignOff')
const submit = leadsTo('checking', ['W', 'E'], 'hasHeadline', 'hasBody')
const startCorrection = leadsTo('amending', ['E', 'P', 'C', 'H'], 'wasPublished', 'noCorrectionIsOpen')
const dropCorrection = leadsTo('checking', ['E', 'P'], 'wasPublished', 'correctionIsOpen')
const spike = leadsTo('spiked', ['E', 'H'], 'isNotLive')
const spikeDraft = leadsTo('spiked', ['E', 'H', 'W'], 'isNotLive')
const publish = (...more: RuleName[]) =>
  leadsTo('live', ['P'], ...more, 'isChecked', 'isClear', 'hasHeadline', 'hasBody', 'sawThisRevision', 'notTheSameAsPublic', 'correctionIsSaid', 'correctionIsOwed')

export const machine = setup({
  types: { context: {} as { facts: Facts | null }, events: {} as { type: Action | 'settle' } },
  guards: {
    holds: ({ context: { facts }, event: { type } }, params: Holds) =>
      facts !== null && type !== 'settle' && isOneOf(params.who, facts) && params.rules.every((name) => rules[name].test(facts, type)),
    settles: ({ context: { facts } }, params: { clear: boolean; signedOff?: boolean }) =>
      facts !== null && facts.clear === params.clear && (params.signedOff === undefined || facts.signedOff === params.signedOff),
  },
  actions: { record: () => undefined },
}).createMachine({
  id: 'article',
  type: 'parallel',
  context: { facts: null },
  states: {
    desk: {
      initial: 'drafting',
      states: {
        drafting: { on: { ...open, submit, spike: spikeDraft } },
        checking: { on: { ...open, ...underCheck, sendBack, signOff, startCorrection, dropCorrection, spike, settle: { target: 'checked', guard: { type: 'settles', params: { clear: true, signedOff: true } } } } },
        amending: { on: { ...open, ...underCheck, submit, dropCorrection, spike } },
        checked: { on: { ...open, ...underCheck, sendBack, signOff, startCorrection, dropCorrection, spike, settle: { target: 'checking', guard: { type: 'settles', params: { clear: false } } } } },
        spiked: { on: { revive: leadsTo('drafting', ['E', 'H']) } },
      },
    },
    public: {
      initial: 'unpublished',
      states: {
        unpublished: { on: { publish: publish() } },
        live: { on: { publish: publish('correctionIsOpen'), withdraw: leadsTo('withdrawn', ['P']) } },
        withdrawn: { on: { publish: publish() } },
      },
    },
  },
})
