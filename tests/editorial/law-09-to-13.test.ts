import { describe, expect, test } from 'vitest'
import type { Article } from '@/lib/editorial/article'
import { coverage } from '@/lib/editorial/coverage'
import { placeOf } from '@/lib/editorial/reading'
import { current, lastClaim, lastOf, newsroom, paper, refusedBy, reworded, sentenceWith, staff, standingOf, textOf } from '../support/newsroom'
import { checked, drafted, marked, signed, submitted, verdict, words } from '../support/sepsis-story'

const room = newsroom()
const { writer, checker, editor, head } = staff

const placed = (article: Article, claim: string, of: 'claim' | 'mark' | 'query' = 'claim') => placeOf(current(article), of, claim)
const coverageOf = (article: Article, piece: string) => coverage(article, current(article)).find((row) => row.sentence.words.includes(piece))?.coverage
const save = (article: Article, ...paragraphs: string[]) => room.done(article, editor, { action: 'editText', text: paper(words.headline, ...paragraphs) })

describe('9: a claim', () => {
  test('has a number of its own, never used again', () => {
    const { article, deaths } = marked(room)
    const dropped = room.done(article, head, { action: 'dropClaim', claim: deaths, reason: 'Not a fact.' })
    const again = room.done(dropped, writer, { action: 'markClaim', quote: '12 percent', kind: 'number' })
    expect(again.claims.map(({ number }) => number)).toEqual([1, 2, 3, 4])
  })

  test('is one span in one block; a second may overlap it, the very same span is refused', () => {
    const { article } = marked(room)
    const overlapping = room.done(article, writer, { action: 'markClaim', quote: 'deaths by 12 percent' })
    expect(overlapping.claims).toHaveLength(4)
    expect(room.tell(article, writer, { action: 'markClaim', quote: '12 percent' })).toMatchObject({ outcome: 'refused', refusals: [{ rule: 'claimIsNew', href: '#claim-1' }] })
    expect(refusedBy(room.tell(article, writer, { action: 'markClaim', quote: 'a day. It rained.' }))).toEqual(['quoteFoundOnce'])
  })

  test('a quote that stands twice needs its sentence, or the words beside it', () => {
    const article = room.done(null, writer, { action: 'create', text: paper('Rain', 'It cost 5 euros. Later it cost 5 euros more.') })
    expect(refusedBy(room.tell(article, writer, { action: 'markClaim', quote: '5 euros' }))).toEqual(['quoteFoundOnce'])
    const second = room.done(article, writer, { action: 'markClaim', quote: '5 euros', sentence: sentenceWith(article, 'Later').id })
    expect(placed(second, lastClaim(second))).toMatchObject({ from: 31, to: 38 })
    const bySuffix = room.done(article, writer, { action: 'markClaim', quote: '5 euros', suffix: 'more' })
    expect(placed(bySuffix, lastClaim(bySuffix))).toMatchObject({ from: 31, to: 38 })
  })

  test('its place is a row of the revision, with quote and context, added by itself', () => {
    const change = room.change(drafted(room), writer, { action: 'markClaim', quote: '12 percent' })
    expect(change.rows.revisions).toEqual([])
    expect(change.rows.places).toEqual([{ revision: current(change.article).id, place: { of: 'claim', id: lastClaim(change.article), block: 'p1', from: 23, to: 33, quote: '12 percent', prefix: 'The drug cut deaths by ', suffix: '. Two hospitals gave 50 mg a day', how: 'exact' } }])
  })

  test('a mark missing from what a browser sends kills no claim', () => {
    const { article, deaths } = signed(room)
    const after = room.done(article, writer, { action: 'editText', text: { ...reworded(article, 'It rained.', 'It snowed.'), places: [] } })
    expect(placed(after, deaths)).toMatchObject({ how: 'exact', quote: '12 percent' })
    expect(standingOf(after, deaths)).toBe('verified')
  })
})

describe('10: a claim’s wordings are those of every sentence it touches', () => {
  test('a claim across two sentences lapses with either', () => {
    const { article } = submitted(room)
    const across = room.done(article, writer, { action: 'markClaim', quote: '12 percent. Two hospitals' })
    const claim = lastClaim(across)
    const attached = room.done(across, writer, { action: 'addEvidence', claim, source: lastOf(across.sources) })
    const verified = verdict(room, attached, checker, claim)
    expect(verified.signatures.at(-1)?.words).toBe(`${words.deaths} ${words.dose}`)
    expect(standingOf(room.done(verified, editor, { action: 'replaceText', find: '12', replace: '13' }), claim)).toBe('stale')
    expect(standingOf(room.done(verified, editor, { action: 'replaceText', find: '50', replace: '5' }), claim)).toBe('stale')
    expect(standingOf(room.done(verified, editor, { action: 'replaceText', find: 'rained', replace: 'poured' }), claim)).toBe('verified')
  })

  test('a “not” slipped in beside the marked span is caught', () => {
    const { article, deaths } = signed(room)
    expect(standingOf(room.done(article, writer, { action: 'replaceText', find: 'The drug cut', replace: 'The drug did not cut' }), deaths)).toBe('stale')
  })
})

describe('11: where a claim went', () => {
  test('moved with its sentence: carried, shown as moved, still verified', () => {
    const { article, deaths } = signed(room)
    const after = save(article, words.dose, `${words.rain} ${words.deaths}`)
    expect(placed(after, deaths)).toMatchObject({ block: 'p2', how: 'moved', quote: '12 percent' })
    expect(standingOf(after, deaths)).toBe('verified')
  })

  test('its sentence changed: found in the new one, stale, its neighbours untouched', () => {
    const { article, deaths, dose, hospitals } = signed(room)
    const after = save(article, `The new drug cut deaths by 12 percent. ${words.dose}`, words.rain)
    expect(placed(after, deaths)).toMatchObject({ block: 'p1', how: 'changed', quote: '12 percent' })
    expect([deaths, dose, hospitals].map((claim) => standingOf(after, claim))).toEqual(['stale', 'verified', 'verified'])
  })

  test('its words are gone: lost, listed with its last quote, and found again when they come back', () => {
    const { article, deaths } = signed(room)
    const after = save(article, words.dose, words.rain)
    expect(placed(after, deaths)).toMatchObject({ how: 'lost', block: '', quote: '12 percent' })
    expect(standingOf(after, deaths)).toBe('lost')
    expect(standingOf(save(after, `${words.deaths} ${words.dose}`, words.rain), deaths)).toBe('verified')
  })

  test('the same claim sent in two places: the one nearest the old place keeps it', () => {
    const { article, deaths } = signed(room)
    const text = paper(words.headline, `${words.deaths} ${words.dose}`, words.rain, words.deaths)
    const after = room.done(article, writer, { action: 'editText', text: { ...text, places: [{ claim: deaths, block: 'p3', from: 23, to: 33 }, { claim: deaths, block: 'p1', from: 23, to: 33 }] } })
    expect(current(after).places.filter((place) => place.id === deaths)).toMatchObject([{ block: 'p1', how: 'exact' }])
  })

  test('copied text is uncovered and unsigned', () => {
    const { article, deaths } = signed(room)
    const after = save(article, `${words.deaths} ${words.dose}`, words.rain, words.deaths)
    expect(standingOf(after, deaths)).toBe('verified')
    expect(coverage(after, current(after)).filter((row) => row.sentence.words === words.deaths).map((row) => row.coverage)).toEqual(['claimed', 'uncovered'])
  })
})

describe('12: no-fact marks and queries are placed like claims', () => {
  test('a copy of a marked sentence is uncovered; moving the sentence takes its mark along', () => {
    const { article } = signed(room)
    const copied = save(article, `${words.deaths} ${words.dose}`, words.rain, words.rain)
    expect(coverage(copied, current(copied)).filter((row) => row.sentence.words === words.rain).map((row) => row.coverage)).toEqual(['no-fact', 'uncovered'])
    const moved = save(article, words.rain, `${words.deaths} ${words.dose}`)
    expect(coverageOf(moved, 'rained')).toBe('no-fact')
  })

  test('a query about a sentence survives edits and moves, and outlives its words', () => {
    const { article } = submitted(room)
    const asked = room.done(article, checker, { action: 'askQuery', to: 'author', type: 'evidence', about: { sentence: sentenceWith(article, 'rained').id }, text: 'Where?' })
    const query = lastOf(asked.queries)
    expect(placed(asked, query, 'query')).toMatchObject({ quote: 'It rained.' })
    expect(placed(save(asked, words.rain, words.dose), query, 'query')).toMatchObject({ block: 'p1', how: 'moved' })
    expect(placed(save(asked, words.dose), query, 'query')).toMatchObject({ how: 'lost', quote: 'It rained.' })
  })

  test('a sentence holds claims or a mark, never both', () => {
    const { article } = signed(room)
    expect(refusedBy(room.tell(article, checker, { action: 'markNoFact', sentence: sentenceWith(article, 'deaths').id }))).toEqual(['sentenceHasNoClaim'])
    const claimed = room.change(article, writer, { action: 'markClaim', quote: 'rained' })
    expect(claimed.rows.lifts).toHaveLength(1)
    expect(coverageOf(claimed.article, 'rained')).toBe('claimed')
  })

  test('the mark that gave way to a claim stays lifted when the claim is cut: the sentence is uncovered', () => {
    const { article } = signed(room)
    const claimed = room.done(article, writer, { action: 'markClaim', quote: 'rained' })
    expect(coverageOf(room.done(claimed, checker, { action: 'dropClaim', claim: lastClaim(claimed), reason: 'No fact.' }), 'rained')).toBe('uncovered')
  })

  test('marking the same sentence twice is one mark; a quote must name one sentence', () => {
    const { article } = signed(room)
    const again = room.change(article, checker, { action: 'markNoFact', quote: words.rain })
    expect([again.rows.marks, again.entries]).toEqual([[], []])
    const doubled = save(article, `${words.deaths} ${words.dose}`, 'So it was. So it was.')
    expect(refusedBy(room.tell(doubled, checker, { action: 'markNoFact', quote: 'So it was.' }))).toEqual(['quoteFoundOnce'])
  })

  test('a mark is lifted by its id or its sentence, under the same rules', () => {
    const { article } = signed(room)
    const mark = article.marks.find((row) => row.words === words.rain)?.id ?? ''
    const sentence = sentenceWith(article, 'rained').id
    for (const named of [{ mark }, { sentence }]) expect(coverageOf(room.done(article, staff.checker2, { action: 'liftNoFact', ...named }), 'rained')).toBe('uncovered')
    const author = { ...writer, roles: ['writer', 'checker'] as const }
    for (const named of [{ mark }, { sentence }]) expect(refusedBy(room.tell(article, author, { action: 'liftNoFact', ...named }))).toEqual(['didNotWriteTheseWords'])
  })
})

describe('13: lost is nobody’s word, cut is a named person’s', () => {
  test('a lost claim blocks until somebody cuts it, with a reason', () => {
    const { article, deaths } = checked(room)
    const lost = save(article, words.dose, words.rain)
    expect(lost.state.desk).toBe('checking')
    expect(room.tell(lost, checker, { action: 'signOff' })).toMatchObject({ outcome: 'refused', refusals: [{ rule: 'everyClaimPasses', href: '#claim-1' }] })
    const cut = room.done(lost, editor, { action: 'dropClaim', claim: deaths, reason: 'The sentence went.' })
    expect(cut.cuts).toMatchObject([{ claim: deaths, by: editor.id, reason: 'The sentence went.' }])
    expect(standingOf(cut, deaths)).toBe('cut')
    expect(cut.state.desk).toBe('checked')
  })

  test('nothing is signed on a lost or a cut claim', () => {
    const { article, deaths } = signed(room)
    const lost = save(article, words.dose, words.rain)
    const cut = room.done(article, editor, { action: 'dropClaim', claim: deaths, reason: 'No fact.' })
    for (const now of [lost, cut]) expect(refusedBy(room.tell(now, checker, { action: 'giveVerdict', claim: deaths, verdict: 'opinion' }))).toEqual(['claimIsPlaced'])
  })

  test('the writer cuts a claim of their own marking only while nobody has signed on it', () => {
    const { article, deaths } = submitted(room)
    const verified = verdict(room, article, checker, deaths)
    expect(room.tell(article, writer, { action: 'dropClaim', claim: deaths, reason: 'Mine.' }).outcome).toBe('done')
    expect(refusedBy(room.tell(verified, writer, { action: 'dropClaim', claim: deaths, reason: 'Mine.' }))).toEqual(['mayDoThis'])
    const theirs = room.done(article, checker, { action: 'markClaim', quote: 'rained' })
    expect(refusedBy(room.tell(theirs, writer, { action: 'dropClaim', claim: lastClaim(theirs), reason: 'Not mine.' }))).toEqual(['mayDoThis'])
  })

  test('a cut claim is not looked for any more', () => {
    const { article, deaths } = signed(room)
    const cut = room.done(article, editor, { action: 'dropClaim', claim: deaths, reason: 'No fact.' })
    const after = room.done(cut, editor, { action: 'editText', text: textOf(current(cut).blocks.map((block) => ({ ...block, words: block.words.replace('rained', 'poured') }))) })
    expect(placed(after, deaths)).toBeUndefined()
    expect(standingOf(after, deaths)).toBe('cut')
  })
})
