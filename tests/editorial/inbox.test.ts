import { describe, expect, test } from 'vitest'
import type { Article } from '@/lib/editorial/article'
import { settledFor, waitingFor } from '@/lib/editorial/inbox'
import type { Actor } from '@/lib/editorial/people'
import { summarise } from '@/lib/editorial/present'
import { changedSince, givenTo } from '@/lib/editorial/since'
import { lastOf, newsroom, paper, staff } from '../support/newsroom'

const { writer, writer2, checker, checker2, editor, legal, head, admin, everything } = staff
const room = newsroom()
const start = room.story(room.done(null, writer, { action: 'create', text: paper('Rain', 'It rained on Monday. The mayor left.') }), [writer, { action: 'submit' }])
const asked = (to: 'author' | 'editor' | 'source' | 'legal', by: Actor = checker, people: string[] = []) => room.done(start, by, { action: 'askQuery', to, type: 'evidence', text: 'Really?', people })
const waits = (article: Article, actor: Actor) => waitingFor(article, actor).map((row) => row.for)
const whoWaits = (article: Article) => Object.entries(staff).filter(([, actor]) => waitingFor(article, actor).length > 0).map(([name]) => name)

describe('what waits', () => {
  test.each([
    ['author', ['writer']],
    ['source', ['writer']],
    ['editor', ['editor', 'everything']],
    ['legal', ['legal', 'everything']],
  ] as const)('a query to the %s waits for those it is addressed to', (to, names) => {
    expect(whoWaits(asked(to))).toEqual(names)
  })

  test('whoever asks their own colleagues does not wait for themselves', () => {
    expect(whoWaits(asked('editor', editor))).toEqual(['everything'])
  })

  test('once answered it waits for whoever asked, and once closed for nobody', () => {
    const query = asked('author')
    const answered = room.done(query, writer, { action: 'answerQuery', query: lastOf(query.queries), text: 'Yes.' })
    expect([waits(answered, writer), waits(answered, checker), whoWaits(answered)]).toEqual([[], ['closing'], ['checker']])
    expect(whoWaits(room.done(answered, checker, { action: 'closeQuery', query: lastOf(query.queries) }))).toEqual([])
  })

  test('somebody spoken to is waited for until they speak', () => {
    const query = asked('author', checker, [legal.id, checker.id])
    expect([waits(query, legal), waits(query, checker)]).toEqual([['word'], []])
    const spoken = room.done(query, legal, { action: 'discussQuery', query: lastOf(query.queries), text: 'Ask their lawyer.', people: [head.id] })
    expect([waits(spoken, legal), waits(spoken, head), waits(spoken, writer)]).toEqual([[], ['word'], ['answer']])
  })

  test('a proposed wording waits for the writer and the editors, never for its proposer', () => {
    const proposed = room.done(start, editor, { action: 'proposeWording', about: { sentence: 'p1.1' }, words: 'It rained on Tuesday.' })
    expect(whoWaits(proposed)).toEqual(['writer', 'everything'])
    const named = room.done(proposed, head, { action: 'assign', person: editor.id, as: 'editor' })
    expect(whoWaits(named)).toEqual(['writer'])
    expect(whoWaits(room.done(named, writer, { action: 'declineWording', proposal: lastOf(named.proposals) }))).toEqual([])
  })

  test('one whose words have changed waits for nobody', () => {
    const proposed = room.done(start, checker, { action: 'proposeWording', about: { sentence: 'p1.1' }, words: 'It rained on Tuesday.' })
    expect(whoWaits(room.done(proposed, writer, { action: 'replaceText', find: 'It rained', replace: 'It snowed' }))).toEqual([])
  })

  test('what one may not see does not exist, mentioned or not; and what is set aside waits for nobody', () => {
    const query = asked('author', checker, [writer2.id, admin.id])
    expect([waits(query, writer2), waits(query, admin), settledFor(query, writer2, 0)]).toEqual([[], [], []])
    expect(whoWaits(room.done(query, editor, { action: 'spike', reason: 'Old.' }))).toEqual([])
  })

  test('the line of the list names everybody for whom something waits, or what their role has to look for', () => {
    const proposed = room.done(asked('author', checker, [legal.id]), checker, { action: 'proposeWording', about: { sentence: 'p1.1' }, words: 'It rained on Tuesday.' })
    const { spokenTo, proposals, progress } = summarise(proposed)
    expect([spokenTo, proposals, progress.queries]).toEqual([[legal.id, writer.id].sort(), 1, 1])
    for (const actor of Object.values(staff)) {
      if (waitingFor(proposed, actor).length > 0) expect(spokenTo.includes(actor.id) || actor.roles.includes('editor')).toBe(true)
    }
  })
})

describe('what was settled', () => {
  const query = asked('author', checker, [legal.id])
  const closed = room.story(query, [writer, { action: 'answerQuery', query: lastOf(query.queries), text: 'Yes.' }], [checker, { action: 'closeQuery', query: lastOf(query.queries) }])
  const proposed = room.done(closed, checker2, { action: 'proposeWording', about: { sentence: 'p1.1' }, words: 'It rained on Tuesday.' })
  const ended = room.done(proposed, writer, { action: 'declineWording', proposal: lastOf(proposed.proposals), reason: 'It was Monday.' })
  const settled = (actor: Actor, since = 0) => settledFor(ended, actor, since).map((row) => ('query' in row ? 'query' : 'wording'))

  test('is told to those who had a part in it', () => {
    expect([writer, checker, checker2, legal, editor, everything].map((actor) => settled(actor))).toEqual([['query', 'wording'], ['query'], ['wording'], ['query'], [], []])
  })

  test('and not told when it is older', () => {
    expect(settled(writer, room.tools.now + 1)).toEqual([])
  })
})

describe('what a checker has to do', () => {
  test('claims belong to whom they were given last; cut ones to nobody', () => {
    const marked = room.story(start, [checker, { action: 'markClaim', quote: 'rained' }], [checker, { action: 'markClaim', quote: 'mayor' }])
    const [one, two] = marked.claims.map(({ id }) => id)
    const given = room.story(marked, [head, { action: 'assignClaims', person: checker.id, claims: [one!, two!] }], [head, { action: 'assignClaims', person: checker2.id, claims: [two!] }])
    expect([givenTo(given, checker.id), givenTo(given, checker2.id)]).toEqual([{ given: 1, left: 1 }, { given: 1, left: 1 }])
    expect(givenTo(room.done(given, head, { action: 'dropClaim', claim: two!, reason: 'No fact.' }), checker2.id)).toEqual({ given: 0, left: 0 })
    expect(givenTo(room.done(given, checker, { action: 'giveVerdict', claim: one!, verdict: 'opinion' }), checker.id)).toEqual({ given: 1, left: 0 })
  })

  test('changed is what others did since one’s own last act there, or since one was put on the story', () => {
    const query = asked('author')
    expect(changedSince(query, checker.id)).toMatchObject({ words: false, queries: 0, replies: 0 })
    const later = room.story(query, [writer, { action: 'answerQuery', query: lastOf(query.queries), text: 'Yes.' }], [writer, { action: 'replaceText', find: 'Monday', replace: 'Tuesday' }])
    expect(changedSince(later, checker.id)).toMatchObject({ words: true, queries: 0, replies: 1 })
    expect(changedSince(later, writer.id)).toMatchObject({ words: false, queries: 0, replies: 0 })
    const assigned = room.done(later, head, { action: 'assign', person: checker2.id, as: 'checker' })
    expect(changedSince(assigned, checker2.id)).toMatchObject({ words: false, replies: 0 })
    expect(changedSince(assigned, legal.id)).toMatchObject({ since: null, words: true, queries: 1, replies: 1 })
  })
})
