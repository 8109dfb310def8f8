/**
 * Every rule once: a true-or-false sentence over the facts, what it is about (the person, the article, the words), and
 * what is said when it fails. Nothing else in the product decides what is allowed.
 */
import type { Action } from './actions'
import type { Article } from './article'
import { canonical } from './canonical'
import { countingSignature, disputes, queryState, standing } from './claims'
import { neverPrimary } from './evidence-rules'
import type { Facts } from './facts'
import { headlineOf, holdsClaim, isAssignedWriter } from './facts'
import { short } from './gate'
import { proposalRange } from './proposals'
import { claimThere, quoted } from './quoted'
import { read, revisionAt } from './reading'
import { rule, type Rule } from './rule'
import { vouching, wroteAny } from './signatures'
import { sourceLaws } from './source-laws'
import { paperLaws } from './paper-laws'
import { sectionOf } from './arranging'
import { talkLaws } from './talk-laws'
import type { RefusalView } from './view'

export const rules = {
  // the article
  publicAllowsEditing: rule('article', (f) => !f.live || f.correctionOpen, 'The story is live: its words change only inside an open correction. Start one first.'),
  isUnpublishedOrBeingCorrected: rule('article', (f) => f.state.public === 'unpublished' || f.correctionOpen, 'Readers were told how this was checked: the check level changes only before publication or inside an open correction.'),
  isNotLive: rule('article', (f) => !f.live, 'The story is live: withdraw it first.'),
  wasPublished: rule('article', (f) => f.state.public !== 'unpublished', 'Only a published story is corrected; this one was never published.'),
  correctionIsOpen: rule('article', (f) => f.correctionOpen, 'No correction is open.'),
  noCorrectionIsOpen: rule('article', (f) => !f.correctionOpen, 'A correction is open already.'),
  isChecked: rule('article', (f) => f.state.desk === 'checked', (f) => `The story is ${f.state.desk}: it is published once it is checked and signed off.`),
  isClear: rule('article', (f) => f.clear, (f) => count(f.obstacles.length), (f) => f.obstacles),
  isClearToSignOff: rule('article', (f) => f.obstaclesToSignOff.length === 0, (f) => count(f.obstaclesToSignOff.length), (f) => f.obstaclesToSignOff),
  hasHeadline: rule('article', (f) => headlineOf(read(f.article).current.blocks) !== '', 'The story has no headline yet.'),
  hasBody: rule('article', (f) => hasBody(f.article), 'The story has no text yet.'),
  sectionAllowsLevel: rule('article', sectionAllows, (f) => `House rules do not allow this check level in ${sectionOf(f.article) || 'stories without a section'}.`),
  scopeIsDeclared: rule('words', scopeIsDeclared, 'A partial check declares its scope: name the kinds of claim that are checked.'),
  sawThisRevision: rule('article', sawThisRevision, 'The story has changed since you looked at it: look at the current words first.'),
  notTheSameAsPublic: rule('article', (f) => !f.live || read(f.article).current.hash !== read(f.article).public?.hash, 'These are the words readers already have: drop the correction instead.'),
  correctionIsSaid: rule('article', correctionIsSaid, 'Readers had other words: say in a correction note what changed and why.'),
  correctionIsOwed: rule('article', (f) => !noteGiven(f) || owesCorrection(f.article), 'There is nothing to correct: readers have not had other words.'),

  // the person
  didNotWriteTheseWords: rule('person', didNotWriteTheseWords, 'You wrote words of this sentence: somebody who did not must sign it.'),
  notTheProposer: rule('person', (f) => f.target.proposal?.by !== f.actor.id, 'You proposed this wording: somebody else accepts or declines it.'),
  didNotAnswerIt: rule('person', (f) => !answered(f), 'You answered this query: somebody else closes it.'),
  isNotAWriterHere: rule('person', (f) => !isAssignedWriter(f.article, f.actor.id), 'You write this story: somebody else sets how it is checked.'),

  // the words and what is said about them
  isHere: rule('words', (f) => f.target.missing === null, (f) => `There is no such ${f.target.missing ?? 'thing'} in this story.`),
  quoteFoundOnce: rule('words', (f) => (quoted(f.article, f.asked)?.found.length ?? 1) === 1, quoteIsNotOnce),
  claimIsNew: rule('words', (f) => claimThere(f.article, f.asked) === undefined, 'A claim marks these words already.', whichClaim),
  basedOnCurrentText: rule('words', basedOnCurrentText, 'Somebody saved other words meanwhile.'),
  sawTheseWords: rule('words', sawTheseWords, 'These words changed after you saw them.'),
  proposalStillFits: rule('words', proposalStillFits, 'The words this was proposed for have changed: it no longer fits.'),
  proposalIsOpen: rule('words', (f) => !f.target.proposal || !read(f.article).ends.has(f.target.proposal.id), 'This proposal was settled already.'),
  hasSupportingEvidence: rule('words', hasSupportingEvidence, 'Verified needs evidence: attach a source’s passage that supports the claim first.'),
  claimIsPlaced: rule('words', claimIsPlaced, 'This claim has lost its words or was cut: nothing is signed on it.'),
  claimIsNotCut: rule('words', (f) => !f.target.claim || !read(f.article).cuts.has(f.target.claim.id), 'This claim was cut.'),
  sentenceHasNoClaim: rule('words', (f) => !f.target.sentence || !holdsClaim(f.article, f.target.sentence), 'This sentence holds a claim: a sentence has claims or a “nothing to check” mark, never both.'),
  noteSaysWhy: rule('words', noteSaysWhy, 'You replace another person’s verdict that something is wrong: say why in the note.'),
  isInDispute: rule('words', isInDispute, 'Only a verdict somebody gave on the current words is overruled: “change needed” or “cannot verify”.'),
  queryIsOpen: rule('words', (f) => !f.target.query || queryState(f.article, f.target.query) !== 'closed', 'This query is closed.'),
  wasAnsweredOrSaysWhy: rule('words', wasAnsweredOrSaysWhy, 'Nobody answered this query: say why it is closed all the same.'),
  evidenceIsAttached: rule('words', (f) => !f.target.evidence || !read(f.article).removed.has(f.target.evidence.id), 'This evidence was removed already.'),
  neverPrimaryKind: rule('words', neverPrimaryKind, 'A press release or a reference work is never a primary source.'),
  ...sourceLaws,
  ...talkLaws,
  ...paperLaws,
} satisfies Record<string, Rule>

export type RuleName = keyof typeof rules

function count(n: number): string {
  return n === 1 ? 'One thing stands in the way.' : `${n} things stand in the way.`
}

function quoteIsNotOnce(f: Facts): string {
  const { quote, found } = quoted(f.article, f.asked) ?? { quote: '', found: [] }
  const shown = `“${short(quote, 60)}”`
  return found.length === 0 ? `${shown} is not in the printed text.` : `${shown} stands in the text ${found.length} times: say which is meant.`
}

function whichClaim(f: Facts): RefusalView[] {
  const known = claimThere(f.article, f.asked)
  return known ? [{ rule: 'claimIsNew', about: 'words', sentence: `Claim ${known.number} marks these words already.`, href: `#claim-${known.number}` }] : []
}

/** The text the asker started from is the current one, or has its very words; or the text they save is the current one already. */
function basedOnCurrentText({ article, asked }: Facts): boolean {
  if (asked?.version === undefined || asked.version >= article.textVersion) return true
  const { current } = read(article)
  return revisionAt(article, asked.version)?.hash === current.hash || (asked.action === 'editText' && canonical(asked.text.document) === canonical(current.document))
}

function hasBody(article: Article): boolean {
  return read(article).current.blocks.some((block) => (block.role === 'text' || block.role === 'quote') && block.words !== '')
}

function sectionAllows(f: Facts): boolean {
  if (f.asked?.action !== 'setCheckLevel') return true
  return (f.house.levels[sectionOf(f.article)] ?? ['full', 'partial']).includes(f.asked.level)
}

function scopeIsDeclared(f: Facts): boolean {
  return f.asked?.action !== 'setCheckLevel' || f.asked.level !== 'partial' || f.asked.scope.length > 0
}

function sawThisRevision(f: Facts): boolean {
  if (f.asked?.action !== 'publish') return true
  const named = f.asked.revision === undefined || f.asked.revision === read(f.article).current.number
  return named && (f.asked.version === undefined || f.asked.version >= f.article.textVersion)
}

/** Whether readers once had other words than the current ones, so that a publication owes them a note. */
export function owesCorrection(article: Article): boolean {
  const shown = read(article).public
  return shown !== null && shown.hash !== read(article).current.hash
}

function noteGiven(f: Facts): boolean {
  return f.asked?.action === 'publish' && f.asked.correction !== undefined
}

function correctionIsSaid(f: Facts): boolean {
  if (f.asked?.action !== 'publish' || !owesCorrection(f.article)) return true
  const note = f.asked.correction
  return note !== undefined && (note.kind === 'minor' || note.text !== '')
}

/** Authors may say that their words are wrong, never that they are right (LAW §2.17); so a verdict as such is theirs to give. */
function didNotWriteTheseWords(f: Facts, action: Action): boolean {
  if (action === 'giveVerdict' && !(f.asked?.action === action && vouching.includes(f.asked.verdict))) return true
  return !wroteAny(f.article, f.actor.id, f.target.wordings)
}

/** The very wordings that were seen are there now: the same words under another picture or in another role are others. */
function sawTheseWords({ target }: Facts): boolean {
  return target.seen === null || (target.seen.wordings.length === target.wordings.length && target.seen.wordings.every((key, at) => key === target.wordings[at]))
}

function answered(f: Facts): boolean {
  const { query } = f.target
  return query !== undefined && (read(f.article).repliesOf.get(query.id) ?? []).some((reply) => reply.does === 'answer' && reply.by === f.actor.id)
}

function proposalStillFits(f: Facts): boolean {
  const { proposal } = f.target
  if (!proposal) return true
  return proposalRange(f.article, proposal) !== null
}

function hasSupportingEvidence(f: Facts): boolean {
  if (f.asked?.action !== 'giveVerdict' || f.asked.verdict !== 'verified' || !f.target.claim) return true
  const { evidenceOf, removed } = read(f.article)
  return (evidenceOf.get(f.target.claim.id) ?? []).some((row) => row.supports && !removed.has(row.id))
}

function claimIsPlaced(f: Facts): boolean {
  if (!f.target.claim) return true
  const stands = standing(f.article, f.target.claim, read(f.article).current)
  return stands !== 'lost' && stands !== 'cut'
}

function noteSaysWhy(f: Facts): boolean {
  if (f.asked?.action !== 'giveVerdict' || !f.target.claim || f.asked.note !== '') return true
  const standingVerdict = countingSignature(f.article, f.target.claim, read(f.article).current)
  return !standingVerdict || !disputes(standingVerdict) || standingVerdict.by === f.actor.id
}

/** A verdict on the current words says that something is wrong. While a query is open, that is the claim's standing: close it first. */
function isInDispute(f: Facts): boolean {
  if (!f.target.claim) return true
  const stands = standing(f.article, f.target.claim, read(f.article).current)
  return stands === 'change-needed' || stands === 'cannot-verify'
}

function wasAnsweredOrSaysWhy(f: Facts): boolean {
  if (f.asked?.action !== 'closeQuery' || !f.target.query) return true
  return f.asked.reason !== '' || queryState(f.article, f.target.query) !== 'asked'
}

function neverPrimaryKind(f: Facts): boolean {
  if (f.asked?.action !== 'addSource' || !f.asked.primary) return true
  return !neverPrimary(f.asked.kind)
}

/** A refusal as people read it: one per cause, or the rule's own sentence. */
export function refusalsOf(name: RuleName, f: Facts, href: string): RefusalView[] {
  const broken: Rule = rules[name]
  const causes = broken.causes?.(f) ?? []
  if (causes.length > 0) return causes
  return [{ rule: name, about: broken.about, sentence: short(broken.sentence(f), 300), href }]
}
