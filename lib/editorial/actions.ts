/**
 * For each action: its label, its past participle, and the zod shape of what is asked. The shapes are the law's own
 * (text as blocks and places); the doors translate theirs (a form, HTML, markdown) into these before they ask.
 */
import { z } from 'zod'
import { mostPicks, mostTopics } from './arranging'
import { cslItem } from './citations/csl-item'
import { conditions } from './source-rows'
import { studyChecklist } from './study-checklist'
import { risks } from './talk-rows'
import { assignments, checkLevels, claimKinds, confidentialities, correctionKinds, queryTos, queryTypes, sourceKinds, takenBack, textRoles, verdicts } from './article'
import { typed } from './typed'

/** Values are kebab-case; a writer of "Change needed", "changeNeeded" or "author's account" is understood. */
const spelled = (value: unknown): unknown =>
  typeof value === 'string'
    ? value.trim().replace(/[’']/g, '').replace(/([a-z])([A-Z])/g, '$1-$2').replace(/[\s_]+/g, '-').toLowerCase()
    : value
const oneOf = <const T extends readonly [string, ...string[]]>(values: T) => z.preprocess(spelled, z.enum(values))

const id = z.string().min(1).max(64)
const line = (max: number) => typed().trim().max(max)
const said = (max: number) => typed().trim().min(1, 'Write a sentence here.').max(max)
const block = z.object({ id: z.string().min(1).max(64), role: z.enum(textRoles), words: z.string().max(100_000), picture: z.string().regex(/^[0-9a-f]{64}$/).optional() })
const sentPlace = z.object({ claim: id, block: z.string().max(64), from: z.number().int().min(0), to: z.number().int().min(0) })

/** Printed text as the law takes it: the opaque document, its blocks, and where the sender saw the claims. */
export const text = z.object({ document: z.unknown(), blocks: z.array(block).max(5_000), places: z.array(sentPlace).max(5_000).default([]) })
export type Text = z.infer<typeof text>

/** The article's version as the asker saw it; left out, the current one is meant. */
const version = z.number().int().min(0).optional()
const seen = <S extends z.ZodRawShape>(shape: S) => z.object({ version, ...shape })
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const moment = z.number().int().min(0).max(8_640_000_000_000_000)
const spoken = z.array(id).max(20).default([])
const quotedWords = { sentence: z.string().max(80).optional(), quote: z.string().min(1).max(5_000), prefix: z.string().max(500).optional(), suffix: z.string().max(500).optional() }
const topic = typed().trim().min(1, 'A topic needs a name.').max(60, 'A topic’s name may have at most 60 characters.')
const about = z.union([z.object({ claim: id }), z.object({ sentence: z.string().max(80) })])

export const shapes = {
  create: z.object({ text, section: line(80).default(''), language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/).default('en'), byline: line(200).default('') }),
  editText: seen({ text, language: z.string().optional() }),
  replaceText: seen({ find: z.string().min(1).max(10_000), replace: z.string().max(10_000) }),
  acceptWording: seen({ proposal: id }),
  declineWording: seen({ proposal: id, reason: line(2_000).default('') }),
  markClaim: seen({ ...quotedWords, kind: oneOf(claimKinds).default('other'), note: line(2_000).default('') }),
  dropClaim: seen({ claim: id, reason: said(2_000) }),
  addSource: seen({ kind: oneOf(sourceKinds), title: said(500), url: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]).default(''), doi: line(200).default(''), primary: z.boolean(), confidentiality: oneOf(confidentialities).optional(), people: z.array(id).max(50).default([]) }),
  keepCopy: seen({ source: id, file: hash, name: said(200), mediaType: line(100).default(''), bytes: z.number().int().min(0).default(0), how: oneOf(['sent', 'fetched']).default('sent'), url: line(2_000).default('') }),
  citeSource: seen({ source: id, item: cslItem }),
  groupSource: seen({ source: id, group: line(120).default('') }),
  judgeSource: seen({ source: id, condition: oneOf(conditions), note: line(2_000).default('') }),
  restrictSource: seen({ source: id, confidentiality: oneOf(confidentialities), people: z.array(id).max(50).default([]) }),
  openSource: seen({ source: id }),
  appraiseSource: seen({ source: id, list: studyChecklist }),
  addEvidence: seen({ claim: id, source: id, passage: line(20_000).default(''), locator: line(200).default(''), supports: z.boolean().default(true) }),
  removeEvidence: seen({ evidence: id }),
  giveVerdict: seen({ claim: id, verdict: oneOf(verdicts), note: line(5_000).default(''), proposed: line(5_000).default('') }),
  renewSignatures: seen({ claims: z.array(id).min(1).max(500) }),
  markNoFact: seen({ sentence: z.string().max(80).optional(), quote: z.string().max(5_000).optional() }),
  liftNoFact: seen({ mark: id.optional(), sentence: z.string().max(80).optional() }),
  proposeWording: seen({ about, words: said(5_000), note: line(2_000).default('') }),
  askQuery: seen({ to: oneOf(queryTos), type: oneOf(queryTypes), about: about.optional(), text: said(5_000), people: spoken }),
  discussQuery: seen({ query: id, text: said(5_000), people: spoken }),
  answerQuery: seen({ query: id, text: said(5_000), people: spoken }),
  closeQuery: seen({ query: id, reason: line(2_000).default('') }),
  markCriticism: seen({ ...quotedWords, of: said(300), says: line(2_000).default('') }),
  dropCriticism: seen({ criticism: id, reason: said(2_000) }),
  askForReply: seen({ criticism: id, how: said(500), deadline: moment, askedAt: moment.optional() }),
  recordReply: seen({ criticism: id, does: oneOf(['answered', 'declined', 'no-answer']), text: line(5_000).default(''), included: line(2_000).default('') }),
  askExpert: seen({ claim: id, name: said(200), question: said(5_000), sources: z.array(id).max(20).default([]), tokenHash: hash, expiresAt: moment }),
  revokeExpert: seen({ request: id, reason: line(2_000).default('') }),
  answerAsExpert: seen({ request: id, text: said(20_000), supports: z.boolean().default(true) }),
  planCheck: seen({ deadline: moment.nullable().default(null), risk: oneOf(risks).default('normal'), note: line(2_000).default('') }),
  assignClaims: seen({ person: id, claims: z.array(id).min(1).max(500) }),
  overrule: seen({ claim: id, reason: said(2_000) }),
  submit: seen({ note: line(5_000).default('') }),
  sendBack: seen({ reason: said(5_000) }),
  signOff: seen({ note: line(5_000).default('') }),
  publish: seen({ revision: z.number().int().min(1).optional(), correction: z.object({ kind: oneOf(correctionKinds), text: line(2_000).default('') }).optional() }),
  startCorrection: seen({ reason: said(2_000) }),
  dropCorrection: seen({ reason: said(2_000) }),
  withdraw: seen({ reason: said(2_000), as: oneOf(takenBack).default('withdrawal') }),
  spike: seen({ reason: said(2_000) }),
  revive: seen({}),
  assign: seen({ person: id, as: oneOf(assignments) }),
  arrange: seen({
    section: line(80).optional(), topics: z.array(topic).max(mostTopics, `At most ${mostTopics} topics.`).optional(), bylines: z.array(id).max(20).optional(),
    breakingUntil: moment.nullable().optional(), readAlso: z.array(z.string().trim().min(1).max(400)).max(mostPicks, `Pick at most ${mostPicks} stories.`).optional(),
    address: line(400).regex(/[\p{L}\p{N}]/u, 'An address needs letters or digits.').optional(),
  }),
  setCheckLevel: seen({ level: oneOf(checkLevels), scope: z.array(oneOf(claimKinds)).default([]), reason: said(2_000) }),
} as const

export type Action = keyof typeof shapes
export const actions = Object.keys(shapes) as Action[]
/** What is asked, parsed: the action's name and its shape's fields. */
export type Asked = { [A in Action]: { action: A } & z.output<(typeof shapes)[A]> }[Action]
/** What is asked of an article that exists. */
export type AskedHere = Exclude<Asked, { action: 'create' }>
export type AskedOf<A extends Action> = Extract<Asked, { action: A }>

/** Label on a button, and the past participle history uses. */
export const actionNames: Record<Action, { label: string; done: string }> = {
  create: { label: 'Start a story', done: 'created' },
  editText: { label: 'Save the text', done: 'edited' },
  replaceText: { label: 'Replace words', done: 'edited' },
  acceptWording: { label: 'Accept the wording', done: 'wording accepted' },
  declineWording: { label: 'Decline the wording', done: 'wording declined' },
  markClaim: { label: 'Mark a claim', done: 'claim marked' },
  dropClaim: { label: 'Cut the claim', done: 'claim cut' },
  addSource: { label: 'Add a source', done: 'source added' },
  keepCopy: { label: 'Keep a copy', done: 'copy kept' },
  citeSource: { label: 'Set the citation', done: 'citation set' },
  groupSource: { label: 'Set the group', done: 'source grouped' },
  judgeSource: { label: 'Say how the source stands', done: 'source judged' },
  restrictSource: { label: 'Say who may see it', done: 'source restricted' },
  openSource: { label: 'Open the source', done: 'source opened' },
  appraiseSource: { label: 'Appraise the study', done: 'study appraised' },
  addEvidence: { label: 'Attach evidence', done: 'evidence attached' },
  removeEvidence: { label: 'Remove evidence', done: 'evidence removed' },
  giveVerdict: { label: 'Give a verdict', done: 'verdict given' },
  renewSignatures: { label: 'Sign again together', done: 'signed again together' },
  markNoFact: { label: 'Nothing to check here', done: 'marked as nothing to check' },
  liftNoFact: { label: 'Lift the mark', done: 'mark lifted' },
  proposeWording: { label: 'Propose a wording', done: 'wording proposed' },
  askQuery: { label: 'Ask a query', done: 'query asked' },
  discussQuery: { label: 'Add a remark', done: 'query discussed' },
  answerQuery: { label: 'Answer the query', done: 'query answered' },
  closeQuery: { label: 'Close the query', done: 'query closed' },
  markCriticism: { label: 'Mark criticism', done: 'criticism marked' },
  dropCriticism: { label: 'Take it off the grid', done: 'criticism dropped' },
  askForReply: { label: 'Note that they were asked', done: 'asked for a reply' },
  recordReply: { label: 'Note their answer', done: 'reply noted' },
  askExpert: { label: 'Ask an expert', done: 'expert asked' },
  revokeExpert: { label: 'Take the question back', done: 'question to the expert taken back' },
  answerAsExpert: { label: 'Answer', done: 'answered by the expert' },
  planCheck: { label: 'Plan the check', done: 'check planned' },
  assignClaims: { label: 'Give claims to a checker', done: 'claims given' },
  overrule: { label: 'Keep the words', done: 'overruled' },
  submit: { label: 'Submit for checking', done: 'submitted' },
  sendBack: { label: 'Send back', done: 'sent back' },
  signOff: { label: 'Sign off', done: 'signed off' },
  publish: { label: 'Publish', done: 'published' },
  startCorrection: { label: 'Start a correction', done: 'correction started' },
  dropCorrection: { label: 'Drop the correction', done: 'correction dropped' },
  withdraw: { label: 'Withdraw', done: 'withdrawn' },
  spike: { label: 'Spike', done: 'spiked' },
  revive: { label: 'Revive', done: 'revived' },
  assign: { label: 'Assign somebody', done: 'assigned' },
  arrange: { label: 'Arrange in the paper', done: 'arranged in the paper' },
  setCheckLevel: { label: 'Set the check level', done: 'check level set' },
}

/** The past participle of every act a story's history may name, the system's and the gate's refusals included. */
export function doneName(act: string): string {
  if (act === 'publishRefused') return 'publication refused'
  if (act === 'settle') return 'settled anew, as house rules changed'
  return Object.hasOwn(actionNames, act) ? actionNames[act as Action].done : act
}
