import { describe, expect, test } from 'vitest'
import type { Article } from '@/lib/editorial/article'
import { gridState, isIncluded, openCriticism } from '@/lib/editorial/grid'
import { checkerOf, loadOf } from '@/lib/editorial/load'
import { mayPlanChecks } from '@/lib/editorial/may'
import { present } from '@/lib/editorial/present'
import { expertOf } from '@/lib/editorial/people'
import { current, lastOf, newsroom, paper, refusedBy, staff, usualHouse, type Said } from '../support/newsroom'
import { checked, signed, submitted, verdict, words } from '../support/sepsis-story'

const room = newsroom()
const { writer, checker, checker2, editor, head, legal, publisher } = staff
const { now } = room.tools
const hour = 3_600_000

/** A story all signed, with one criticism marked in it. */
function criticised(): { article: Article; criticism: string } {
  const article = room.done(signed(room).article, writer, { action: 'markCriticism', quote: 'Two hospitals', of: 'The trust', says: 'That they gave too much.' })
  return { article, criticism: lastOf(article.criticisms) }
}

const ask = (criticism: string, more: object = {}): Said => ({ action: 'askForReply', criticism, how: 'by letter', deadline: now + hour, ...more })
const reply = (criticism: string, does: 'answered' | 'declined' | 'no-answer', more: object = {}): Said => ({ action: 'recordReply', criticism, does, ...more })
const stateOf = (article: Article) => article.criticisms.map((row) => gridState(article, row))
const wanting = (article: Article, replies = usualHouse.replies) => openCriticism(article, current(article), { replies }).map(({ sentence }) => sentence)

describe('a row of the grid', () => {
  test('is unasked, asked, answered; a later question opens it again until that is answered too', () => {
    const { article, criticism } = criticised()
    expect(stateOf(article)).toEqual(['unasked'])
    expect(wanting(article)).toEqual(['“Two hospitals” has not been put to The trust yet.'])
    const asked = room.done(article, writer, ask(criticism))
    expect(stateOf(asked)).toEqual(['asked'])
    expect(wanting(asked)).toEqual(['“Two hospitals” was put to The trust, and no answer or silence is on record.'])
    const declined = room.done(asked, checker, reply(criticism, 'declined'))
    expect([stateOf(declined), wanting(declined)]).toEqual([['declined'], []])
    const again = room.done(declined, editor, ask(criticism))
    expect(stateOf(again)).toEqual(['asked'])
    expect(stateOf(room.done(again, legal, reply(criticism, 'declined')))).toEqual(['declined'])
  })

  test('an answer has to stand in the story, in those very words', () => {
    const { article, criticism } = criticised()
    const asked = room.done(article, writer, ask(criticism))
    const nowhere = room.done(asked, writer, reply(criticism, 'answered', { text: 'It was the dose.' }))
    expect(wanting(nowhere)).toEqual(['There is an answer of The trust about “Two hospitals”: say where in the story it stands.'])
    const elsewhere = room.done(asked, writer, reply(criticism, 'answered', { text: 'It was the dose.', included: 'It snowed.' }))
    expect(wanting(elsewhere)).toHaveLength(1)
    const included = room.done(elsewhere, writer, reply(criticism, 'answered', { text: 'It was the dose.', included: `  ${words.rain} ` }))
    expect(wanting(included)).toEqual([])
    // Its words change: the answer stands nowhere again, and the story is no longer clear.
    expect(wanting(room.done(included, writer, { action: 'replaceText', find: 'It rained.', replace: 'It poured.' }))).toHaveLength(1)
  })

  test('words fold white space and nothing else', () => {
    const revision = current(criticised().article)
    expect(['It rained.', ' It  rained. ', 'It', 'it rained.', 'It rained. Two', ' '].map((quoted) => isIncluded(revision, quoted))).toEqual([true, true, true, false, false, false])
  })

  test('silence is noted once their time is over, and not before', () => {
    const { article, criticism } = criticised()
    const early = room.done(article, writer, ask(criticism))
    expect(refusedBy(room.tell(early, writer, reply(criticism, 'no-answer')))).toEqual(['timeIsOver'])
    const late = room.done(article, writer, ask(criticism, { askedAt: now - 2 * hour, deadline: now - hour }))
    expect(stateOf(room.done(late, writer, reply(criticism, 'no-answer')))).toEqual(['no-answer'])
    expect(refusedBy(room.tell(article, writer, reply(criticism, 'no-answer')))).toEqual(['wereAsked'])
    expect(refusedBy(room.tell(article, writer, ask(criticism, { askedAt: now + 1 })))).toEqual(['askedInThePast'])
    expect(refusedBy(room.tell(article, writer, ask(criticism, { deadline: now - 1 })))).toEqual(['deadlineIsLater'])
    expect(refusedBy(room.tell(late, writer, reply(criticism, 'answered')))).toEqual(['answerIsSaid'])
  })

  test('whose words are gone is lost, and asks to be taken off or marked again', () => {
    const { article, criticism } = criticised()
    const lost = room.done(room.done(article, writer, ask(criticism)), editor, { action: 'editText', text: paper(words.headline, words.deaths, words.rain) })
    expect(wanting(lost)).toEqual(['Criticism of The trust has lost its words, “Two hospitals”: take it off the grid, or mark it again.'])
    expect(present(lost, { actor: checker, house: usualHouse, nameOf: (id) => id }).grid).toMatchObject([{ lost: true, quote: 'Two hospitals', sentences: [] }])
    const dropped = room.done(lost, checker, { action: 'dropCriticism', criticism, reason: 'Gone.' })
    expect([stateOf(dropped), wanting(dropped)]).toEqual([['ended'], []])
    expect(refusedBy(room.tell(dropped, checker, ask(criticism)))).toEqual(['criticismIsOnTheGrid'])
  })
})

describe('the gate', () => {
  test('asks for the grid under the levels the house names, and no others', () => {
    const { article } = criticised()
    expect([wanting(article, []), wanting(article, ['partial']), wanting(article, ['full'])].map((found) => found.length)).toEqual([0, 0, 1])
  })

  test('criticism marked after the sign-off takes the story back to checking; a refusal to answer lets it go on by itself', () => {
    const marked = room.done(checked(room).article, writer, { action: 'markCriticism', quote: 'Two hospitals', of: 'The trust' })
    expect(marked.state.desk).toBe('checking')
    const criticism = lastOf(marked.criticisms)
    expect(refusedBy(room.tell(marked, publisher, { action: 'publish' })).length).toBeGreaterThan(0)
    const answered = room.story(marked, [writer, ask(criticism)], [writer, reply(criticism, 'declined')])
    expect(answered.state.desk).toBe('checked')
    expect(room.done(answered, publisher, { action: 'publish' }).state.public).toBe('live')
  })
})

describe('who checks what', () => {
  const given = (article: Article) => Object.fromEntries(loadOf(article).map(({ person, claims }) => [person, claims]))

  test('claims given to one wait for them alone, claims given to nobody for every checker', () => {
    const { article, deaths, dose } = submitted(room)
    const one = room.done(article, head, { action: 'assign', person: checker.id, as: 'checker' })
    expect(given(one)).toEqual({ [checker.id]: 3 })
    const two = room.done(one, head, { action: 'assignClaims', person: checker2.id, claims: [deaths, dose, deaths] })
    expect(given(two)).toEqual({ [checker.id]: 1, [checker2.id]: 3 })
    const back = room.done(two, editor, { action: 'assignClaims', person: checker.id, claims: [dose] })
    expect([given(back), checkerOf(back, dose), checkerOf(back, deaths)]).toEqual([{ [checker.id]: 2, [checker2.id]: 2 }, checker.id, checker2.id])
    expect(given(verdict(room, back, checker, dose))).toEqual({ [checker.id]: 1, [checker2.id]: 2 })
  })

  test('nothing waits for anybody once it is checked, or before it is submitted', () => {
    const { article } = checked(room)
    expect(given(room.done(article, head, { action: 'assign', person: checker.id, as: 'checker' }))).toEqual({ [checker.id]: 0 })
  })

  test('heads of research and editors plan, and nobody else', () => {
    expect(Object.entries(staff).filter(([, actor]) => mayPlanChecks(actor)).map(([name]) => name)).toEqual(['head', 'editor', 'everything'])
  })
})

test('an expert is shown by the name they were asked under', () => {
  const { article, deaths } = submitted(room)
  const asked = room.done(article, checker, { action: 'askExpert', claim: deaths, name: 'Dr. Salt', question: 'Is it so?', tokenHash: 'a'.repeat(64), expiresAt: now + hour })
  const request = lastOf(asked.requests)
  const answered = room.done(asked, expertOf(request, 'Dr. Salt'), { action: 'answerAsExpert', request, text: 'It is.' })
  const view = present(answered, { actor: checker, house: usualHouse, nameOf: () => 'somebody of the house' })
  expect(view.sources.at(-1)?.by.name).toBe('Dr. Salt')
  expect(view.claims.flatMap((claim) => claim.evidence).find(({ passage }) => passage === 'It is.')?.by.name).toBe('Dr. Salt')
  expect(view.experts[0]?.by.name).toBe('somebody of the house')
})
