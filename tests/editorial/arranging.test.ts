import { describe, expect, test } from 'vitest'
import type { Article } from '@/lib/editorial/article'
import { breakingAt, longestBreaking, sectionOf, topicsOf, writersOf } from '@/lib/editorial/arranging'
import { isClear } from '@/lib/editorial/gate'
import { present, summarise } from '@/lib/editorial/present'
import { current, newsroom, refusedBy, staff, usualHouse, type Said } from '../support/newsroom'
import { smallStory } from '../support/walking'

const house = { ...usualHouse, levels: { 'News': ['full', 'partial'], 'Opinion': ['full', 'partial', 'self'], '': ['full', 'partial', 'self'] } } as typeof usualHouse
const room = newsroom(house)
const { writer, writer2, checker, head, editor, publisher } = staff
const now = room.tools.now
const arrange = (fields: Partial<Extract<Said, { action: 'arrange' }>>): Said => ({ action: 'arrange', ...fields })

function liveStory(): Article {
  const start = smallStory(room)
  return room.story(start,
    [writer, { action: 'submit' }],
    [checker, { action: 'giveVerdict', claim: start.claims[0]?.id ?? '', verdict: 'verified' }],
    [checker, { action: 'markNoFact', sentence: 'h.1' }],
    [checker, { action: 'signOff' }],
    [publisher, { action: 'publish' }])
}

describe('how a story stands in the paper', () => {
  test('the latest counts, what is left out stays, and the same again is none', () => {
    const start = smallStory(room)
    const once = room.done(start, editor, arrange({ section: 'News', topics: ['Sepsis', ' sepsis ', 'Liver   disease'], breakingUntil: now + 1000 }))
    const twice = room.done(once, publisher, arrange({ breakingUntil: null }))
    const again = room.done(twice, editor, arrange({ section: 'News', topics: ['Sepsis', 'Liver disease'] }))
    expect(again.arrangements).toHaveLength(2)
    expect(again.arrangements.at(-1)).toMatchObject({ section: 'News', topics: ['Sepsis', 'Liver disease'], breakingUntil: null })
    expect([sectionOf(start), sectionOf(again), summarise(again).section]).toEqual(['', 'News', 'News'])
    expect(present(again, { actor: editor, house, nameOf: (id) => id })).toMatchObject({ section: 'News', arranged: { topics: ['Sepsis', 'Liver disease'], by: { id: publisher.id } } })
  })

  test('a live story is arranged without a correction: no word changes, nothing lapses, no version is made', () => {
    const live = liveStory()
    const after = room.done(live, editor, arrange({ topics: ['Trials'], section: 'News' }))
    expect(after).toMatchObject({ state: live.state, version: live.version, current: live.current, publicRevision: live.publicRevision })
    expect(isClear(after, current(after), house)).toBe(true)
    expect(room.change(live, editor, arrange({ topics: ['Trials'] })).outbox).toEqual([expect.objectContaining({ kind: 'publicPage' })])
    expect(room.change(after, editor, arrange({ topics: ['Trials'] })).outbox).toEqual([])
  })

  test('a section must be one of the house’s, and take stories under this check', () => {
    const start = smallStory(room)
    expect(refusedBy(room.tell(start, editor, arrange({ section: 'Nowhere' })))).toEqual(['sectionIsKnown'])
    const unchecked = room.done(room.done(start, editor, arrange({ section: 'Opinion' })), head, { action: 'setCheckLevel', level: 'self', reason: 'A column.' })
    expect(refusedBy(room.tell(unchecked, editor, arrange({ section: 'News' })))).toEqual(['sectionAllowsItsCheck'])
    expect(refusedBy(room.tell(unchecked, editor, arrange({ topics: ['Columns'] })))).toEqual([])
    expect(refusedBy(room.tell(room.done(start, editor, arrange({ section: 'News' })), head, { action: 'setCheckLevel', level: 'self', reason: 'Light.' }))).toEqual(['sectionAllowsLevel'])
  })

  test('bylines are its writers, in the order given', () => {
    const start = smallStory(room)
    expect(refusedBy(room.tell(start, editor, arrange({ bylines: [writer2.id] })))).toEqual(['bylinesWroteIt'])
    const joined = room.done(start, editor, { action: 'assign', person: writer2.id, as: 'writer' })
    expect(writersOf(joined)).toEqual([writer.id, writer2.id])
    expect(room.done(joined, editor, arrange({ bylines: [writer2.id, writer.id, writer2.id] })).arrangements.at(-1)?.bylines).toEqual([writer2.id, writer.id])
  })

  test('it does not send its readers to itself', () => {
    const start = smallStory(room)
    expect(refusedBy(room.tell(start, editor, arrange({ readAlso: ['other', start.id] })))).toEqual(['picksOthers'])
  })
})

describe('the address', () => {
  const address = (typed: string) => arrange({ address: typed })

  test('is given from its headline first, and by an editor from then on; the same again is none', () => {
    expect(refusedBy(room.tell(smallStory(room), editor, address('A drug')))).toEqual(['hasAnAddress'])
    const live = { ...liveStory(), slug: 'a-new-drug' }
    const moved = room.change(live, editor, address('https://paper.example.org/news/The%20drug?from=here'))
    expect(moved).toMatchObject({ slug: 'the-drug', article: { slug: 'the-drug', version: live.version } })
    const change = room.change(live, editor, address(' The Drug, again! '))
    expect(change).toMatchObject({ slug: 'the-drug-again', outbox: [{ kind: 'publicPage' }], article: { slug: 'the-drug-again', arrangements: [{ address: 'the-drug-again' }] } })
    expect(room.change(change.article, editor, arrange({ topics: ['Drugs'] }))).toMatchObject({ slug: null, article: { slug: 'the-drug-again', arrangements: [{}, { address: 'the-drug-again', topics: ['Drugs'] }] } })
    expect(room.change(change.article, editor, address('the-drug-again'))).toMatchObject({ slug: null, entries: [], outbox: [] })
    expect(room.change(change.article, editor, address('A new drug'))).toMatchObject({ slug: 'a-new-drug', article: { slug: 'a-new-drug' } })
  })
})

describe('breaking', () => {
  test.each([['now', 0, 'breakingEndsLater'], ['past', -1, 'breakingEndsLater'], ['a minute more than a day', longestBreaking + 60_000, 'breakingIsShort']] as const)('not until %s', (_, ahead, rule) => {
    expect(refusedBy(room.tell(smallStory(room), editor, arrange({ breakingUntil: now + ahead })))).toEqual([rule])
  })

  test('lasts until its time, and not a moment longer; an old end is no obstacle to other changes', () => {
    const start = room.done(smallStory(room), editor, arrange({ breakingUntil: now + longestBreaking }))
    expect([breakingAt(start, now), breakingAt(start, now + longestBreaking - 1), breakingAt(start, now + longestBreaking)]).toEqual([now + longestBreaking, now + longestBreaking, null])
    const old = { ...start, arrangements: start.arrangements.map((row) => ({ ...row, breakingUntil: now - 1 })) }
    expect(refusedBy(room.tell(old, editor, arrange({ topics: ['Later'] })))).toEqual([])
  })
})

test('topics are tidied, each once, and nothing else is done to them', () => {
  expect(topicsOf(['  IL-32 ', 'il-32', '', 'ภาวะพิษเหตุติดเชื้อ'])).toEqual(['IL-32', 'ภาวะพิษเหตุติดเชื้อ'])
})
