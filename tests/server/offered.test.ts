import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { putFile } from '@/db/files'
import { demoPeople, type PersonKey } from '@/db/seed/people'
import { actions, type Action } from '@/lib/editorial/actions'
import type { Actor } from '@/lib/editorial/people'
import type { ArticleView, OfferView } from '@/lib/editorial/view'
import { viewFor } from '@/lib/server/desk'
import { perform } from '@/lib/server/perform'
import { apiWith, type Api } from '../support/api'
import { openNewsroom, type ServerNewsroom } from '../support/server'
import { moments, reach } from '../support/states'

let room: ServerNewsroom
const people = Object.keys(demoPeople) as PersonKey[]
let api: Record<PersonKey, Api>
beforeAll(async () => {
  room = await openNewsroom()
  // Everybody has sent the file: what is refused is refused for who they are.
  for (const who of people) await putFile(room.store, { content: copy, mediaType: 'text/plain', width: null, height: null, by: room.actors[who].id, at: Date.now() })
  api = Object.fromEntries(await Promise.all(people.map(async (who) => [who, apiWith(await room.token(who))]))) as typeof api
})
afterAll(() => room.close())

interface Question {
  fields: Record<string, unknown>
  /** What the view offers on the very thing asked about. */
  offers: OfferView[]
}

const copy = new TextEncoder().encode('As gauged.')
const onSource = { file: createHash('sha256').update(copy).digest('hex'), name: 'gauge.txt', item: { type: 'dataset', title: 'Gauge' }, group: 'one', condition: 'changed', confidentiality: 'public', list: {} }
const onlyText = { text: 'Other words altogether.' }
const whole: Partial<Record<Action, object>> = {
  editText: onlyText, replaceText: { find: 'Nobody', replace: 'No one' }, markClaim: { quote: 'Nobody was hurt' }, addSource: { kind: 'book', title: 'Tides', primary: false },
  askQuery: { to: 'editor', type: 'wording', text: 'Is this so?' }, submit: { note: '' }, sendBack: { reason: 'Look again.' }, signOff: {}, publish: {}, startCorrection: { reason: 'A figure.' },
  dropCorrection: { reason: 'None.' }, withdraw: { reason: 'Wrong.' }, spike: { reason: 'Old.' }, revive: {}, setCheckLevel: { level: 'partial', scope: ['number'], reason: 'Short.' },
  planCheck: { risk: 'low' }, arrange: { topics: ['Tides'] }, markCriticism: { quote: 'Tide comes in', of: 'The sea' },
}

/** Everything that can be asked about this story, with what the view says of each; the fields are good ones. */
function questions(action: Action, view: ArticleView, seen: ArticleView | null): Question[] {
  const on = <T extends { id: string; offered: OfferView[] }>(rows: T[], mine: T[] | undefined, fields: (row: T) => object): Question[] =>
    rows.map((row) => ({ fields: { ...fields(row) }, offers: mine?.find(({ id }) => id === row.id)?.offered ?? [] }))
  const evidence = (from: ArticleView | null) => (from?.claims ?? []).flatMap((claim) => claim.evidence)
  switch (action) {
    case 'dropClaim': case 'overrule': return on(view.claims, seen?.claims, ({ id }) => ({ claim: id, reason: 'So.' }))
    case 'addEvidence': return on(view.claims, seen?.claims, ({ id }) => ({ claim: id, source: view.sources[0]?.id, passage: 'More.' }))
    case 'removeEvidence': return on(evidence(view), evidence(seen), ({ id }) => ({ evidence: id }))
    case 'giveVerdict': return verdictQuestions(view, seen)
    case 'markNoFact': return on(view.sentences, seen?.sentences, ({ id }) => ({ sentence: id }))
    case 'liftNoFact': return on(view.sentences.filter(({ mark }) => mark), seen?.sentences, ({ id, mark }) => (mark ? { mark: mark.id } : { sentence: id }))
    case 'answerQuery': case 'closeQuery': return on(view.queries, seen?.queries, ({ id }) => ({ query: id, text: 'Yes.', reason: 'Settled.' }))
    case 'acceptWording': case 'declineWording': return on(view.proposals, seen?.proposals, ({ id }) => ({ proposal: id }))
    case 'proposeWording': return [{ fields: { about: { claim: view.claims[0]?.id }, words: 'The tide rose.' }, offers: seen?.offered ?? [] }]
    case 'assignClaims': return [{ fields: { person: room.actors.checker2.id, claims: view.claims.map(({ id }) => id) }, offers: seen?.offered ?? [] }]
    case 'renewSignatures': return [{ fields: { claims: view.claims.map(({ id }) => id) }, offers: [] }]
    case 'discussQuery': return on(view.queries, seen?.queries, ({ id }) => ({ query: id, text: 'Hm.' }))
    case 'askExpert': return on(view.claims, seen?.claims, ({ id }) => ({ claim: id, name: 'Prof. Ito', question: 'Is it so?', tokenHash: 'b'.repeat(64), expiresAt: Date.now() + 86_400_000 }))
    case 'revokeExpert': case 'answerAsExpert': return on(view.experts, seen?.experts, ({ id }) => ({ request: id, text: 'It is.' }))
    case 'dropCriticism': case 'askForReply': case 'recordReply':
      return on(view.grid, seen?.grid, ({ id }) => ({ criticism: id, reason: 'None.', how: 'by letter', deadline: Date.now() + 86_400_000, does: 'declined' }))
    case 'keepCopy': case 'citeSource': case 'groupSource': case 'judgeSource': case 'restrictSource': case 'openSource': case 'appraiseSource':
      return on(view.sources, seen?.sources, ({ id }) => ({ source: id, ...onSource }))
    case 'assign': return [{ fields: { person: room.actors.checker2.id, as: 'checker' }, offers: seen?.offered ?? [] }]
    default: return [{ fields: { ...whole[action] }, offers: seen?.offered ?? [] }]
  }
}

const verdictQuestions = (view: ArticleView, seen: ArticleView | null): Question[] =>
  view.claims.flatMap(({ id }) => (['verified', 'change-needed'] as const).map((verdict) => {
    const said = seen?.claims.find((claim) => claim.id === id)?.verdicts.find((row) => row.verdict === verdict)
    return { fields: { claim: id, verdict, note: 'Seen.' }, offers: said ? [{ action: 'giveVerdict', label: '', refusals: said.refusals }] : [] }
  }))

const isOffered = (action: Action, { offers }: Question) => offers.some((offer) => offer.action === action && offer.refusals.length === 0)
async function kept(id: string): Promise<{ seq: unknown; entries: number }> {
  const [[article], [head]] = await Promise.all([room.store.all('SELECT "seq" FROM "articles" WHERE "id" = ?', [id]), room.store.all('SELECT "count" FROM "heads" WHERE "chain" = ?', [id])])
  return { seq: article?.['seq'], entries: Number(head?.['count']) }
}

async function tried(who: PersonKey, id: string, asked: { action: Action } & Record<string, unknown>): Promise<string[]> {
  const { action, ...fields } = asked
  const outcome = await perform(room.actors[who], id, asked)
  const { status } = await api[who].post(`/articles/${id}/${action}`, fields)
  const same = { refused: [403, 422], notFound: [404], invalid: [400], conflict: [409], done: [200], signedOut: [401] }[outcome.outcome].includes(status)
  return outcome.outcome === 'refused' || outcome.outcome === 'notFound' ? (same ? [] : [`${who} ${action}: ${outcome.outcome}, but ${status}`]) : [`${who} ${action} ${JSON.stringify(fields)}: ${outcome.outcome} ${status}`]
}

const acting = (who: PersonKey): Actor => room.actors[who]
/** A gate's refusal is itself history, one entry for each door. */
const isRecorded = (action: Action, who: PersonKey, sees: boolean) => action === 'publish' && sees && acting(who).roles.includes('publisher')

test('the moments are what they are called', async () => {
  const reached = await Promise.all(Object.keys(moments).map(async (moment) => {
    const { state, correction, gate } = await reach(room, moment)
    return [moment, `${state.desk} ${state.public}${correction ? ', correction open' : ''}${gate.length === 0 ? ', clear' : ''}`]
  }))
  expect(Object.fromEntries(reached)).toEqual({
    'drafting': 'drafting unpublished', 'checking': 'checking unpublished', 'checking, disputed': 'checking unpublished', 'checking, clear': 'checking unpublished, clear',
    'checked': 'checked unpublished, clear', 'checking, signed off before': 'checking unpublished', 'amending': 'amending unpublished, clear', 'spiked': 'spiked unpublished',
    'live': 'checked live, clear', 'live, checking': 'checking live', 'live, being corrected': 'amending live, correction open, clear', 'live, correction in check': 'checking live, correction open',
    'live, correction ready': 'checked live, correction open, clear', 'live, correction changes nothing': 'checked live, correction open, clear',
    'withdrawn': 'checked withdrawn, clear', 'withdrawn, checking': 'checking withdrawn', 'withdrawn, being corrected': 'amending withdrawn, correction open, clear',
    'withdrawn, spiked': 'spiked withdrawn, clear', 'withdrawn, drafting': 'drafting withdrawn, clear',
  })
})

describe.each(Object.keys(moments))('%s: what is not offered is refused, and leaves nothing behind', (moment) => {
  test('through the door and through the API, for everybody', async () => {
    const story = await reach(room, moment)
    const whole_ = (await viewFor(acting('everything'), story.id)) ?? story
    const broken: string[] = []
    let asked = 0
    for (const who of people) {
      const seen = await viewFor(acting(who), story.id)
      for (const action of actions.filter((one) => one !== 'create')) {
        for (const question of questions(action, whole_, seen).filter((one) => !isOffered(action, one))) {
          const before = await kept(story.id)
          broken.push(...(await tried(who, story.id, { action, version: whole_.version, ...question.fields })))
          const after = await kept(story.id)
          const entries = before.entries + (isRecorded(action, who, seen !== null) ? 2 : 0)
          if (after.seq !== before.seq || after.entries !== entries) broken.push(`${who} ${action} left something behind`)
          asked += 1
        }
      }
    }
    expect(broken).toEqual([])
    expect(asked).toBeGreaterThan(people.length * 10)
  }, 120_000)
})
