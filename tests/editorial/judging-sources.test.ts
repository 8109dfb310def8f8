import { describe, expect, test } from 'vitest'
import type { Article } from '@/lib/editorial/article'
import { present } from '@/lib/editorial/present'
import type { SourceCondition } from '@/lib/editorial/source-rows'
import { lastOf, newsroom, refusedBy, staff, standingOf, usualHouse } from '../support/newsroom'
import { checked, live, verdict, type Sepsis } from '../support/sepsis-story'

/** "12 percent" and "Two hospitals" rest on the trial; "50 mg" rests on the trial and on a registry besides. */
const room = newsroom()
const { writer, checker, checker2, editor, publisher } = staff

function two(): Sepsis & { registry: string } {
  const story = checked(room)
  let article = room.done(story.article, writer, { action: 'addSource', kind: 'dataset', title: 'Registry', primary: true })
  const registry = lastOf(article.sources)
  article = room.done(article, writer, { action: 'addEvidence', claim: story.dose, source: registry, passage: 'Row 4.' })
  return { ...story, registry, article: verdict(room, article, checker, story.dose) }
}

const standings = ({ deaths, hospitals, dose }: Sepsis, article: Article) => [deaths, hospitals, dose].map((claim) => standingOf(article, claim))
const judged = (article: Article, source: string, condition: SourceCondition, note = '') => room.done(article, checker2, { action: 'judgeSource', source, condition, note })

describe('a source that no longer stands as it did', () => {
  test.each<SourceCondition>(['changed', 'dead', 'corrected', 'retracted'])('%s: reopens exactly the claims whose counting signature cites it', (condition) => {
    const story = two()
    expect(standings(story, judged(story.article, story.registry, condition))).toEqual(['verified', 'verified', 'stale'])
    expect(standings(story, judged(story.article, story.source, condition))).toEqual(['stale', 'stale', 'stale'])
  })

  test('marks on other sentences, and claims signed without it, stay', () => {
    const story = two()
    const after = judged(story.article, story.registry, 'retracted')
    expect([after.state.desk, after.marks, after.lifts]).toEqual(['checking', story.article.marks, story.article.lifts])
    expect(present(after, { actor: checker, house: usualHouse, nameOf: (id) => id }).gate.map(({ href }) => href)).toEqual(['#claim-3'])
  })

  test('a source nobody signed on reopens nothing', () => {
    const story = two()
    const article = room.done(story.article, writer, { action: 'addSource', kind: 'book', title: 'Unused', primary: false })
    expect(judged(article, lastOf(article.sources), 'retracted').state.desk).toBe('checked')
  })

  test('removed evidence reopens nothing: the counting signature does not cite it', () => {
    const story = two()
    let article = room.done(story.article, checker, { action: 'removeEvidence', evidence: lastOf(story.article.evidence) })
    article = verdict(room, article, checker, story.dose)
    expect(standings(story, judged(article, story.registry, 'retracted'))).toEqual(['verified', 'verified', 'verified'])
  })

  test('judged fine again, the old signatures hold again, and so does the sign-off', () => {
    const story = two()
    const fallen = judged(story.article, story.source, 'dead', 'No answer from the server.')
    const back = judged(fallen, story.source, 'fine', 'It answers again.')
    expect([standings(story, back), back.state.desk, back.signatures]).toEqual([['verified', 'verified', 'verified'], 'checked', story.article.signatures])
  })

  test('signed in the knowledge of it, a claim holds; a worse word later reopens it', () => {
    const story = two()
    let article = judged(story.article, story.registry, 'corrected')
    article = verdict(room, article, checker, story.dose)
    expect(standingOf(article, story.dose)).toBe('verified')
    expect(standingOf(judged(article, story.registry, 'corrected', 'Said more exactly.'), story.dose)).toBe('verified')
    expect(standingOf(judged(article, story.registry, 'fine'), story.dose), 'better news lapses nothing').toBe('verified')
    expect(standingOf(judged(article, story.registry, 'retracted'), story.dose)).toBe('stale')
  })

  test('an overrule cites evidence like a signature, and lapses with it', () => {
    const story = two()
    const kept = room.story(story.article, [checker, { action: 'giveVerdict', claim: story.dose, verdict: 'cannot-verify' }], [editor, { action: 'overrule', claim: story.dose, reason: 'The table says so.' }])
    expect(standingOf(kept, story.dose)).toBe('kept-by-editor')
    expect(standingOf(judged(kept, story.registry, 'retracted'), story.dose)).toBe('stale')
  })

  test('a verdict that was answered does not come back when the evidence of the answer is taken away', () => {
    const story = two()
    const disputed = room.done(story.article, checker2, { action: 'giveVerdict', claim: story.dose, verdict: 'change-needed', note: 'It was 5 mg.' })
    const taken = room.done(disputed, writer, { action: 'removeEvidence', evidence: lastOf(disputed.evidence) })
    expect(standingOf(taken, story.dose)).toBe('stale')
    const kept = room.done(disputed, editor, { action: 'overrule', claim: story.dose, reason: 'The table says so.' })
    const again = room.done(kept, checker2, { action: 'giveVerdict', claim: story.dose, verdict: 'change-needed', note: 'It does not.' })
    expect(standingOf(judged(again, story.registry, 'dead'), story.dose)).toBe('stale')
  })

  test('readers are told by the live page, whose words stay', () => {
    const story = live(room)
    const after = judged(story.article, story.source, 'retracted')
    expect(after).toMatchObject({ state: { desk: 'checking', public: 'live' }, publicRevision: story.article.publicRevision })
    expect(refusedBy(room.tell(after, publisher, { action: 'publish' }))).not.toEqual([])
  })
})

describe('who judges', () => {
  test('checkers, the head of research and editors; the writer asks', () => {
    const story = two()
    const by = (actor: (typeof staff)[keyof typeof staff]) => room.tell(story.article, actor, { action: 'judgeSource', source: story.registry, condition: 'changed' }).outcome
    expect([checker, staff.head, editor].map(by)).toEqual(['done', 'done', 'done'])
    expect([writer, publisher, staff.legal].map(by)).toEqual(['refused', 'refused', 'refused'])
  })

  test('the same said twice is one row', () => {
    const story = two()
    const once = judged(story.article, story.registry, 'dead', 'Gone.')
    expect(judged(once, story.registry, 'dead', 'Gone.').judgements).toHaveLength(1)
    expect(judged(once, story.registry, 'dead', 'Still gone.').judgements).toHaveLength(2)
  })
})
