/** How each offered act is done on the galley: in a dialog, on another page, or at the thing it is about. */
import type { Action } from '@/lib/editorial/actions'
import type { SpokenAction } from '../_dialogs/spoken'
import type { FormName, Room } from './room'
import { claimKey, queryKey, sentenceKey, worthAStop, nextStop } from './stops'
import { fragmentOfStory } from './fragments'

export type Way =
  | { by: 'dialog'; action: SpokenAction }
  | { by: 'page'; page: 'write' | 'edit' | 'sources' | 'replies' }
  | { by: 'source' }
  /** Goes where it can be done; null when there is no such place now. */
  | { by: 'going'; where: (room: Room) => string | null; form?: FormName; none: string }

type Here = Exclude<Action, 'create'>

const dialog = (action: SpokenAction): Way => ({ by: 'dialog', action })
const page = (to: 'write' | 'edit' | 'sources' | 'replies'): Way => ({ by: 'page', page: to })

/** Keys after where one is, then from the top. */
function after(room: Room, keys: readonly string[]): string | null {
  const order = room.stops.map(stop => stop.key)
  const here = order.indexOf(room.at ?? '')
  return keys.find(key => order.indexOf(key) > here) ?? keys[0] ?? null
}

const allows = (offers: readonly { action: Action; refusals: readonly unknown[] }[], action: Action) => offers.some(offer => offer.action === action && offer.refusals.length === 0)
const claims = (action: Action) => (room: Room) => after(room, room.view.claims.filter(claim => allows(claim.offered, action)).map(claim => claimKey(claim.number)))
const waiting = (room: Room) => {
  const open = room.view.claims.filter(claim => allows(claim.offered, 'giveVerdict'))
  const first = open.filter(claim => claim.signatures.every(signature => signature.past !== ''))
  return after(room, (first.length > 0 ? first : open).map(claim => claimKey(claim.number)))
}
const sentences = (action: Action) => (room: Room) => after(room, room.view.sentences.filter(sentence => sentence.claims.length === 0 && (action === 'liftNoFact') === (sentence.mark !== null) && allows(sentence.offered, action)).map(sentence => sentenceKey(sentence.id)))
const queries = (action: Action) => (room: Room) => room.view.queries.filter(query => allows(query.offered, action)).map(query => queryKey(query.id))[0] ?? null
const proposals = (action: Action) => (room: Room) => {
  const proposal = room.view.proposals.find(one => allows(one.offered, action))
  const claim = room.view.claims.find(one => one.id === proposal?.claim)
  const sentence = proposal?.sentences[0]
  return claim ? claimKey(claim.number) : sentence ? sentenceKey(sentence) : null
}
const asked = (room: Room) => {
  const about = room.view.experts.filter(expert => allows(expert.offered, 'revokeExpert')).map(expert => expert.claim)
  return after(room, room.view.claims.filter(claim => about.includes(claim.id)).map(claim => claimKey(claim.number)))
}
const removable = (room: Room) => after(room, room.view.claims.filter(claim => claim.evidence.some(row => allows(row.offered, 'removeEvidence'))).map(claim => claimKey(claim.number)))
const markable = (room: Room) => {
  const here = room.stops.find(stop => stop.key === room.at)
  return here?.sentence ? here.key : (nextStop(room.stops, room.at, stop => stop.sentence?.coverage === 'uncovered') ?? nextStop(room.stops, room.at, stop => stop.sentence !== null))?.key ?? null
}
const anything = (room: Room) => room.at ?? nextStop(room.stops, null, worthAStop)?.key ?? room.stops[0]?.key ?? null

export const ways: Record<Here, Way> = {
  submit: dialog('submit'), sendBack: dialog('sendBack'), signOff: dialog('signOff'), startCorrection: dialog('startCorrection'),
  dropCorrection: dialog('dropCorrection'), withdraw: dialog('withdraw'), spike: dialog('spike'), revive: dialog('revive'),
  editText: page('write'), replaceText: page('write'), publish: page('edit'), assign: page('edit'), setCheckLevel: page('edit'), planCheck: page('edit'), assignClaims: page('edit'), arrange: page('edit'),
  keepCopy: page('sources'), citeSource: page('sources'), groupSource: page('sources'), judgeSource: page('sources'), restrictSource: page('sources'), openSource: page('sources'), appraiseSource: page('sources'),
  markCriticism: page('replies'), dropCriticism: page('replies'), askForReply: page('replies'), recordReply: page('replies'),
  askExpert: { by: 'going', where: claims('askExpert'), form: 'expert', none: 'There is no claim to ask about yet.' },
  revokeExpert: { by: 'going', where: asked, none: 'No question to an expert is open.' },
  answerAsExpert: { by: 'going', where: () => null, none: 'Experts answer by the link they were sent.' },
  renewSignatures: { by: 'going', where: room => after(room, room.view.claims.filter(claim => claim.renewable).map(claim => claimKey(claim.number))), form: 'renew', none: 'No claim changed in punctuation alone.' },
  addSource: { by: 'source' },
  markClaim: { by: 'going', where: markable, form: 'mark', none: 'Every sentence has a claim: choose words in the sheet to mark another.' },
  giveVerdict: { by: 'going', where: waiting, none: 'No claim asks for a verdict now.' },
  addEvidence: { by: 'going', where: claims('addEvidence'), form: 'evidence', none: 'There is no claim to attach evidence to yet.' },
  removeEvidence: { by: 'going', where: removable, none: 'There is no evidence you could remove.' },
  dropClaim: { by: 'going', where: claims('dropClaim'), none: 'There is no claim you could cut.' },
  overrule: { by: 'going', where: claims('overrule'), none: 'No verdict disputes the words now.' },
  proposeWording: { by: 'going', where: anything, form: 'proposal', none: 'There are no words yet.' },
  acceptWording: { by: 'going', where: proposals('acceptWording'), none: 'No wording is proposed that you could accept.' },
  declineWording: { by: 'going', where: proposals('declineWording'), none: 'No wording is proposed that you could decline.' },
  markNoFact: { by: 'going', where: sentences('markNoFact'), none: 'No sentence waits for this.' },
  liftNoFact: { by: 'going', where: sentences('liftNoFact'), none: 'No sentence is marked so.' },
  askQuery: { by: 'going', where: () => fragmentOfStory, form: 'query', none: '' },
  discussQuery: { by: 'going', where: queries('discussQuery'), none: 'No query is open to remarks.' },
  answerQuery: { by: 'going', where: queries('answerQuery'), none: 'No query waits for your answer.' },
  closeQuery: { by: 'going', where: queries('closeQuery'), none: 'No query is yours to close now.' },
}

/** The acts in the groups they are listed in. */
export const groups: readonly { title: string; actions: readonly Here[] }[] = [
  { title: 'The story', actions: ['submit', 'sendBack', 'signOff', 'publish', 'startCorrection', 'dropCorrection', 'withdraw', 'spike', 'revive', 'editText', 'replaceText', 'assign', 'setCheckLevel', 'planCheck', 'arrange'] },
  { title: 'Claims', actions: ['giveVerdict', 'markClaim', 'addEvidence', 'removeEvidence', 'addSource', 'overrule', 'dropClaim', 'renewSignatures', 'assignClaims', 'askExpert', 'revokeExpert', 'answerAsExpert'] },
  { title: 'Sources', actions: ['keepCopy', 'citeSource', 'groupSource', 'judgeSource', 'restrictSource', 'openSource', 'appraiseSource'] },
  { title: 'Right of reply', actions: ['markCriticism', 'askForReply', 'recordReply', 'dropCriticism'] },
  { title: 'Sentences and queries', actions: ['markNoFact', 'liftNoFact', 'proposeWording', 'acceptWording', 'declineWording', 'askQuery', 'discussQuery', 'answerQuery', 'closeQuery'] },
]
