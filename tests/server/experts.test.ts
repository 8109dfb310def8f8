import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { ArticleView } from '@/lib/editorial/view'
import { viewFor } from '@/lib/server/desk'
import { askedOutside } from '@/lib/server/expert-request'
import { answerOutside, askOutside } from '@/lib/server/perform-expert'
import { perform } from '@/lib/server/perform'
import { timelineOf } from '@/lib/server/timeline'
import { apiWith } from '../support/api'
import { claimOn, done, openNewsroom, type ServerNewsroom } from '../support/server'
import { reach } from '../support/states'

vi.mock('@/lib/server/sign-in', () => ({ fromWhere: () => ({ address: '', agent: '' }) }))

let room: ServerNewsroom
let story: ArticleView
beforeAll(async () => { room = await openNewsroom() })
afterAll(() => room.close())
beforeEach(async () => {
  story = await reach(room, 'checking')
})
const address = '192.0.2.7'
const asking = { name: 'Dr. Salt', question: 'Is three metres a flood?', sources: [] as string[], days: 14 }

async function asked(fields: Partial<typeof asking> = {}, who: 'checker' | 'writer' = 'checker'): Promise<string> {
  const { outcome, link } = await askOutside(room.actors[who], story.id, { ...asking, claim: claimOn(story, '3 metres').id, ...fields })
  if (outcome.outcome !== 'done') throw new Error(JSON.stringify(outcome))
  return link.replace('/expert/', '')
}

const answer = (secret: string, text = 'It is, in that harbour.', supports = true) => answerOutside({ secret, address, text, supports })
const now = async () => (await viewFor(room.actors.checker, story.id)) ?? story

test('the link shows one question, its sentence and the sources chosen, and nothing else of the story', async () => {
  const [gauge, master] = story.sources
  await done(room.actors.checker, story.id, { action: 'addEvidence', claim: claimOn(story, 'harbour closed').id, source: gauge?.id, passage: 'Closed at noon, says another passage.' })
  const more = await done(room.actors.checker, story.id, { action: 'addSource', kind: 'book', title: 'Tides', primary: false })
  await done(room.actors.checker, story.id, { action: 'addEvidence', claim: claimOn(story, '3 metres').id, source: more.sources.at(-1)?.id, passage: 'From a source that was not chosen.' })
  const shown = await askedOutside(await asked({ sources: [gauge?.id ?? ''] }), address)
  expect(shown).toEqual({
    newsroom: 'The Test', askedBy: room.actors.checker.name, name: 'Dr. Salt', question: 'Is three metres a flood?', words: 'The tide rose 3 metres.', quote: '3 metres', language: 'en',
    sources: [{ title: 'Gauge', passages: [{ passage: 'As gauged.', locator: '' }] }], expiresAt: expect.any(Number),
  })
  // Only named people may see the harbour master: no link shows what is on record each time somebody looks.
  expect((await askedOutside(await asked({ sources: [master?.id ?? ''] }), address))?.sources).toEqual([])
  expect((await askedOutside(await asked(), address))?.sources).toEqual([])
})

test('an answer becomes evidence under the expert’s name, and the link is dead', async () => {
  const secret = await asked()
  expect(await answer(secret)).toEqual({ outcome: 'done' })
  expect(await askedOutside(secret, address)).toBeNull()
  expect(await answer(secret, 'Once more.')).toEqual({ outcome: 'notFound' })
  const view = await now()
  expect(view.experts.at(-1)).toMatchObject({ name: 'Dr. Salt', state: 'answered' })
  const evidence = claimOn(view, '3 metres').evidence.filter(({ passage }) => passage.includes('harbour'))
  expect(evidence).toMatchObject([{ passage: 'It is, in that harbour.', supports: true, by: { name: 'Dr. Salt' }, sourceTitle: 'Dr. Salt, asked as an expert' }])
  expect(view.sources.at(-1)).toMatchObject({ by: { name: 'Dr. Salt' }, confidentiality: 'newsroom' })
  expect((await timelineOf(room.actors.checker, story.id))?.lines[0]).toMatchObject({ who: 'Dr. Salt', door: 'link', did: 'answered by the expert' })
  const { body } = await apiWith(await room.token('checker')).get(`/articles/${story.id}/history`)
  expect((body as unknown as { entries: { by: object }[] }).entries.at(-1)).toMatchObject({ by: { name: 'Dr. Salt' }, via: { door: 'link' } })
})

test('two answers sent at once: one is kept', async () => {
  const secret = await asked()
  const came = await Promise.all([answer(secret, 'One.'), answer(secret, 'Two.')])
  expect(came.map(({ outcome }) => outcome).toSorted()).toEqual(['done', 'notFound'])
  expect(claimOn(await now(), '3 metres').evidence.filter(({ passage }) => /^(One|Two)\.$/.test(passage))).toHaveLength(1)
})

test('it dies when it is taken back, when its time is over, and with the story', async () => {
  const revoked = await asked()
  const request = (await now()).experts.at(-1)?.id
  await done(room.actors.checker, story.id, { action: 'revokeExpert', request, reason: 'Found it.' })
  expect([await askedOutside(revoked, address), await answer(revoked)]).toEqual([null, { outcome: 'notFound' }])
  const late = await asked({ days: 1 })
  vi.useFakeTimers({ now: Date.now() + 25 * 60 * 60 * 1000, toFake: ['Date'] })
  expect([await askedOutside(late, address), await answer(late)]).toEqual([null, { outcome: 'notFound' }])
  vi.useRealTimers()
  expect(await askedOutside(late, address)).not.toBeNull()
  await done(room.actors.editor, story.id, { action: 'spike', reason: 'Old.' })
  expect([await askedOutside(late, address), await answer(late)]).toEqual([null, { outcome: 'notFound' }])
})

test('nobody’s link, a wrong one and an overlong one lead nowhere; only the digest is kept', async () => {
  const secret = await asked()
  expect(secret).toMatch(/^[\w-]{43}$/)
  for (const wrong of ['', 'made-up', `${secret}x`, secret.slice(1), 'x'.repeat(5_000)]) expect(await askedOutside(wrong, '198.51.100.1')).toBeNull()
  expect(JSON.stringify([await room.store.all('SELECT * FROM "requests"'), await room.store.all('SELECT * FROM "history"'), await now()])).not.toContain(secret)
})

test('whoever tries too many links from one address is let in nowhere for a while', async () => {
  const secret = await asked()
  for (let tries = 0; tries < 60; tries++) await askedOutside(`guess-${tries}`, '198.51.100.9')
  expect(await askedOutside(secret, '198.51.100.9')).toBeNull()
  expect(await askedOutside(secret, address)).not.toBeNull()
  vi.useFakeTimers({ now: Date.now() + 16 * 60 * 1000, toFake: ['Date'] })
  expect(await askedOutside(secret, '198.51.100.9')).not.toBeNull()
  vi.useRealTimers()
})

test('a link is good for its own question alone', async () => {
  const [own, other] = [await asked(), await asked({ name: 'Prof. Ebb' })]
  const [salt, ebb] = (await now()).experts.slice(-2)
  expect(await answer(own)).toEqual({ outcome: 'done' })
  expect((await now()).experts.filter(({ id }) => [salt?.id, ebb?.id].includes(id)).map(({ state }) => state)).toEqual(['answered', 'open'])
  expect(await askedOutside(other, address)).toMatchObject({ name: 'Prof. Ebb' })
  // Nobody signed in answers in an expert's place.
  expect(await perform(room.actors.everything, story.id, { action: 'answerAsExpert', request: ebb?.id, text: 'I know.' })).toMatchObject({ outcome: 'refused' })
})

test('a question is asked by those who may, for one to sixty days', async () => {
  const ask = (who: 'checker' | 'writer', fields: object) => askOutside(room.actors[who], story.id, { ...asking, claim: claimOn(story, '3 metres').id, ...fields })
  for (const days of [0, 61, 1.5, Number.NaN]) expect(await ask('checker', { days })).toMatchObject({ outcome: { outcome: 'invalid', path: 'days' }, link: '' })
  expect(await ask('checker', { question: '  ' })).toMatchObject({ outcome: { outcome: 'invalid' }, link: '' })
  expect(await ask('writer', {})).toMatchObject({ outcome: { outcome: 'refused' }, link: '' })
  expect(await askOutside(room.actors.writer2, story.id, { ...asking, claim: claimOn(story, '3 metres').id })).toMatchObject({ outcome: { outcome: 'notFound' }, link: '' })
  expect((await ask('checker', { days: 60 })).outcome.outcome).toBe('done')
})

test('an answer that says nothing, or too much, is sent back with a sentence and leaves the link alive', async () => {
  const secret = await asked()
  for (const said of [' ', 'x'.repeat(20_001)]) expect(await answer(secret, said)).toMatchObject({ outcome: 'refused', sentence: expect.stringMatching(/\.$/) })
  expect(await askedOutside(secret, address)).not.toBeNull()
})
