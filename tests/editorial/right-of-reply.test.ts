import { describe, expect, test } from 'vitest'
import type { Article } from '@/lib/editorial/article'
import { obstacles } from '@/lib/editorial/gate'
import { gridState, isIncluded } from '@/lib/editorial/grid'
import { present } from '@/lib/editorial/present'
import { asRefused, current, lastOf, newsroom, paper, refusedBy, reworded, staff, usualHouse, type Said } from '../support/newsroom'

const room = newsroom()
const { writer, checker, editor, head, legal, publisher } = staff
const now = room.tools.now
const hour = 3_600_000

/** A story that says the mayor lied, its sentences marked as holding no fact so that the grid alone is asked about. */
function criticised(): { article: Article; row: string } {
  let article = room.done(null, writer, { action: 'create', text: paper('Lies', 'The mayor lied about the bridge.', 'The mayor denies it.') })
  article = room.story(article, [writer, { action: 'markCriticism', quote: 'The mayor lied', of: 'The mayor', says: 'That she lied.' }], [writer, { action: 'submit' }])
  for (const quote of ['Lies', 'The mayor lied about the bridge.', 'The mayor denies it.']) article = room.done(article, checker, { action: 'markNoFact', quote })
  return { article, row: lastOf(article.criticisms) }
}

const asks = (row: string, deadline = now + hour): Said => ({ action: 'askForReply', criticism: row, how: 'by telephone', deadline, askedAt: now - hour })
const says = (row: string, does: 'answered' | 'declined' | 'no-answer', text = '', included = ''): Said => ({ action: 'recordReply', criticism: row, does, text, included })
const state = (article: Article, row: string) => gridState(article, article.criticisms.find(({ id }) => id === row) ?? article.criticisms[0]!)
const gate = (article: Article, replies = usualHouse.replies) => obstacles(article, current(article), { ...usualHouse, replies }).map(({ sentence }) => sentence)

describe('a row of the grid', () => {
  const { article, row } = criticised()
  test.each<[string, [typeof writer, Said][], string, string[]]>([
    ['nobody asked', [], 'unasked', ['“The mayor lied” has not been put to The mayor yet.']],
    ['asked', [[writer, asks(row)]], 'asked', ['“The mayor lied” was put to The mayor, and no answer or silence is on record.']],
    ['answered, and it stands nowhere', [[writer, asks(row)], [writer, says(row, 'answered', 'I did not.')]], 'answered', ['There is an answer of The mayor about “The mayor lied”: say where in the story it stands.']],
    ['answered, and it is said to stand where it does not', [[writer, asks(row)], [writer, says(row, 'answered', 'I did not.', 'She wept.')]], 'answered', ['There is an answer of The mayor about “The mayor lied”: say where in the story it stands.']],
    ['answered, and it stands in the story', [[writer, asks(row)], [writer, says(row, 'answered', 'I did not.', 'The mayor  denies it.')]], 'answered', []],
    ['declined', [[writer, asks(row)], [legal, says(row, 'declined')]], 'declined', []],
    ['silent, and their time is over', [[writer, asks(row, now)], [checker, says(row, 'no-answer')]], 'no-answer', []],
    ['asked once more after an answer', [[writer, asks(row)], [writer, says(row, 'declined')], [writer, asks(row)]], 'asked', ['“The mayor lied” was put to The mayor, and no answer or silence is on record.']],
    ['taken off the grid', [[editor, { action: 'dropCriticism', criticism: row, reason: 'It is none.' }]], 'ended', []],
  ])('%s', (_, steps, is, obstacles_) => {
    const after = room.story(article, ...steps)
    expect([state(after, row), gate(after)]).toEqual([is, obstacles_])
  })

  test('the refusal links to the row', () => expect(obstacles(article, current(article), usualHouse)).toMatchObject([{ rule: 'everyCriticismIsPutToThem', href: `#reply-${row}` }]))
})

describe('when the gate asks', () => {
  test('under the levels the house names, and under no other', () => {
    const { article } = criticised()
    const at = (level: 'partial' | 'self') => room.done(article, head, { action: 'setCheckLevel', level, scope: level === 'partial' ? ['number'] : [], reason: 'So.' })
    expect([gate(article, []).length, gate(article, ['partial']).length, gate(article, ['full']).length]).toEqual([0, 0, 1])
    expect([gate(at('partial')).length, gate(at('partial'), ['partial']).length, gate(at('self'), ['full', 'self']).length]).toEqual([0, 1, 1])
  })

  test('sign-off and publication are refused until it is on record; then the story passes', () => {
    const { article, row } = criticised()
    expect(refusedBy(room.tell(article, checker, { action: 'signOff' }))).toEqual(['everyCriticismIsPutToThem'])
    const ready = room.story(article, [writer, asks(row)], [writer, says(row, 'declined')], [checker, { action: 'signOff' }])
    expect(room.tell(ready, publisher, { action: 'publish' }).outcome).toBe('done')
    const fallen = room.done(ready, writer, { action: 'markCriticism', quote: 'denies it', of: 'The council' })
    expect(fallen.state.desk).toBe('checking')
    expect(room.done(fallen, editor, { action: 'dropCriticism', criticism: lastOf(fallen.criticisms), reason: 'It is none.' }).state.desk).toBe('checked')
  })

  test('an answer that an edit took out of the story is asked for again', () => {
    const { article, row } = criticised()
    const ready = room.story(article, [writer, asks(row)], [writer, says(row, 'answered', 'No.', 'denies it')], [checker, { action: 'signOff' }])
    const edited = room.done(ready, writer, { action: 'editText', text: reworded(ready, 'denies it', 'was away') })
    expect([edited.state.desk, gate(edited).some((sentence) => sentence.startsWith('There is an answer of The mayor about'))]).toEqual(['checking', true])
  })

  test('criticism whose words are gone is listed as lost, and blocks until somebody deals with it', () => {
    const { article, row } = criticised()
    const gone = room.done(article, writer, { action: 'editText', text: reworded(article, 'The mayor lied about the bridge.', 'Nothing happened at all today.') })
    expect(present(gone, { actor: writer, house: usualHouse, nameOf: (id) => id }).grid).toMatchObject([{ id: row, lost: true, quote: 'The mayor lied' }])
    expect(gate(gone)).toContain('Criticism of The mayor has lost its words, “The mayor lied”: take it off the grid, or mark it again.')
    expect(gate(room.done(gone, editor, { action: 'dropCriticism', criticism: row, reason: 'Rewritten.' })).some((sentence) => sentence.includes('lost its words'))).toBe(false)
  })
})

describe('what may be put on record', () => {
  const { article, row } = criticised()
  const after = (...steps: [typeof writer, Said][]) => room.story(article, ...steps)
  const sentence = (from: Article, said: Said) => asRefused(room.tell(from, writer, said)).refusals[0]?.sentence

  test.each<[string, Article, Said, string]>([
    ['an answer of somebody nobody asked', article, says(row, 'declined'), 'Nobody has asked them yet: note when and how they were asked, and until when they may answer.'],
    ['silence before their time is over', after([writer, asks(row)]), says(row, 'no-answer'), 'They still have time to answer: “no answer” can be noted after the deadline they were given.'],
    ['silence before a later deadline is over', after([writer, asks(row)], [writer, asks(row, now)]), says(row, 'no-answer'), 'They still have time to answer: “no answer” can be noted after the deadline they were given.'],
    ['an answer without words', after([writer, asks(row)]), says(row, 'answered'), 'Write what they answered.'],
    ['a question yet to come', article, { action: 'askForReply', criticism: row, how: 'by letter', deadline: now + 3 * hour, askedAt: now + hour }, 'They cannot have been asked at a time that is yet to come.'],
    ['a deadline before the question', article, { action: 'askForReply', criticism: row, how: 'by letter', deadline: now - 2 * hour, askedAt: now - hour }, 'The deadline lies before the moment they were asked.'],
    ['anything about what is off the grid', after([editor, { action: 'dropCriticism', criticism: row, reason: 'None.' }]), asks(row), 'This was taken off the grid already.'],
  ])('not %s', (_, from, said, why) => expect(sentence(from, said)).toBe(why))

  test('who: the writer marks and asks, checkers and editors take off; a publisher does none of it', () => {
    const may = (actor: typeof writer, said: Said) => room.tell(article, actor, said).outcome === 'done'
    expect([writer, checker, head, editor, legal, publisher].map((actor) => may(actor, asks(row)))).toEqual([true, true, true, true, true, false])
    expect([writer, checker, head, editor, legal, publisher].map((actor) => may(actor, { action: 'dropCriticism', criticism: row, reason: 'None.' }))).toEqual([false, true, true, true, false, false])
  })

  test('included means in the printed text, white space folded and nothing else', () => {
    expect([isIncluded(current(article), 'The  mayor denies'), isIncluded(current(article), 'the mayor denies'), isIncluded(current(article), ' ')]).toEqual([true, false, false])
  })
})
