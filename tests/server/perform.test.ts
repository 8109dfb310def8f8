import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { history, loadArticle } from '@/db/articles'
import { keepWorkingCopy, workingCopyOf } from '@/db/working-copies'
import { perform } from '@/lib/server/perform'
import { asDone, asRefused, claimOn, done, openNewsroom, sentenceWith, type ServerNewsroom } from '../support/server'

let room: ServerNewsroom
beforeAll(async () => { room = await openNewsroom() })
afterAll(() => room.close())

const story = { headline: 'Ferry takes to the water', text: 'The ferry carries 120 people. It crosses the sound in nine minutes.\n\nIts master is pleased.' }
const start = () => done(room.actors.writer, null, { action: 'create', ...story })

describe('the door', () => {
  test('starts a story and saves another text of it', async () => {
    const made = await start()
    expect(made.sentences.map((row) => row.text)).toEqual(['Ferry takes to the water', 'The ferry carries 120 people.', 'It crosses the sound in nine minutes.', 'Its master is pleased.'])
    const saved = await done(room.actors.writer, made.id, { action: 'replaceText', find: '120', replace: '140', version: made.version })
    expect(saved.revision).toBe(2)
    expect(sentenceWith(saved, '140').block).toBe(sentenceWith(made, '120').block)
  })

  test('keeps what was there when a body is sent without its headline', async () => {
    const made = await start()
    const saved = await done(room.actors.writer, made.id, { action: 'editText', version: made.version, markdown: 'The ferry carries **120** people.' })
    expect(saved.headline).toBe(story.headline)
    expect(saved.sentences.map((row) => row.text)).toEqual([story.headline, 'The ferry carries 120 people.'])
    expect(sentenceWith(saved, '120').block).not.toBe('')
  })

  test('what one may not see is not found, and neither is what is no id', async () => {
    const made = await start()
    for (const id of [made.id, 'no-id', '../..', made.id.toUpperCase()]) {
      expect(await perform(room.actors.writer2, id, { action: 'submit' })).toEqual({ outcome: 'notFound' })
    }
    expect(await perform(room.actors.admin, made.id, { action: 'submit' })).toEqual({ outcome: 'notFound' })
  })

  test.each([
    ['no action', {}, 'action'], ['an unknown action', { action: 'explode' }, 'action'], ['no object', 'submit', 'action'], ['create in a story', { action: 'create', ...story }, 'action'],
    ['a missing field', { action: 'giveVerdict', verdict: 'verified' }, 'claim'], ['an unknown verdict', { action: 'giveVerdict', claim: 'x', verdict: 'true' }, 'verdict'],
    ['two bodies', { action: 'editText', text: 'One.', html: '<p>Two.</p>' }, 'text'], ['a document that is none', { action: 'editText', document: { type: 'poster' } }, 'text'],
    ['a version to come', { action: 'submit', version: 99 }, 'version'], ['nobody', { action: 'assign', person: 'nobody', as: 'checker' }, 'person'],
  ])('%s is unreadable, in a sentence', async (_, raw, path) => {
    const made = await start()
    const outcome = await perform(room.actors.everything, made.id, raw)
    expect(outcome).toMatchObject({ outcome: 'invalid', path })
    expect(outcome.outcome === 'invalid' && outcome.sentence).toMatch(/^[A-Z“].*\.$/)
  })

  test('a refusal of the gate is history; others are not', async () => {
    const made = await start()
    const before = await history(room.store, made.id)
    expect(asRefused(await perform(room.actors.editor, made.id, { action: 'publish', version: made.version })).map((row) => row.rule)).toContain('isChecked')
    const [entry] = (await history(room.store, made.id)).slice(before.length)
    expect(entry).toMatchObject({ action: 'publishRefused', by: room.actors.editor.id })
    asRefused(await perform(room.actors.writer, made.id, { action: 'publish', version: made.version }))
    asRefused(await perform(room.actors.checker, made.id, { action: 'sendBack', reason: 'No.' }))
    expect(await history(room.store, made.id)).toHaveLength(before.length + 1)
  })
})

describe('several at once', () => {
  test('two checkers signing at once never conflict', async () => {
    const made = await start()
    const quotes = ['120 people', 'nine minutes', 'pleased', 'ferry carries']
    for (const quote of quotes) await done(room.actors.writer, made.id, { action: 'markClaim', quote })
    await done(room.actors.writer, made.id, { action: 'submit' })
    const open = await loadArticle(room.store, made.id)
    const version = open?.version ?? 0
    const verdicts = (open?.claims ?? []).flatMap(({ id }, at) => {
      const actor = at % 2 === 0 ? room.actors.checker : room.actors.checker2
      return [perform(actor, made.id, { action: 'giveVerdict', claim: id, verdict: 'opinion', version }), perform(actor, made.id, { action: 'giveVerdict', claim: id, verdict: 'authors-account', version })]
    })
    const outcomes = await Promise.all(verdicts)
    expect(outcomes.map((outcome) => outcome.outcome)).toEqual(outcomes.map(() => 'done'))
    expect((await loadArticle(room.store, made.id))?.signatures).toHaveLength(quotes.length * 2)
  })

  test('of two savers the slower has both texts in hand, and the story the faster one', async () => {
    const made = await start()
    await done(room.actors.head, made.id, { action: 'assign', person: room.actors.writer2.id, as: 'writer' })
    const save = (who: 'writer' | 'writer2', body: string) => perform(room.actors[who], made.id, { action: 'editText', version: made.version, text: body })
    const [first, second] = await Promise.all([save('writer', 'Ada’s words.'), save('writer2', 'Somchai’s words.')])
    expect(first.outcome).toBe('done')
    expect(second).toMatchObject({
      outcome: 'conflict', about: 'text', theirName: room.actors.writer.name,
      yours: { lines: [story.headline, 'Somchai’s words.'] }, theirs: { lines: [story.headline, 'Ada’s words.'] },
    })
  })

  test('the same save twice at once is one revision', async () => {
    const made = await start()
    const outcomes = await Promise.all([1, 2, 3].map(() => perform(room.actors.writer, made.id, { action: 'editText', version: made.version, text: 'The same words.' })))
    expect(outcomes.map((outcome) => asDone(outcome).article.revision)).toEqual([2, 2, 2])
  })
})

describe('words not saved yet', () => {
  const typed = (text: string) => ({ type: 'doc', content: [{ type: 'headline', content: [{ type: 'text', text: 'Ferry' }] }, { type: 'standfirst' }, { type: 'paragraph', content: [{ type: 'text', text }] }] })
  const keep = (article: string, who: 'writer' | 'everything', base: number, text: string) =>
    keepWorkingCopy(room.store, { article, person: room.actors[who].id, base, document: typed(text), updatedAt: Date.now() })

  test('are saved before anything else of the same person is done', async () => {
    const made = await start()
    await keep(made.id, 'writer', made.version, 'Typed and not saved.')
    const marked = await done(room.actors.writer, made.id, { action: 'markClaim', quote: 'not saved' })
    expect(marked.revision).toBe(2)
    expect(claimOn(marked, 'not saved').sentence).toBe('Typed and not saved.')
    expect(await workingCopyOf(room.store, made.id, room.actors.writer.id)).toBeNull()
  })

  test('of others wait', async () => {
    const made = await start()
    await keep(made.id, 'everything', made.version, 'Mine alone.')
    expect((await done(room.actors.writer, made.id, { action: 'markClaim', quote: 'nine minutes' })).revision).toBe(1)
    expect(await workingCopyOf(room.store, made.id, room.actors.everything.id)).not.toBeNull()
  })

  test('stop the action where they conflict, and stay', async () => {
    const made = await start()
    await keep(made.id, 'writer', made.version, 'Typed before the editor saved.')
    await done(room.actors.editor, made.id, { action: 'replaceText', find: 'nine', replace: 'ten', version: made.version })
    const outcome = await perform(room.actors.writer, made.id, { action: 'submit' })
    expect(outcome).toMatchObject({ outcome: 'conflict', yours: { lines: ['Ferry', 'Typed before the editor saved.'] } })
    expect(await workingCopyOf(room.store, made.id, room.actors.writer.id)).not.toBeNull()
    expect((await loadArticle(room.store, made.id))?.state.desk).toBe('drafting')
  })

  test('that may not be saved now stop nothing: they stay, and it is said', async () => {
    const made = await start()
    await keep(made.id, 'everything', made.version, 'Too late.')
    await done(room.actors.editor, made.id, { action: 'spike', reason: 'No news.' })
    const outcome = asDone(await perform(room.actors.everything, made.id, { action: 'revive' }))
    expect(outcome.notices.join()).toContain('not saved')
    expect(await workingCopyOf(room.store, made.id, room.actors.everything.id)).not.toBeNull()
  })
})
