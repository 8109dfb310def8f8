import type { PersonKey } from '@/db/seed/people'
import { hashSecret } from '@/lib/server/secrets'
import type { ArticleView, ClaimView, SentenceView } from '@/lib/editorial/view'
import type { Client } from './browser-api'

export type ApiOf = (who: PersonKey) => Promise<Client>

/** One act on a story, by somebody, with fields that may be read from the story as it is. */
export type Step = [who: PersonKey, action: string, fields?: object | ((story: ArticleView) => object)]

export function claimOn(story: ArticleView, quote: string): ClaimView {
  const claim = story.claims.find((one) => one.quote.includes(quote))
  if (!claim) throw new Error(`No claim on “${quote}”.`)
  return claim
}

export function sentenceWith(story: ArticleView, words: string): SentenceView {
  const sentence = story.sentences.find((one) => one.text.includes(words))
  if (!sentence) throw new Error(`No sentence with “${words}”.`)
  return sentence
}

const tide = { headline: 'Tide comes in', text: 'The tide rose 3 metres. Nobody was hurt. The harbour closed.' }

export const verdict = (who: PersonKey, quote: string, given = 'verified'): Step => [who, 'giveVerdict', (story) => ({ claim: claimOn(story, quote).id, verdict: given, note: 'Seen.' })]
const unmarked = (words: string): Step => ['checker', 'markNoFact', (story) => ({ sentence: sentenceWith(story, words).id })]
const evidenceFor = (quote: string): Step => ['writer', 'addEvidence', (story) => ({ claim: claimOn(story, quote).id, source: story.sources[0]?.id, passage: 'As gauged.' })]

const furnished: Step[] = [
  ['writer', 'addSource', { kind: 'dataset', title: 'The gauge', primary: true, confidentiality: 'public' }],
  ['writer', 'markClaim', { quote: '3 metres', kind: 'number' }], ['writer', 'markClaim', { quote: 'harbour closed' }],
  evidenceFor('3 metres'), evidenceFor('harbour closed'),
]
const submitted: Step[] = [...furnished, ['writer', 'submit', { note: 'Mind the metres.' }]]
const signed: Step[] = [...submitted, verdict('checker', '3 metres'), verdict('checker', 'harbour closed'), unmarked('Tide'), unmarked('hurt')]
const checked: Step[] = [...signed, ['checker', 'signOff']]
const asked: Step = ['legal', 'askQuery', { to: 'author', type: 'legal', text: 'Who says so?' }]
const reworded: Step = ['writer', 'replaceText', { find: '3 metres', replace: '2 metres' }]
const live: Step[] = [...checked, ['editor', 'publish', ({ revision }) => ({ revision })]]
const correcting: Step[] = [...live, ['editor', 'startCorrection', { reason: 'It was two.' }]]
const corrected: Step[] = [...correcting, reworded, ['writer', 'submit']]

/** The secret of the expert's link in every story that has one; the newest of them answers to it. */
export const expertSecret = 'a-secret-of-the-tests-43-letters-long-as-is'
const criticised: Step[] = [...submitted, ['writer', 'markCriticism', { quote: 'The harbour closed', of: 'The harbour office', says: 'That it closed without warning.' }]]
const onTheGrid: Step[] = [...criticised,
  ['checker', 'askForReply', (story) => ({ criticism: story.grid[0]?.id, how: 'By e-mail to the harbour master', askedAt: Date.now() - 3 * 86_400_000, deadline: Date.now() - 3_600_000 })],
  ['checker', 'recordReply', (story) => ({ criticism: story.grid[0]?.id, does: 'answered', text: 'We hung out the flag at noon.', included: 'The harbour hung out a flag.' })],
  ['checker', 'markCriticism', { quote: 'Nobody was hurt', of: 'The coast guard' }], ['checker', 'askForReply', (story) => ({ criticism: story.grid[1]?.id, how: 'By telephone', deadline: Date.now() + 86_400_000 })],
  ['writer', 'markCriticism', { quote: 'Tide comes in', of: 'The sea' }], ['checker', 'dropCriticism', (story) => ({ criticism: story.grid[2]?.id, reason: 'The sea has no office.' })],
  ['writer', 'replaceText', { find: 'Nobody was hurt.', replace: 'The boats were in.' }]]
const outside: Step[] = [...submitted, ['checker', 'askExpert', (story) => ({
  claim: claimOn(story, '3 metres').id, name: 'Dr. Salt', question: 'Is three metres a flood in that harbour?', sources: [story.sources[0]?.id], tokenHash: hashSecret(expertSecret), expiresAt: Date.now() + 14 * 86_400_000,
})]]
const talked: Step[] = [
  ...signed,
  ['checker', 'askQuery', (story) => ({ to: 'author', type: 'wording', about: { sentence: sentenceWith(story, 'hurt').id }, text: 'Nobody at all, or nobody on the quay? The coast guard speaks of a twisted ankle.' })],
  ['legal', 'discussQuery', ({ queries }) => ({ query: queries[0]?.id, text: 'An ankle is a hurt: we cannot say nobody.' })],
  ['checker', 'proposeWording', (story) => ({ about: { claim: claimOn(story, 'harbour closed').id }, words: 'The old harbour closed at noon.', note: 'The new one stayed open.' })],
  ['checker', 'askQuery', { to: 'source', type: 'evidence', text: 'Could you ask the harbour master for the log of the whole week?' }],
]

/** Every kind of moment a story can be in. */
export const moments = {
  'just begun': [],
  'bare': [],
  'drafting': furnished,
  'submitted': submitted,
  'checking with a query': [...submitted, asked],
  'checking with a dispute': [...submitted, verdict('checker', '3 metres', 'change-needed')],
  'checking, all signed': signed,
  'with the grid': onTheGrid,
  'asked outside': outside,
  'checked': checked,
  'stale after the sign-off': [...checked, reworded],
  'stale by punctuation': [...checked, ['writer', 'replaceText', { find: 'The harbour closed.', replace: 'The harbour, closed.' }]],
  'talked about': talked,
  'lost': [...signed, ['writer', 'replaceText', { find: 'The harbour closed.', replace: 'Ships waited outside.' }]],
  'amending': [...signed, ['checker', 'sendBack', { reason: 'Say when.' }]],
  'spiked': [...submitted, ['editor', 'spike', { reason: 'Nobody reads of tides.' }]],
  'live': live,
  'live with a query': [...live, asked],
  'being corrected': correcting,
  'correction in check': corrected,
  'correction ready': [...corrected, verdict('checker', '2 metres'), ['checker', 'signOff']],
  'withdrawn': [...live, ['editor', 'withdraw', { reason: 'It was another harbour.' }]],
} satisfies Record<string, Step[]>
export type Moment = keyof typeof moments

export async function tell(api: ApiOf, start: ArticleView, steps: readonly Step[]): Promise<ArticleView> {
  let story = start
  for (const [who, action, fields = {}] of steps) story = await (await api(who)).act(story.id, action, { version: story.version, ...(typeof fields === 'function' ? fields(story) : fields) })
  return story
}

/** A small story of the writer's in the moment wanted, made through the API. */
export async function storyIn(api: ApiOf, moment: Moment): Promise<ArticleView> {
  return tell(api, await (await api('writer')).create(tide), moments[moment])
}
