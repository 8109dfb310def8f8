import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { loadArticle } from '@/db/articles'
import { perform } from '@/lib/server/perform'
import { done, openNewsroom, type ServerNewsroom } from '../support/server'

// As if each request came to another process: nobody waits for their turn, and the store alone decides who was first.
vi.mock('@/lib/server/turns', () => ({ inTurn: (_: string, work: () => unknown) => work() }))

let room: ServerNewsroom
beforeAll(async () => { room = await openNewsroom() })
afterAll(() => room.close())

const sentences = Array.from({ length: 12 }, (_, n) => `District ${n} counted ${n * 7 + 3} cases.`)

test('whoever was slower decides anew, and nobody who signs is told of a conflict', async () => {
  let article = await done(room.actors.writer, null, { action: 'create', headline: 'Counted', text: sentences.join(' ') })
  for (const quote of sentences) article = await done(room.actors.writer, article.id, { action: 'markClaim', quote })
  const { version, claims } = await done(room.actors.writer, article.id, { action: 'submit' })
  const outcomes = await Promise.all(claims.map(({ id }, n) =>
    perform(n % 2 === 0 ? room.actors.checker : room.actors.checker2, article.id, { action: 'giveVerdict', claim: id, verdict: 'opinion', version })))
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(claims.map(() => 'done'))
  const after = await loadArticle(room.store, article.id)
  expect(after?.signatures.map(({ seq }) => seq)).toEqual([...new Set(after?.signatures.map(({ seq }) => seq))].sort((a, b) => a - b))
  expect(after?.signatures).toHaveLength(claims.length)
})

test('of many savers one is first, and every other has both texts in hand', async () => {
  const { id, version } = await done(room.actors.editor, null, { action: 'create', headline: 'Race', text: 'Nobody yet.' })
  const outcomes = await Promise.all(Array.from({ length: 6 }, (_, n) => perform(room.actors.editor, id, { action: 'editText', version, text: `Saved by number ${n}.` })))
  expect(outcomes.filter(({ outcome }) => outcome === 'done')).toHaveLength(1)
  const others = outcomes.flatMap((outcome) => (outcome.outcome === 'conflict' ? [outcome] : []))
  expect(others).toHaveLength(5)
  const [winner] = outcomes.flatMap((outcome) => (outcome.outcome === 'done' ? [outcome.article.sentences[1]?.text] : []))
  for (const { theirs } of others) expect(theirs.lines).toEqual(['Race', winner])
})
