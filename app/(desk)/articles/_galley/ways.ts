/** How each offered act is done on the galley: in a dialog, on another page, or at the thing it is about. */
import type { Action } from '@/lib/editorial/actions'
import type { DeskWords } from '@/lib/messages/desk'
import type { SpokenAction } from '../_dialogs/spoken'
import type { FormName, Room } from './room'
import { claimKey, queryKey, sentenceKey, worthAStop, nextStop } from './stops'
import { fragmentOfStory } from './fragments'

/** What is said where an act has no place to be done at, now. */
type Nowhere = keyof DeskWords['galley']['none']

export type Way =
  | { by: 'dialog'; action: SpokenAction }
  | { by: 'page'; page: 'write' | 'edit' | 'sources' | 'replies' }
  | { by: 'source' }
  /** Goes where it can be done; null when there is no such place now. */
  | { by: 'going'; where: (room: Room) => string | null; form?: FormName; none: Nowhere | null }

type Here = Exclude<Action, 'create'>

const dialog = (action: SpokenAction): Way => ({ by: 'dialog', action })
const going = (none: Nowhere | null, where: (room: Room) => string | null, form?: FormName): Way => ({ by: 'going', where, none, ...(form ? { form } : {}) })
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
  askExpert: going('askExpert', claims('askExpert'), 'expert'),
  revokeExpert: going('revokeExpert', asked),
  answerAsExpert: going('answerAsExpert', () => null),
  renewSignatures: going('renewSignatures', room => after(room, room.view.claims.filter(claim => claim.renewable).map(claim => claimKey(claim.number))), 'renew'),
  addSource: { by: 'source' },
  markClaim: going('markClaim', markable, 'mark'),
  giveVerdict: going('giveVerdict', waiting),
  addEvidence: going('addEvidence', claims('addEvidence'), 'evidence'),
  removeEvidence: going('removeEvidence', removable),
  dropClaim: going('dropClaim', claims('dropClaim')),
  overrule: going('overrule', claims('overrule')),
  proposeWording: going('proposeWording', anything, 'proposal'),
  acceptWording: going('acceptWording', proposals('acceptWording')),
  declineWording: going('declineWording', proposals('declineWording')),
  markNoFact: going('markNoFact', sentences('markNoFact')),
  liftNoFact: going('liftNoFact', sentences('liftNoFact')),
  askQuery: going(null, () => fragmentOfStory, 'query'),
  discussQuery: going('discussQuery', queries('discussQuery')),
  answerQuery: going('answerQuery', queries('answerQuery')),
  closeQuery: going('closeQuery', queries('closeQuery')),
}

/** The acts in the groups they are listed in. */
export const groups: readonly { says: keyof DeskWords['galley']['acts']; actions: readonly Here[] }[] = [
  { says: 'story', actions: ['submit', 'sendBack', 'signOff', 'publish', 'startCorrection', 'dropCorrection', 'withdraw', 'spike', 'revive', 'editText', 'replaceText', 'assign', 'setCheckLevel', 'planCheck', 'arrange'] },
  { says: 'claims', actions: ['giveVerdict', 'markClaim', 'addEvidence', 'removeEvidence', 'addSource', 'overrule', 'dropClaim', 'renewSignatures', 'assignClaims', 'askExpert', 'revokeExpert', 'answerAsExpert'] },
  { says: 'sources', actions: ['keepCopy', 'citeSource', 'groupSource', 'judgeSource', 'restrictSource', 'openSource', 'appraiseSource'] },
  { says: 'reply', actions: ['markCriticism', 'askForReply', 'recordReply', 'dropCriticism'] },
  { says: 'sentences', actions: ['markNoFact', 'liftNoFact', 'proposeWording', 'acceptWording', 'declineWording', 'askQuery', 'discussQuery', 'answerQuery', 'closeQuery'] },
]
