import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PersonKey } from '@/db/seed/people'
import type { ArticleView } from '@/lib/editorial/view'
import { checksOf } from '@/lib/server/checks'
import { articleFor } from '@/lib/server/desk'
import { inboxCount, inboxOf, type InboxStory } from '@/lib/server/inbox'
import { placesFor } from '@/lib/server/places'
import { done, openNewsroom, sentenceWith, type ServerNewsroom } from '../support/server'

let room: ServerNewsroom
beforeAll(async () => { room = await openNewsroom() })
afterAll(() => room.close())

const story = { headline: 'Ferry takes to the water', text: 'The ferry carries 120 people. It crosses the sound in nine minutes.' }
const act = (who: PersonKey, view: ArticleView, action: Parameters<typeof done>[2]['action'], fields: object = {}) => done(room.actors[who], view.id, { action, version: view.version, ...fields })
const submitted = async () => act('writer', await done(room.actors.writer, null, { action: 'create', ...story }), 'submit', { note: '' })
const inTheBox = async (who: PersonKey, id: string) => {
  const { waiting, settled } = await inboxOf(room.actors[who])
  const lines = (stories: InboxStory[]) => stories.filter((one) => one.id === id).flatMap(({ lines: all }) => all)
  return { waiting: lines(waiting), settled: lines(settled) }
}
const waits = async (who: PersonKey, id: string) => (await inTheBox(who, id)).waiting.map((line) => line.waits)

describe('the inbox', () => {
  test('follows a query from its asking to its closing', async () => {
    let view = await submitted()
    const about = { sentence: sentenceWith(view, 'nine minutes').id }
    view = await act('checker', view, 'askQuery', { to: 'author', type: 'evidence', about, text: 'Who timed it?', people: [room.actors.legal.id] })
    const query = view.queries[0]?.id ?? ''
    const [first] = (await inTheBox('writer', view.id)).waiting
    expect(first).toMatchObject({ waits: 'answer', text: 'Who timed it?', quote: 'It crosses the sound in nine minutes.', lost: false, by: 'Noor Haddad', href: `/articles/${view.id}/check#query-${query}`, query: { to: 'author', type: 'evidence' } })
    expect([await waits('legal', view.id), await waits('checker', view.id), await waits('editor', view.id)]).toEqual([['word'], [], []])
    view = await act('legal', view, 'discussQuery', { query, text: 'Mind the operator.', people: [room.actors.editor.id] })
    expect((await inTheBox('editor', view.id)).waiting).toMatchObject([{ waits: 'word', text: 'Mind the operator.', by: 'Henrik Dahl' }])
    view = await act('writer', view, 'answerQuery', { query, text: 'I did, with a watch.' })
    expect((await inTheBox('checker', view.id)).waiting).toMatchObject([{ waits: 'closing', text: 'I did, with a watch.', by: 'Ada Lindqvist' }])
    expect(await waits('writer', view.id)).toEqual([])
    view = await act('checker', view, 'closeQuery', { query })
    expect([await waits('checker', view.id), await waits('editor', view.id)]).toEqual([[], []])
    for (const who of ['writer', 'checker', 'legal', 'editor'] as const) expect((await inTheBox(who, view.id)).settled, who).toMatchObject([{ waits: null, text: 'Who timed it?', by: 'Noor Haddad' }])
  })

  test('words that are gone are named as they were', async () => {
    let view = await submitted()
    view = await act('checker', view, 'askQuery', { to: 'author', type: 'evidence', about: { sentence: sentenceWith(view, 'nine minutes').id }, text: 'Who timed it?' })
    view = await act('writer', view, 'replaceText', { find: ' It crosses the sound in nine minutes.', replace: '' })
    expect((await inTheBox('writer', view.id)).waiting).toMatchObject([{ quote: 'It crosses the sound in nine minutes.', lost: true }])
  })

  test('a query to a role is found by whoever holds it, though nobody is named; a proposed wording by writer and editors', async () => {
    let view = await submitted()
    view = await act('checker', view, 'askQuery', { to: 'editor', type: 'fairness', text: 'Do we name the captain?' })
    view = await act('checker', view, 'proposeWording', { about: { sentence: sentenceWith(view, '120').id }, words: 'The ferry carries 140 people.' })
    expect((await waits('editor', view.id)).toSorted()).toEqual(['answer', 'decision'])
    expect(await waits('writer', view.id)).toEqual(['decision'])
    expect([await waits('legal', view.id), await waits('checker', view.id)]).toEqual([[], []])
  })

  test('what one may not see does not exist, and nobody is offered to be spoken to who may not', async () => {
    let view = await submitted()
    view = await act('checker', view, 'askQuery', { to: 'author', type: 'evidence', text: 'Really?', people: [room.actors.writer2.id, room.actors.admin.id] })
    expect(await inTheBox('writer2', view.id)).toEqual({ waiting: [], settled: [] })
    expect(await inTheBox('admin', view.id)).toEqual({ waiting: [], settled: [] })
    const names = (await articleFor(room.actors.checker, view.id))?.speaksTo.map(({ name }) => name) ?? []
    expect(names).toContain('Ada Lindqvist')
    for (const nobody of ['Somchai Prasert', 'Mei Tanaka', 'Noor Haddad']) expect(names).not.toContain(nobody)
  })

  test('its count stands beside its name on every page', async () => {
    const { waiting } = await inboxOf(room.actors.editor)
    const count = waiting.reduce((sum, { lines }) => sum + lines.length, 0)
    expect(await inboxCount(room.actors.editor)).toEqual({ count, more: false })
    expect(count).toBeGreaterThan(0)
    expect(await placesFor(room.actors.editor)).toContainEqual({ href: '/inbox', label: 'Inbox', count: String(count) })
    expect(await placesFor(room.actors.admin)).toContainEqual({ href: '/inbox', label: 'Inbox', count: '' })
  })
})

test('a checker’s stories: what is theirs, what is due first, what others did since', async () => {
  const dueLater = await submitted()
  let view = await act('head', dueLater, 'assign', { person: room.actors.checker2.id, as: 'checker' })
  let sooner = await act('head', await submitted(), 'assign', { person: room.actors.checker2.id, as: 'checker' })
  view = await act('head', view, 'planCheck', { deadline: 2_000_000_000_000, risk: 'high' })
  sooner = await act('head', sooner, 'planCheck', { deadline: 1_900_000_000_000 })
  view = await act('checker', view, 'markClaim', { quote: '120 people' })
  view = await act('checker', view, 'markClaim', { quote: 'nine minutes' })
  view = await act('head', view, 'assignClaims', { person: room.actors.checker2.id, claims: [view.claims[0]?.id] })
  view = await act('writer', view, 'replaceText', { find: '120', replace: '140' })
  const mine = await checksOf(room.actors.checker2)
  expect(mine.map(({ id }) => id)).toEqual([sooner.id, view.id])
  expect(mine).toMatchObject([{ given: 0, left: 0, changed: [] }, { given: 1, left: 1, risk: 'high', changed: ['the words changed'] }])
  await articleFor(room.actors.checker2, view.id)
  expect((await checksOf(room.actors.checker2))[1], 'to look is to have seen it').toMatchObject({ changed: [] })
  view = await act('writer', view, 'replaceText', { find: '140', replace: '150' })
  expect((await checksOf(room.actors.checker2))[1]).toMatchObject({ changed: ['the words changed'] })
  await act('checker2', view, 'giveVerdict', { claim: view.claims[0]?.id, verdict: 'opinion' })
  expect((await checksOf(room.actors.checker2))[1]).toMatchObject({ given: 1, left: 0, changed: [] })
  expect((await checksOf(room.actors.checker)).map(({ id }) => id)).not.toContain(view.id)
})
