import type { PersonKey } from '@/db/seed/people'
import type { Action } from '@/lib/editorial/actions'
import type { ArticleView } from '@/lib/editorial/view'
import { claimOn, done, sentenceWith, type ServerNewsroom } from './server'

/** Every kind of moment a story can be in, each reached by performing actions. */
type Step = (room: ServerNewsroom, story: ArticleView) => Promise<ArticleView>

const by = (who: PersonKey, action: Action, fields: (story: ArticleView, room: ServerNewsroom) => object = () => ({})): Step => (room, story) =>
  done(room.actors[who], story.id, { action, version: story.version, ...fields(story, room) })
const said = (who: PersonKey, action: Action, reason = 'Because.') => by(who, action, () => ({ reason }))

const verdict = (who: PersonKey, quote: string, given = 'verified') => by(who, 'giveVerdict', (story) => ({ claim: claimOn(story, quote).id, verdict: given, note: 'Seen.' }))
const unmarked = (words: string) => by('checker', 'markNoFact', (story) => ({ sentence: sentenceWith(story, words).id }))

/** A story with something of everything in it: sources, evidence, claims, people. */
const furnished: Step[] = [
  by('writer', 'addSource', () => ({ kind: 'dataset', title: 'Gauge', primary: true })),
  by('writer', 'markClaim', () => ({ quote: '3 metres', kind: 'number' })),
  by('writer', 'markClaim', () => ({ quote: 'harbour closed' })),
  ...['3 metres', 'harbour closed'].map((quote) => by('writer', 'addEvidence', (story) => ({ claim: claimOn(story, quote).id, source: story.sources[0]?.id, passage: 'As gauged.' }))),
  by('writer', 'addSource', (_, room) => ({ kind: 'person', title: 'The harbour master', primary: true, confidentiality: 'named', people: [room.actors.checker.id] })),
  by('head', 'assign', (_, room) => ({ person: room.actors.checker.id, as: 'checker' })),
  by('head', 'planCheck', () => ({ risk: 'high' })),
  by('writer', 'markCriticism', () => ({ quote: 'The harbour closed', of: 'The harbour' })),
  by('writer', 'askForReply', (story) => ({ criticism: story.grid[0]?.id, how: 'by telephone', deadline: Date.now() + 86_400_000 })),
  by('writer', 'recordReply', (story) => ({ criticism: story.grid[0]?.id, does: 'declined' })),
  by('checker', 'askExpert', (story) => ({ claim: claimOn(story, '3 metres').id, name: 'Prof. Ito', question: 'Is that much?', tokenHash: 'a'.repeat(64), expiresAt: Date.now() + 86_400_000 })),
]
const submitted = [...furnished, by('writer', 'submit', () => ({ note: 'Mind the metres.' }))]
const signed = [...submitted, verdict('checker', '3 metres'), verdict('checker2', 'harbour closed'), unmarked('Tide'), unmarked('hurt'),
  by('checker2', 'proposeWording', (story) => ({ about: { claim: claimOn(story, 'harbour closed').id }, words: 'The harbour was closed.' }))]
const signedOff = [...signed, by('checker', 'signOff')]
const live = [...signedOff, by('editor', 'publish')]
const asked = by('legal', 'askQuery', () => ({ to: 'author', type: 'legal', text: 'Who says so?' }))
const reworded = by('writer', 'replaceText', () => ({ find: '3 metres', replace: '2 metres' }))
const correcting = [...live, said('editor', 'startCorrection')]
const corrected = [...correcting, reworded, by('writer', 'submit')]
const withdrawn = [...live, said('editor', 'withdraw')]

export const moments: Record<string, Step[]> = {
  'drafting': furnished,
  'checking': [...submitted, asked],
  'checking, disputed': [...submitted, verdict('checker', '3 metres', 'change-needed'), asked, by('writer', 'answerQuery', (story) => ({ query: story.queries[0]?.id, text: 'The gauge does.' }))],
  'checking, clear': signed,
  'checked': signedOff,
  'checking, signed off before': [...signedOff, reworded],
  'amending': [...signed, said('checker', 'sendBack')],
  'spiked': [...submitted, said('editor', 'spike')],
  'live': live,
  'live, checking': [...live, asked],
  'live, being corrected': correcting,
  'live, correction in check': corrected,
  'live, correction ready': [...corrected, verdict('checker', '2 metres'), by('checker', 'signOff')],
  'live, correction changes nothing': [...correcting, by('writer', 'submit'), by('checker', 'signOff')],
  'withdrawn': withdrawn,
  'withdrawn, checking': [...withdrawn, asked],
  'withdrawn, being corrected': [...correcting, said('editor', 'withdraw')],
  'withdrawn, spiked': [...withdrawn, said('editor', 'spike')],
  'withdrawn, drafting': [...withdrawn, said('editor', 'spike'), by('editor', 'revive')],
}

export async function reach(room: ServerNewsroom, moment: string): Promise<ArticleView> {
  let story = await done(room.actors.writer, null, { action: 'create', headline: 'Tide comes in', text: 'The tide rose 3 metres. Nobody was hurt. The harbour closed.' })
  for (const step of moments[moment] ?? []) story = await step(room, story)
  return story
}
