import { describe, expect, test } from 'vitest'
import type { Article } from '@/lib/editorial/article'
import { changedByCheck } from '@/lib/editorial/changed-by-check'
import { publicRecord } from '@/lib/editorial/public-record'
import { lastOf, newsroom, sentenceWith, staff, type Said } from '../support/newsroom'
import { submitted, verdict, words } from '../support/sepsis-story'

const room = newsroom()
const { writer, checker, checker2, editor, publisher } = staff
const none = { reworded: 0, takenOut: 0, sentences: 0 }

/** Everything that is not settled yet is verified or marked, and the story published. */
function published(start: Article): Article {
  let article = start
  const { cuts } = article
  for (const { id } of article.claims.filter((claim) => !cuts.some((cut) => cut.claim === claim.id))) {
    if (!article.overrules.some((row) => row.claim === id)) article = room.done(article, checker2, { action: 'giveVerdict', claim: id, verdict: 'verified', note: 'Seen.' })
  }
  for (const sentence of article.revisions.at(-1)?.sentences ?? []) {
    const decision = room.tell(article, checker2, { action: 'markNoFact', sentence: sentence.id })
    if (decision.outcome === 'done') article = decision.article
  }
  return room.story(article, [checker2, { action: 'signOff' }], [publisher, { action: 'publish' }])
}

const objected = (given: 'change-needed' | 'cannot-verify' = 'change-needed') => {
  const story = submitted(room)
  return { ...story, article: verdict(room, story.article, checker, story.deaths, given) }
}
const rewrite: Said = { action: 'replaceText', find: '12 percent', replace: '10 percent' }

describe('what the check changed', () => {
  test('nothing, where everything was signed as it was written', () => {
    expect(changedByCheck(published(submitted(room).article))).toEqual(none)
  })

  test('nothing yet, before readers have a word of it', () => {
    expect(changedByCheck(room.done(objected().article, writer, rewrite))).toEqual(none)
  })

  test.each(['change-needed', 'cannot-verify'] as const)('a claim somebody called %s, and that was printed in other words', (given) => {
    expect(changedByCheck(published(room.done(objected(given).article, writer, rewrite)))).toEqual({ ...none, reworded: 1 })
  })

  test('once, however often somebody objected', () => {
    const { article, deaths } = objected()
    const twice = verdict(room, room.done(article, writer, rewrite), checker, deaths, 'change-needed')
    expect(changedByCheck(published(room.done(twice, writer, { action: 'replaceText', find: '10 percent', replace: '9 percent' })))).toEqual({ ...none, reworded: 1 })
  })

  test('not one that was changed and changed back', () => {
    const { article } = objected()
    expect(changedByCheck(published(room.story(article, [writer, rewrite], [writer, { action: 'replaceText', find: '10 percent', replace: '12 percent' }])))).toEqual(none)
  })

  test('not one that another verdict let stand, nor one an editor kept', () => {
    expect(changedByCheck(published(objected().article))).toEqual(none)
    const { article, deaths } = objected()
    expect(changedByCheck(published(room.done(article, editor, { action: 'overrule', claim: deaths, reason: 'We saw the table.' })))).toEqual(none)
  })

  test('not what a writer changed unasked', () => {
    expect(changedByCheck(published(room.done(submitted(room).article, writer, rewrite)))).toEqual(none)
  })

  test('a claim that was taken out after somebody objected', () => {
    const { article, deaths } = objected()
    const without = room.story(article, [writer, { action: 'replaceText', find: words.deaths, replace: 'It was tried.' }], [checker, { action: 'dropClaim', claim: deaths, reason: 'Not to be had.' }])
    expect(changedByCheck(published(without))).toEqual({ ...none, takenOut: 1 })
  })

  test('words that were proposed and taken, of a claim and of a sentence without one', () => {
    const story = submitted(room)
    let article = room.done(story.article, checker, { action: 'proposeWording', about: { claim: story.deaths }, words: 'The drug cut deaths by a tenth.' })
    article = room.done(article, writer, { action: 'acceptWording', proposal: lastOf(article.proposals) })
    article = room.done(article, checker, { action: 'proposeWording', about: { sentence: sentenceWith(article, words.rain).id }, words: 'It poured.' })
    article = room.done(article, writer, { action: 'acceptWording', proposal: lastOf(article.proposals) })
    expect(changedByCheck(published(article))).toEqual({ reworded: 1, takenOut: 0, sentences: 1 })
  })

  test('not a proposal that was declined', () => {
    const story = submitted(room)
    let article = room.done(story.article, checker, { action: 'proposeWording', about: { claim: story.deaths }, words: 'The drug cut deaths by a tenth.' })
    article = room.done(article, writer, { action: 'declineWording', proposal: lastOf(article.proposals), reason: 'It is right as it is.' })
    expect(changedByCheck(published(article))).toEqual(none)
  })

  test('nothing of what is corrected later: readers are told that by itself', () => {
    const live = published(submitted(room).article)
    const { deaths } = { deaths: live.claims[0]?.id ?? '' }
    const again = room.story(live, [checker, { action: 'giveVerdict', claim: deaths, verdict: 'change-needed', note: 'It was ten.' }], [editor, { action: 'startCorrection', reason: 'Ten.' }], [writer, rewrite], [writer, { action: 'submit' }],
      [checker, { action: 'giveVerdict', claim: deaths, verdict: 'verified', note: 'Ten.' }], [checker, { action: 'signOff' }], [publisher, { action: 'publish', correction: { kind: 'correction', text: 'It was ten.' } }])
    expect(changedByCheck(again)).toEqual(none)
  })
})

describe('the public record', () => {
  test('says so, where each claim stands, and when a copy of a public source was kept', () => {
    const story = objected()
    let article = room.done(story.article, writer, rewrite)
    article = room.done(article, writer, { action: 'keepCopy', source: story.source, file: 'a'.repeat(64), name: 'trial.pdf', mediaType: 'application/pdf', bytes: 9 })
    const record = publicRecord(published(article))
    expect(record?.changed).toEqual({ reworded: 1, takenOut: 0, sentences: 0 })
    expect(record?.claims[0]).toMatchObject({ quote: '10 percent', place: { block: 'p1', from: 23, to: 33 } })
    expect(record?.claims[0]?.sources).toMatchObject([{ title: 'The trial', copiedAt: room.tools.now }])
    expect(publicRecord(published(submitted(room).article))?.claims[0]?.sources).toMatchObject([{ copiedAt: null }])
  })
})
