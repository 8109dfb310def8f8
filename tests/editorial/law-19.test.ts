import { describe, expect, test } from 'vitest'
import type { Said } from '../support/newsroom'
import { asConflict, current, lastClaim, newsroom, paper, person, refusedBy, sentenceWith, staff, standingOf } from '../support/newsroom'
import { checked, signed, submitted, verdict, words } from '../support/sepsis-story'

const room = newsroom()
const { writer, checker, checker2, editor } = staff

describe('19: what was seen is what is signed', () => {
  test('two checkers never collide: each signs on the version both started from', () => {
    const { article, deaths, dose } = submitted(room)
    const { version } = article
    const one = room.done(article, checker, { action: 'giveVerdict', version, claim: deaths, verdict: 'verified' })
    const other = room.done(one, checker2, { action: 'giveVerdict', version, claim: dose, verdict: 'verified' })
    const same = room.done(other, checker2, { action: 'giveVerdict', version, claim: deaths, verdict: 'verified' })
    const marked = room.done(same, checker, { action: 'markNoFact', version, sentence: sentenceWith(article, 'rained').id })
    expect(marked.version).toBe(version)
    expect(marked.signatures).toHaveLength(3)
  })

  test('other words changed since: done', () => {
    const { article, deaths } = submitted(room)
    const elsewhere = room.done(article, writer, { action: 'replaceText', find: '50 mg', replace: '5 mg' })
    expect(standingOf(room.done(elsewhere, checker, { action: 'giveVerdict', version: article.version, claim: deaths, verdict: 'verified' }), deaths)).toBe('verified')
  })

  test('these words changed since: conflict, with the words seen and the words now', () => {
    const { article, dose } = submitted(room)
    const changed = room.done(article, writer, { action: 'replaceText', find: '50 mg', replace: '5 mg' })
    const conflict = asConflict(room.tell(changed, checker, { action: 'giveVerdict', version: article.version, claim: dose, verdict: 'verified' }))
    expect(conflict).toMatchObject({ about: 'words', version: changed.version, yours: { lines: [words.dose], by: checker.id }, theirs: { lines: ['Two hospitals gave 5 mg a day.'], by: writer.id } })
    expect(room.tell(changed, checker, { action: 'giveVerdict', version: changed.version, claim: dose, verdict: 'verified' }).outcome).toBe('done')
  })

  test('changed and changed back: what was seen is there, done', () => {
    const { article, dose } = submitted(room)
    const back = room.story(article, [editor, { action: 'replaceText', find: '50 mg', replace: '5 mg' }], [editor, { action: 'replaceText', find: '5 mg', replace: '50 mg' }])
    expect(room.tell(back, checker, { action: 'giveVerdict', version: article.version, claim: dose, verdict: 'verified' }).outcome).toBe('done')
  })

  test('the sentence moved: other places, the same words, done', () => {
    const { article, deaths } = submitted(room)
    const moved = room.done(article, writer, { action: 'editText', text: paper(words.headline, words.dose, `${words.rain} ${words.deaths}`) })
    expect(room.tell(moved, checker, { action: 'giveVerdict', version: article.version, claim: deaths, verdict: 'verified' }).outcome).toBe('done')
    const inserted = room.done(article, writer, { action: 'editText', text: paper(words.headline, `It is new. ${words.deaths} ${words.dose}`, words.rain) })
    expect(room.done(inserted, checker, { action: 'markNoFact', version: article.version, sentence: sentenceWith(article, 'rained').id }).marks.at(-1)?.words).toBe(words.rain)
  })

  test('a sentence’s id is valid with the revision seen: the same id meanwhile means other words, the seen ones are followed', () => {
    const article = room.story(room.done(null, writer, { action: 'create', text: paper('Rain', 'It rained. It poured.') }), [writer, { action: 'submit' }])
    const seen = sentenceWith(article, 'It poured.')
    const inserted = room.done(article, writer, { action: 'editText', text: paper('Rain', 'At first nothing happened. It rained. It poured.') })
    expect(current(inserted).sentences.find(({ id }) => id === seen.id)?.words).toBe('It rained.')
    expect(room.done(inserted, checker, { action: 'markNoFact', version: article.version, sentence: seen.id }).marks).toMatchObject([{ words: 'It poured.' }])
  })

  test('the same words under another picture are others: conflict', () => {
    const blocks = (picture: string) => [{ id: 'h', role: 'headline' as const, words: 'Flood' }, { id: 'p', role: 'text' as const, words: 'It rained.' }, { id: 'c', role: 'caption' as const, words: 'The bridge on Monday.', picture: picture.repeat(64) }]
    const article = room.story(room.done(null, writer, { action: 'create', text: { document: { blocks: blocks('a') }, blocks: blocks('a') } }), [writer, { action: 'markClaim', quote: 'Monday', kind: 'image' }], [writer, { action: 'submit' }])
    const swapped = room.done(article, writer, { action: 'editText', text: { document: { blocks: blocks('b') }, blocks: blocks('b') } })
    expect(room.tell(swapped, checker, { action: 'giveVerdict', version: article.version, claim: lastClaim(article), verdict: 'opinion' }).outcome).toBe('conflict')
    expect(room.tell(swapped, checker, { action: 'markNoFact', version: article.version, sentence: sentenceWith(article, 'bridge').id })).toMatchObject({ outcome: 'conflict' })
  })

  const changedDose = (article: ReturnType<typeof submitted>['article']) => room.done(article, writer, { action: 'replaceText', find: '50 mg', replace: '5 mg' })

  test('markNoFact and overrule carry what was seen as well, whatever else the new words break', () => {
    const { article, dose } = signed(room)
    const rain = sentenceWith(article, 'rained').id
    const poured = room.done(article, writer, { action: 'replaceText', find: 'rained', replace: 'poured' })
    expect(room.tell(poured, checker, { action: 'markNoFact', version: article.version, sentence: rain }).outcome).toBe('conflict')
    const disputed = verdict(room, article, checker2, dose, 'change-needed')
    const stale: Said = { action: 'overrule', version: disputed.version, claim: dose, reason: 'As the trial says.' }
    expect(room.tell(disputed, editor, stale).outcome).toBe('done')
    expect(room.tell(changedDose(disputed), editor, stale).outcome).toBe('conflict')
  })

  test('an author of the new words is told so, not asked to look again', () => {
    const both = person('Bo', 'writer', 'checker')
    const { article, dose } = submitted(room)
    const changed = room.done(article, { ...both, roles: ['editor'] }, { action: 'replaceText', find: '50 mg', replace: '5 mg' })
    expect(refusedBy(room.tell(changed, both, { action: 'giveVerdict', version: article.version, claim: dose, verdict: 'opinion' }))).toContain('didNotWriteTheseWords')
  })

  test('a claim whose words are gone is refused, for nothing is left to sign', () => {
    const { article, deaths } = submitted(room)
    const gone = room.done(article, writer, { action: 'editText', text: paper(words.headline, words.dose, words.rain) })
    expect(refusedBy(room.tell(gone, checker, { action: 'giveVerdict', version: article.version, claim: deaths, verdict: 'opinion' }))).toContain('claimIsPlaced')
  })

  test('a claim marked after the version seen: its words were seen if its sentence stood there', () => {
    const { article } = submitted(room)
    const changed = changedDose(article)
    const [there, changedSince] = ['rained', '5 mg a day'].map((quote) => room.done(changed, writer, { action: 'markClaim', quote }))
    const sign = (now = changed) => room.tell(now, checker, { action: 'giveVerdict', version: article.version, claim: lastClaim(now), verdict: 'opinion' })
    expect(sign(there).outcome).toBe('done')
    expect(asConflict(sign(changedSince))).toMatchObject({ yours: { lines: [words.dose] }, theirs: { lines: ['Two hospitals gave 5 mg a day.'] } })
  })

  test('only the revision seen is asked, and the present one: others need not be at hand', () => {
    const { article } = submitted(room)
    const changed = changedDose(article)
    const marked = room.done(changed, writer, { action: 'markClaim', quote: 'rained' })
    const later = room.done(marked, writer, { action: 'replaceText', find: '5 mg', replace: '6 mg' })
    const few = { ...later, revisions: later.revisions.filter(({ id }) => id !== marked.current) }
    const said: Said = { action: 'giveVerdict', version: article.version, claim: lastClaim(marked), verdict: 'opinion' }
    for (const now of [later, few]) expect(room.tell(now, checker, said).outcome).toBe('done')
  })

  test('version counts changes of text and state only', () => {
    const { article, dose } = checked(room)
    const still = room.story(article,
      [writer, { action: 'addSource', kind: 'book', title: 'Sepsis', primary: false }],
      [checker, { action: 'askQuery', to: 'author', type: 'wording', about: { claim: dose }, text: 'Milligrams?' }],
      [writer, { action: 'addSource', kind: 'book', title: 'Dosage', primary: false }])
    // The query dropped it from checked to checking: that is a change of state.
    expect(still.version).toBe(article.version + 1)
  })
})
