import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { GET } from '@/app/(desk)/articles/[articleId]/memory/[claimId]/route'
import type { PersonKey } from '@/db/seed/people'
import type { Actor } from '@/lib/editorial/people'
import type { ArticleView } from '@/lib/editorial/view'
import { rememberedFor } from '@/lib/server/claim-memory'
import { claimOn, done, openNewsroom, sentenceWith, type ServerNewsroom } from '../support/server'

const session = vi.hoisted(() => ({ actor: null as Actor | null }))
vi.mock('@/lib/server/session', () => ({ currentActor: async () => session.actor }))

let room: ServerNewsroom
beforeAll(async () => { room = await openNewsroom() })
beforeEach(() => { session.actor = room.actors.checker })
afterAll(() => room.close())

// Each test has a fact of its own, so that none remembers another's.
let count = 100
const fact = () => ({ count: (count += 1), quote: `${count} people`, sentence: `The Red Cross rescued ${count} people.` })
type Fact = ReturnType<typeof fact>

async function told(who: PersonKey, { quote }: Fact, text: string, sources: object[] = []): Promise<ArticleView> {
  const writer = room.actors[who]
  let view = await done(writer, null, { action: 'create', headline: 'Ship sinks', text })
  for (const source of sources) view = await done(writer, view.id, { action: 'addSource', kind: 'official-document', title: 'The log', url: 'https://example.org/log', primary: true, confidentiality: 'public', ...source })
  view = await done(writer, view.id, { action: 'markClaim', quote, kind: 'number' })
  for (const [at, source] of view.sources.entries()) view = await done(writer, view.id, { action: 'addEvidence', claim: claimOn(view, quote).id, source: source.id, passage: `Passage ${at + 1}.`, locator: 'p. 4' })
  return done(writer, view.id, { action: 'submit', note: '' })
}

const signed = async (view: ArticleView, { quote }: Fact, verdict = 'verified') => done(room.actors.checker, view.id, { action: 'giveVerdict', claim: claimOn(view, quote).id, verdict, note: 'Seen.' })
const memory = (who: PersonKey, view: ArticleView, { quote }: Fact) => rememberedFor(room.actors[who], view.id, claimOn(view, quote).id)

describe('a fact signed before', () => {
  test('is offered with date, person, story and what it was signed on; and signs nothing', async () => {
    const one = fact()
    const old = await signed(await told('writer', one, `${one.sentence} It rained.`, [{}]), one)
    const view = await told('writer', one, `It rained. In all, ${one.count} people owe their lives to the Red Cross.`)
    const found = await memory('checker', view, one)
    expect(found).toEqual([{
      article: old.id, headline: 'Ship sinks', claim: claimOn(old, one.quote).id, number: 1, quote: one.quote, sentence: one.sentence, same: false,
      by: { id: room.actors.checker.id, name: room.actors.checker.name }, at: claimOn(old, one.quote).signatures[0]?.at,
      evidence: [{ title: 'The log', kind: 'official-document', primary: true, confidentiality: 'public', url: 'https://example.org/log', doi: '', passage: 'Passage 1.', locator: 'p. 4', supports: true }],
    }])
    const after = await done(room.actors.checker, view.id, { action: 'markNoFact', sentence: sentenceWith(view, 'rained').id, version: view.version })
    expect(claimOn(after, one.quote)).toMatchObject({ standing: 'unchecked', signatures: [], evidence: [] })
  })

  test('the same words come first', async () => {
    const one = fact()
    const same = await signed(await told('writer', one, one.sentence, [{}]), one)
    const alike = await signed(await told('writer', one, `Some ${one.count} people were saved by the Red Cross.`, [{}]), one)
    const view = await told('writer', one, one.sentence)
    expect((await memory('checker', view, one))?.map((row) => [row.article, row.same])).toEqual([[same.id, true], [alike.id, false]])
  })

  test('only while it is verified there, on the desk or in public', async () => {
    const one = fact()
    const view = await told('writer', one, one.sentence)
    const old = await signed(await told('writer', one, one.sentence, [{}]), one)
    expect(await memory('checker', view, one)).toHaveLength(1)
    await done(room.actors.writer, old.id, { action: 'replaceText', find: 'rescued', replace: 'never rescued', version: old.version })
    expect(await memory('checker', view, one)).toEqual([])
    const two = fact()
    const disputed = await signed(await told('writer', two, two.sentence, [{}]), two, 'change-needed')
    expect(disputed.claims[0]?.standing).toBe('change-needed')
    expect(await memory('checker', await told('writer', two, two.sentence), two)).toEqual([])
  })

  test('is that of a live story while its correction is written', async () => {
    const one = fact()
    const { checker, editor, writer } = room.actors
    let old = await signed(await told('writer', one, one.sentence, [{}]), one)
    old = await done(checker, old.id, { action: 'markNoFact', sentence: sentenceWith(old, 'Ship sinks').id, version: old.version })
    old = await done(checker, old.id, { action: 'signOff' })
    old = await done(editor, old.id, { action: 'publish', revision: old.revision })
    old = await done(editor, old.id, { action: 'startCorrection', reason: 'A word.' })
    await done(writer, old.id, { action: 'replaceText', find: 'rescued', replace: 'brought ashore', version: old.version })
    const view = await told('writer', one, one.sentence)
    expect(await memory('checker', view, one)).toMatchObject([{ article: old.id, sentence: one.sentence }])
    const others = await told('writer2', one, one.sentence)
    expect(await memory('writer2', others, one)).toMatchObject([{ article: old.id }])
  })

  test('not to whoever may not see the story it was signed in, nor of a story one may not see', async () => {
    const one = fact()
    await signed(await told('writer', one, one.sentence, [{}]), one)
    const view = await told('writer2', one, one.sentence)
    expect(await memory('writer2', view, one)).toEqual([])
    expect(await memory('checker', view, one)).toHaveLength(1)
    expect(await memory('writer', view, one)).toBeNull()
    expect(await rememberedFor(room.actors.checker, view.id, 'no-such-claim')).toBeNull()
  })

  test('without a word of a source only named people may see, even to those people', async () => {
    const one = fact()
    const people = [room.actors.checker.id]
    await signed(await told('writer', one, one.sentence, [{}, { title: 'Mister Heron', url: 'https://example.org/heron', confidentiality: 'named', people }, { title: 'A call', confidentiality: 'newsroom' }]), one)
    const found = await memory('checker', await told('writer', one, one.sentence), one)
    expect(found?.[0]?.evidence.map(({ title, confidentiality }) => [title, confidentiality])).toEqual([['The log', 'public'], ['A call', 'newsroom']])
    expect(JSON.stringify(found)).not.toMatch(/heron|Passage 2|onfidential source/i)
  })

  test('signs that mean something to a search are words like others', async () => {
    const one = fact()
    const strange = `They said 100% _of_ the ${one.count} people! were well`
    await signed(await told('writer', { ...one, quote: strange }, `${strange}.`, [{}]), { ...one, quote: strange })
    const view = await told('writer', { ...one, quote: strange }, `As was said: “${strange}”.`)
    expect((await memory('checker', view, { ...one, quote: strange }))?.map(({ quote }) => quote)).toEqual([strange])
  })
})

describe('its address', () => {
  const get = (articleId: string, claimId: string) => GET(new Request('http://newsroom.example.org/'), { params: Promise.resolve({ articleId, claimId }) })

  test('answers whoever is signed in and may see the story, and is kept nowhere', async () => {
    const one = fact()
    const view = await told('writer', one, one.sentence)
    const claim = claimOn(view, one.quote).id
    const answer = await get(view.id, claim)
    expect([answer.status, answer.headers.get('cache-control'), await answer.json()]).toEqual([200, 'no-store, no-transform', { remembered: [] }])
    session.actor = room.actors.writer2
    expect((await get(view.id, claim)).status).toBe(404)
    session.actor = null
    expect((await get(view.id, claim)).status).toBe(401)
  })
})
