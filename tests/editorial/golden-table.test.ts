import { describe, expect, test } from 'vitest'
import { actionNames, actions, shapes, type Action } from '@/lib/editorial/actions'
import { handbook, states } from '@/lib/editorial/handbook'
import { mayCreate } from '@/lib/editorial/may'
import { roles } from '@/lib/editorial/people'
import { rules, type RuleName } from '@/lib/editorial/rules'
import type { Who } from '@/lib/editorial/who'
import { person } from '../support/newsroom'

/**
 * The table of the law, copied by hand and never by code. Columns as there: action, who, from desk, public must be, rules
 * besides, leads to; the law's words are put into our names here. "Public must be" is a rule, or for what happens at the
 * public's own door the states of that region. Rules the law states in §2, or that any request must pass, stand under `alsoOf`.
 */
interface Line {
  who: Who[]
  desk: string
  public?: RuleName[] | string
  rules?: RuleName[]
  alsoOf?: RuleName[]
  to: string
}

type Further =
  | 'keepCopy' | 'citeSource' | 'groupSource' | 'judgeSource' | 'appraiseSource' | 'restrictSource' | 'openSource' | 'renewSignatures' | 'discussQuery' | 'markCriticism'
  | 'dropCriticism' | 'askForReply' | 'recordReply' | 'askExpert' | 'revokeExpert' | 'answerAsExpert' | 'planCheck' | 'assignClaims' | 'arrange'

const four = 'drafting checking amending checked'
const underCheck = 'checking amending checked'

const first: Omit<{ [A in Action]: Line[] }, Further> = {
  create: [{ who: ['anyWriter', 'E'], desk: '', to: 'drafting' }],
  editText: [{ who: ['W', 'E'], desk: four, public: ['publicAllowsEditing'], rules: ['basedOnCurrentText'], to: 'same' }],
  // One occurrence in all printed text, or nobody knows which.
  replaceText: [{ who: ['W', 'E'], desk: four, public: ['publicAllowsEditing'], rules: ['basedOnCurrentText'], alsoOf: ['quoteFoundOnce'], to: 'same' }],
  acceptWording: [{ who: ['W', 'E'], desk: underCheck, public: ['publicAllowsEditing'], rules: ['notTheProposer', 'proposalStillFits'], alsoOf: ['isHere', 'proposalIsOpen'], to: 'same' }],
  // Declining takes no words: a proposal that fits no more can still be put away (docs/decisions/0017).
  declineWording: [{ who: ['W', 'E'], desk: underCheck, rules: ['notTheProposer'], alsoOf: ['isHere', 'proposalIsOpen'], to: 'same' }],
  markClaim: [{ who: ['W', 'C', 'H', 'E'], desk: four, rules: ['quoteFoundOnce'], alsoOf: ['isHere', 'claimIsNew'], to: 'same' }],
  addSource: [{ who: ['W', 'C', 'H', 'E'], desk: four, alsoOf: ['neverPrimaryKind', 'peopleAreNamed'], to: 'same' }],
  addEvidence: [{ who: ['W', 'C', 'H', 'E'], desk: four, alsoOf: ['isHere', 'claimIsNotCut', 'maySeeTheSource'], to: 'same' }],
  removeEvidence: [{ who: ['whoAddedIt', 'C', 'H', 'E'], desk: four, alsoOf: ['isHere', 'evidenceIsAttached'], to: 'same' }],
  dropClaim: [{ who: ['whoMarkedItUnsigned', 'C', 'H', 'E'], desk: four, alsoOf: ['isHere', 'claimIsNotCut'], to: 'same' }],
  giveVerdict: [{ who: ['C', 'H'], desk: underCheck, rules: ['didNotWriteTheseWords', 'sawTheseWords', 'hasSupportingEvidence', 'claimIsPlaced'], alsoOf: ['isHere', 'noteSaysWhy', 'maySeeTheEvidence'], to: 'same' }],
  markNoFact: [{ who: ['C', 'H'], desk: underCheck, rules: ['didNotWriteTheseWords', 'sawTheseWords', 'sentenceHasNoClaim'], alsoOf: ['isHere', 'quoteFoundOnce'], to: 'same' }],
  liftNoFact: [{ who: ['C', 'H'], desk: underCheck, rules: ['didNotWriteTheseWords', 'sawTheseWords', 'sentenceHasNoClaim'], alsoOf: ['isHere'], to: 'same' }],
  proposeWording: [{ who: ['C', 'H', 'E', 'L'], desk: underCheck, alsoOf: ['isHere', 'claimIsPlaced'], to: 'same' }],
  askQuery: [{ who: ['W', 'C', 'H', 'E', 'L', 'P'], desk: four, alsoOf: ['isHere'], to: 'same' }],
  answerQuery: [{ who: ['whomItAsks', 'E'], desk: four, alsoOf: ['isHere', 'queryIsOpen'], to: 'same' }],
  closeQuery: [{ who: ['whoAsked', 'C', 'H', 'E'], desk: four, rules: ['didNotAnswerIt', 'wasAnsweredOrSaysWhy'], alsoOf: ['isHere', 'queryIsOpen'], to: 'same' }],
  overrule: [{ who: ['E'], desk: underCheck, rules: ['isInDispute', 'didNotWriteTheseWords'], alsoOf: ['isHere', 'sawTheseWords'], to: 'same' }],
  submit: [{ who: ['W', 'E'], desk: 'drafting amending', rules: ['hasHeadline', 'hasBody'], to: 'checking' }],
  sendBack: [{ who: ['C', 'H', 'E'], desk: 'checking checked', to: 'amending' }],
  signOff: [{ who: ['C', 'H'], desk: 'checking checked', rules: ['isClearToSignOff'], to: 'checked' }],
  // The gate (§2.25) is the first line's `rules`; a story without headline or text is no story, also at the last door.
  publish: [
    { who: ['P'], desk: '', public: 'unpublished withdrawn', rules: ['isChecked', 'isClear', 'sawThisRevision', 'correctionIsSaid', 'notTheSameAsPublic'], alsoOf: ['hasHeadline', 'hasBody', 'correctionIsOwed'], to: 'live' },
    { who: ['P'], desk: '', public: 'live', rules: ['correctionIsOpen', 'isChecked', 'isClear', 'sawThisRevision', 'correctionIsSaid', 'notTheSameAsPublic'], alsoOf: ['hasHeadline', 'hasBody', 'correctionIsOwed'], to: 'live' },
  ],
  startCorrection: [{ who: ['E', 'P', 'C', 'H'], desk: 'checking checked', public: ['wasPublished'], rules: ['noCorrectionIsOpen'], to: 'amending' }],
  // Settles at checked in the same breath where the old sign-off stood.
  dropCorrection: [{ who: ['E', 'P'], desk: underCheck, public: ['wasPublished', 'correctionIsOpen'], to: 'checking' }],
  withdraw: [{ who: ['P'], desk: '', public: 'live', to: 'withdrawn' }],
  spike: [
    { who: ['E', 'H', 'W'], desk: 'drafting', public: ['isNotLive'], to: 'spiked' },
    { who: ['E', 'H'], desk: underCheck, public: ['isNotLive'], to: 'spiked' },
  ],
  revive: [{ who: ['E', 'H'], desk: 'spiked', to: 'drafting' }],
  assign: [{ who: ['H', 'E'], desk: four, to: 'same' }],
  setCheckLevel: [{ who: ['H', 'E'], desk: four, public: ['isUnpublishedOrBeingCorrected'], rules: ['isNotAWriterHere', 'sectionAllowsLevel'], alsoOf: ['scopeIsDeclared'], to: 'same' }],
}

/** Acts the law of the first table leaves room for: evidence and conversation (docs/decisions/0024). */
const room: Pick<{ [A in Action]: Line[] }, Further> = {
  keepCopy: [{ who: ['W', 'C', 'H', 'E'], desk: four, rules: ['maySeeTheSource'], alsoOf: ['isHere'], to: 'same' }],
  citeSource: [{ who: ['W', 'C', 'H', 'E'], desk: four, rules: ['maySeeTheSource'], alsoOf: ['isHere'], to: 'same' }],
  groupSource: [{ who: ['W', 'C', 'H', 'E'], desk: four, rules: ['maySeeTheSource'], alsoOf: ['isHere'], to: 'same' }],
  // It reopens what others signed: the writer asks, the checkers and the editor judge.
  judgeSource: [{ who: ['C', 'H', 'E'], desk: four, rules: ['maySeeTheSource'], alsoOf: ['isHere'], to: 'same' }],
  appraiseSource: [{ who: ['W', 'C', 'H', 'E'], desk: four, rules: ['maySeeTheSource'], alsoOf: ['isHere'], to: 'same' }],
  restrictSource: [{ who: ['whoAddedSource', 'H', 'E'], desk: four, rules: ['maySeeTheSource', 'peopleAreNamed'], alsoOf: ['isHere'], to: 'same' }],
  // Named people alone, whatever their roles; whoever added it is one of them.
  openSource: [{ who: ['whoIsNamed'], desk: four, alsoOf: ['isHere'], to: 'same' }],
  renewSignatures: [{ who: ['C', 'H'], desk: underCheck, rules: ['onlyPunctuationChanged', 'sawAllTheseWords', 'wroteNoneOfThese', 'maySeeTheEvidence'], alsoOf: ['isHere'], to: 'same' }],
  discussQuery: [{ who: ['W', 'C', 'H', 'E', 'L', 'P'], desk: four, alsoOf: ['isHere'], to: 'same' }],
  markCriticism: [{ who: ['W', 'C', 'H', 'E', 'L'], desk: four, rules: ['quoteFoundOnce'], alsoOf: ['isHere'], to: 'same' }],
  dropCriticism: [{ who: ['C', 'H', 'E'], desk: four, alsoOf: ['isHere', 'criticismIsOnTheGrid'], to: 'same' }],
  askForReply: [{ who: ['W', 'C', 'H', 'E', 'L'], desk: four, alsoOf: ['isHere', 'criticismIsOnTheGrid'], to: 'same' }],
  recordReply: [{ who: ['W', 'C', 'H', 'E', 'L'], desk: four, rules: ['wereAsked'], alsoOf: ['isHere', 'criticismIsOnTheGrid'], to: 'same' }],
  askExpert: [{ who: ['C', 'H', 'E'], desk: four, rules: ['expertMaySeeThem'], alsoOf: ['isHere', 'claimIsNotCut'], to: 'same' }],
  revokeExpert: [{ who: ['whoAskedTheExpert', 'H', 'E'], desk: four, alsoOf: ['isHere', 'requestIsOpen'], to: 'same' }],
  answerAsExpert: [{ who: ['theExpert'], desk: four, alsoOf: ['isHere', 'requestIsOpen'], to: 'same' }],
  planCheck: [{ who: ['H', 'E'], desk: four, to: 'same' }],
  assignClaims: [{ who: ['H', 'E'], desk: four, alsoOf: ['isHere'], to: 'same' }],
  // No printed word changes (docs/decisions/0032): whatever the public state, and without a correction.
  arrange: [{ who: ['E', 'P'], desk: four, rules: ['sectionIsKnown', 'sectionAllowsItsCheck', 'bylinesWroteIt'], alsoOf: ['picksOthers', 'hasAnAddress'], to: 'same' }],
}
const table: { [A in Action]: Line[] } = { ...first, ...room }

const inOrder = (names: readonly string[]) => [...names].sort()

/** A line in the shape the handbook has. */
function asRow({ who, desk, public: readers, rules: besides = [], alsoOf = [], to }: Line) {
  const atTheDoor = typeof readers === 'string'
  const from = (atTheDoor ? readers : desk).split(' ').filter(Boolean)
  return { region: atTheDoor ? 'public' : 'desk', from: inOrder(from), who: inOrder(who), rules: inOrder([...(Array.isArray(readers) ? readers : []), ...besides, ...alsoOf]), to }
}

describe('the golden table', () => {
  test.each(Object.entries(table))('%s', (action, lines) => {
    const rows = handbook().filter((row) => row.action === action)
    const known = rows.map((row) => ({ region: row.region, from: inOrder(row.from), who: inOrder(row.who), rules: inOrder(row.rules), to: row.to }))
    const byFrom = (a: { from: string[] }, b: { from: string[] }) => a.from.join().localeCompare(b.from.join())
    expect(known.sort(byFrom)).toEqual(lines.map(asRow).sort(byFrom))
  })

  test('has every action there is, and no other', () => {
    expect(inOrder(Object.keys(table))).toEqual(inOrder(actions))
    expect(inOrder(Object.keys(shapes))).toEqual(inOrder(actions))
    expect(inOrder(Object.keys(actionNames))).toEqual(inOrder(actions))
    expect(inOrder([...new Set(handbook().map(({ action }) => action))])).toEqual(inOrder(actions))
  })

  test('the states of the two regions', () => {
    expect(states()).toEqual({ desk: ['drafting', 'checking', 'amending', 'checked', 'spiked'], public: ['unpublished', 'live', 'withdrawn'] })
  })

  test('every rule is used, and every rule used exists', () => {
    const used = new Set(handbook().flatMap((row) => row.rules))
    expect(inOrder([...used])).toEqual(inOrder(Object.keys(rules)))
  })

  test('create: writers and editors, nobody else', () => {
    expect(roles.filter((role) => mayCreate(person('somebody', role)))).toEqual(['writer', 'editor'])
    expect(mayCreate(person('nobody'))).toBe(false)
  })

  test('rules of the law that speak about the person say so: they are answered as forbidden, not as unfit', () => {
    const personal = Object.entries(rules).filter(([, rule]) => rule.about === 'person').map(([name]) => name)
    expect(inOrder(personal)).toEqual(['didNotAnswerIt', 'didNotWriteTheseWords', 'expertMaySeeThem', 'isNotAWriterHere', 'maySeeTheEvidence', 'maySeeTheSource', 'notTheProposer', 'wroteNoneOfThese'])
  })

  /** Reasons the law demands (in braces in its first column): an empty one is not a reason. */
  test.each(['dropClaim', 'overrule', 'sendBack', 'startCorrection', 'dropCorrection', 'withdraw', 'spike', 'setCheckLevel'] as const)('%s asks for a reason', (action) => {
    const fields = { claim: 'c', level: 'full', reason: '   ' }
    expect(shapes[action].safeParse(fields).success).toBe(false)
    expect(shapes[action].safeParse({ ...fields, reason: 'Because.' }).success).toBe(true)
  })

  test.each(['submit', 'signOff', 'publish'] as const)('%s goes without a word', (action) => {
    expect(shapes[action].safeParse({}).success).toBe(true)
  })
})
