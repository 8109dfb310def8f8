import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PersonKey } from '@/db/seed/people'
import type { ArticleSummary, ArticleView } from '@/lib/editorial/view'
import { placesFor } from '@/lib/server/places'
import { inOrder } from '@/lib/server/queue-rows'
import { checkersLoad, researchQueue } from '@/lib/server/research-queue'
import { claimOn, done, openNewsroom, type ServerNewsroom } from '../support/server'

let room: ServerNewsroom
beforeAll(async () => { room = await openNewsroom() })
afterAll(() => room.close())

const hour = 3_600_000
const now = Date.now()

async function story(headline: string, plan?: object): Promise<ArticleView> {
  const { writer, head } = room.actors
  let view = await done(writer, null, { action: 'create', section: 'News', headline, markdown: 'The tide rose 3 metres. The harbour closed at 9.' })
  for (const quote of ['3 metres', 'closed at 9']) view = await done(writer, view.id, { action: 'markClaim', quote, kind: 'number' })
  view = await done(writer, view.id, { action: 'submit' })
  return plan ? done(head, view.id, { action: 'planCheck', ...plan }) : view
}

const queue = async (who: PersonKey = 'head') => {
  const found = await researchQueue(room.actors[who], now)
  if (!found) throw new Error('There is no queue.')
  return found
}
const loadOf = async (who: PersonKey) => (await queue()).loads.find(({ person }) => person.id === room.actors[who].id)

test('late ones first, then by deadline, then by risk; what is not in check is not there', async () => {
  await story('Someday', { risk: 'low' })
  await story('Tomorrow', { deadline: now + 24 * hour })
  await story('Dangerous', { risk: 'high' })
  await story('Late', { deadline: now - hour, risk: 'low' })
  const spiked = await story('Spiked', { deadline: now - 9 * hour })
  await done(room.actors.editor, spiked.id, { action: 'spike', reason: 'Old.' })
  await done(room.actors.writer, null, { action: 'create', section: 'News', headline: 'A draft', markdown: 'Words.' })
  const { rows } = await queue()
  expect(rows.map(({ headline, late, risk }) => [headline, late, risk])).toEqual([['Late', true, 'low'], ['Tomorrow', false, 'normal'], ['Dangerous', false, 'high'], ['Someday', false, 'low']])
  expect(rows[0]).toMatchObject({ writers: [room.actors.writer.name], checkers: [], level: 'full', words: ['0 of 2 signed', '1 uncovered'], assign: { action: 'assign', refusals: [] } })
})

test('the same deadline: the greater risk first, then what waits longest', () => {
  const row = (id: string, risk: 'low' | 'high', updatedAt: number) => ({ id, deadline: 5, risk, updatedAt }) as ArticleSummary
  expect(inOrder([row('a', 'low', 1), row('b', 'high', 3), row('c', 'high', 2)]).map(({ id }) => id)).toEqual(['c', 'b', 'a'])
})

describe('the load of a checker', () => {
  test('counts claims given to them and to nobody, over all stories in check, and what is due', async () => {
    const { head, checker, checker2 } = room.actors
    const before = (await loadOf('checker')) ?? { stories: 0, claims: 0, due: 0 }
    const first = await story('First', { deadline: now + 3 * 24 * hour })
    const second = await story('Second', { deadline: now + 30 * 24 * hour })
    for (const { id } of [first, second]) await done(head, id, { action: 'assign', person: checker.id, as: 'checker' })
    expect(await loadOf('checker')).toMatchObject({ stories: before.stories + 2, claims: before.claims + 4, due: before.due + 1 })
    await done(head, first.id, { action: 'assignClaims', person: checker2.id, claims: [claimOn(first, '3 metres').id] })
    expect(await loadOf('checker')).toMatchObject({ claims: before.claims + 3 })
    // Whoever is given a claim is on the story; the claim nobody was given waits for both.
    expect(await loadOf('checker2')).toMatchObject({ stories: 1, claims: 2, due: 1 })
    await done(head, first.id, { action: 'assignClaims', person: checker.id, claims: [claimOn(first, '3 metres').id] })
    expect(await loadOf('checker2')).toMatchObject({ claims: 1 })
    await done(checker, second.id, { action: 'sendBack', reason: 'Say when.' })
    expect(await loadOf('checker')).toMatchObject({ claims: before.claims + 4 })
    await done(head, second.id, { action: 'spike', reason: 'Old.' })
    expect(await loadOf('checker')).toMatchObject({ stories: before.stories + 1, claims: before.claims + 2 })
  })

  test('lists those with nothing to do first', async () => {
    const { loads } = await queue()
    expect(loads.map(({ claims }) => claims)).toEqual(loads.map(({ claims }) => claims).toSorted((a, b) => a - b))
    expect(loads.map(({ person }) => person.id)).toEqual(expect.arrayContaining([room.actors.checker.id, room.actors.checker2.id]))
    expect(loads.map(({ person }) => person.id)).not.toContain(room.actors.writer.id)
  })
})

test.each<[PersonKey, boolean]>([['head', true], ['editor', true], ['writer', false], ['checker', false], ['legal', false], ['admin', false]])('%s: the page exists: %s', async (who, exists) => {
  expect((await researchQueue(room.actors[who])) !== null).toBe(exists)
  expect((await checkersLoad(room.actors[who])).length > 0).toBe(exists)
  expect((await placesFor(room.actors[who])).some(({ href }) => href === '/queue')).toBe(exists)
})
