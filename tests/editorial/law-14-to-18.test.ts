import { describe, expect, test } from 'vitest'
import type { Article, Verdict } from '@/lib/editorial/article'
import type { Actor } from '@/lib/editorial/people'
import { current, newsroom, person, refusedBy, staff, standingOf, withRole } from '../support/newsroom'
import { checked, signed, submitted, verdict, words, type Sepsis } from '../support/sepsis-story'

const room = newsroom()
const { writer, checker, checker2, editor, head } = staff
/** A fact-checker who also writes. */
const both = person('Bo', 'writer', 'checker')

const standings = (article: Article, { deaths, hospitals, dose }: Sepsis) => [deaths, hospitals, dose].map((claim) => standingOf(article, claim))
const replaced = (article: Article, find: string, replace: string, by: Actor = editor) => room.done(article, by, { action: 'replaceText', find, replace })
const evidenceOf = (article: Article, claim: string) => article.evidence.find((row) => row.claim === claim)?.id ?? ''

describe('14: a signature is a row', () => {
  test('of claim, revision, wordings, exact words, evidence as it was, verdict, note, person, roles held then, and its place in the order', () => {
    const { article, dose } = submitted(room)
    const change = room.change(article, checker, { action: 'giveVerdict', claim: dose, verdict: 'verified', note: 'Table 2 says so.' })
    expect(change.rows.signatures).toMatchObject([{
      claim: dose, revision: current(article).id, words: words.dose, verdict: 'verified', note: 'Table 2 says so.', by: checker.id, roles: ['checker'], seq: article.seq + 1,
      cites: [{ evidence: evidenceOf(article, dose), passage: 'Table 2.', primary: true, supports: true, kind: 'peer-reviewed-paper' }],
    }])
    expect(change.rows.signatures[0]?.cites[0]?.digest).toMatch(/^[0-9a-f]{64}$/)
  })

  test('order is by sequence, never by clock: the later row counts, at the very same moment', () => {
    const { article, deaths } = submitted(room)
    const twice = verdict(room, verdict(room, article, checker, deaths, 'opinion'), checker2, deaths, 'verified')
    expect(new Set(twice.signatures.map(({ at }) => at)).size).toBe(1)
    expect(standingOf(twice, deaths)).toBe('verified')
  })

  test('signing makes no new version: it changes neither text nor state', () => {
    const { article, deaths } = submitted(room)
    expect(verdict(room, article, checker, deaths).version).toBe(article.version)
  })
})

describe('15: a signature holds', () => {
  test('only while its words are there; changed back, it holds again', () => {
    const { article, dose } = checked(room)
    const changed = replaced(article, '50 mg', '5 mg')
    expect([standingOf(changed, dose), changed.state.desk]).toEqual(['stale', 'checking'])
    const back = replaced(changed, '5 mg', '50 mg')
    expect([standingOf(back, dose), back.state.desk]).toEqual(['verified', 'checked'])
  })

  test('through more support and edits to neighbours', () => {
    const story = checked(room)
    const supported = room.done(story.article, writer, { action: 'addEvidence', claim: story.dose, source: story.source, passage: 'Table 3.' })
    expect(standings(supported, story)).toEqual(['verified', 'verified', 'verified'])
    expect(standings(replaced(supported, 'rained', 'poured'), story)).toEqual(['verified', 'verified', 'verified'])
  })

  test('not when cited evidence is removed: that claim alone', () => {
    const story = checked(room)
    const removed = room.done(story.article, checker2, { action: 'removeEvidence', evidence: evidenceOf(story.article, story.dose) })
    expect(standings(removed, story)).toEqual(['verified', 'verified', 'stale'])
    expect(removed.state.desk).toBe('checking')
  })

  test('not when something contradicts it since: that claim alone, even if it is taken away again', () => {
    const story = checked(room)
    const contradicted = room.done(story.article, writer, { action: 'addEvidence', claim: story.dose, source: story.source, passage: '500 mg', supports: false })
    expect(standings(contradicted, story)).toEqual(['verified', 'verified', 'stale'])
    const removed = room.done(contradicted, editor, { action: 'removeEvidence', evidence: contradicted.evidence.at(-1)?.id ?? '' })
    expect(standings(removed, story)).toEqual(['verified', 'verified', 'stale'])
    expect(standingOf(verdict(room, contradicted, checker2, story.dose, 'verified'), story.dose)).toBe('verified')
  })

  test('under the same words in another role it does not: that is another wording', () => {
    const story = checked(room)
    expect(standings(room.done(story.article, writer, { action: 'editText', text: withRole(story.article, 'p1', 'pull') }), story)).toEqual(['stale', 'stale', 'stale'])
  })

  test('under a caption only with its picture', () => {
    const picture = (digit: string) => digit.repeat(64)
    const blocks = (which: string) => [{ id: 'h', role: 'headline' as const, words: 'Flood' }, { id: 'p', role: 'text' as const, words: 'It rained.' }, { id: 'c', role: 'caption' as const, words: 'The bridge on Monday.', picture: picture(which) }]
    const text = (which: string) => ({ document: { blocks: blocks(which) }, blocks: blocks(which) })
    const article = room.story(room.done(null, writer, { action: 'create', text: text('a') }), [writer, { action: 'markClaim', quote: 'Monday', kind: 'image' }], [writer, { action: 'submit' }])
    const claim = article.claims[0]?.id ?? ''
    const seen = verdict(room, article, checker, claim, 'authors-account')
    expect(standingOf(room.done(seen, writer, { action: 'editText', text: text('b') }), claim)).toBe('stale')
  })

  test('after its giver lost the role: what they said stays said', () => {
    const story = checked(room)
    const demoted = person(checker.id)
    expect(room.tell(story.article, demoted, { action: 'signOff' }).outcome).toBe('notFound')
    expect(standings(story.article, story)).toEqual(['verified', 'verified', 'verified'])
  })
})

describe('16: all claims of a changed sentence lapse together', () => {
  test('and nothing else does', () => {
    const story = checked(room)
    const changed = replaced(story.article, 'a day', 'each day')
    expect(standings(changed, story)).toEqual(['verified', 'stale', 'stale'])
    expect(room.tell(changed, staff.publisher, { action: 'publish' })).toMatchObject({ outcome: 'refused', refusals: [{ rule: 'isChecked' }, { rule: 'everyClaimPasses', href: '#claim-2' }, { rule: 'everyClaimPasses', href: '#claim-3' }] })
  })
})

describe('17: authors and their own words', () => {
  const vouching: Verdict[] = ['verified', 'opinion', 'authors-account']
  const disputing: Verdict[] = ['change-needed', 'cannot-verify']

  test.each(vouching)('an author may not say %s', (given) => {
    const { article, deaths } = submitted(room)
    const changed = replaced(article, '12 percent', '13 percent', { ...both, roles: ['editor'] })
    expect(room.tell(changed, both, { action: 'giveVerdict', claim: deaths, verdict: given })).toMatchObject({ outcome: 'refused', refusals: [{ rule: 'didNotWriteTheseWords', about: 'person' }] })
  })

  test.each(disputing)('an author may say %s, and it counts', (given) => {
    const { article, deaths } = submitted(room)
    const changed = replaced(article, '12 percent', '13 percent', { ...both, roles: ['editor'] })
    expect(standingOf(verdict(room, changed, both, deaths, given), deaths)).toBe(given)
  })

  test('whoever becomes an author after signing: the signature stays and stops counting', () => {
    const { article, deaths } = submitted(room)
    const signedByBoth = verdict(room, article, both, deaths)
    const rewritten = room.story(signedByBoth, [{ ...both, roles: ['editor'] }, { action: 'replaceText', find: '12', replace: '13' }], [{ ...both, roles: ['editor'] }, { action: 'replaceText', find: '13', replace: '12' }])
    expect(rewritten.signatures).toEqual(signedByBoth.signatures)
    expect(current(rewritten).blocks).toEqual(current(signedByBoth).blocks)
    expect(standingOf(rewritten, deaths)).toBe('stale')
  })

  test('and an author’s own “change needed” from before goes on counting', () => {
    const { article, deaths } = submitted(room)
    const disputed = verdict(room, article, both, deaths, 'change-needed')
    const rewritten = room.story(disputed, [{ ...both, roles: ['editor'] }, { action: 'replaceText', find: '12', replace: '13' }], [{ ...both, roles: ['editor'] }, { action: 'replaceText', find: '13', replace: '12' }])
    expect(standingOf(rewritten, deaths)).toBe('change-needed')
  })

  test('an author of one of a claim’s sentences is an author of its wordings', () => {
    const { article } = submitted(room)
    const across = room.done(article, writer, { action: 'markClaim', quote: '12 percent. Two hospitals' })
    const claim = across.claims.at(-1)?.id ?? ''
    const changed = replaced(across, '50 mg', '5 mg', { ...both, roles: ['editor'] })
    expect(refusedBy(room.tell(changed, both, { action: 'giveVerdict', claim, verdict: 'opinion' }))).toEqual(['didNotWriteTheseWords'])
  })

  test('no-fact marks and overrules included', () => {
    const { article, deaths } = signed(room)
    const changed = replaced(article, 'rained', 'poured', { ...both, roles: ['editor'] })
    expect(refusedBy(room.tell(changed, both, { action: 'markNoFact', quote: 'It poured.' }))).toEqual(['didNotWriteTheseWords'])
    const mine = verdict(room, replaced(article, '12 percent', '13 percent'), checker, deaths, 'cannot-verify')
    expect(refusedBy(room.tell(mine, editor, { action: 'overrule', claim: deaths, reason: 'It stands.' }))).toEqual(['didNotWriteTheseWords'])
  })
})

describe('18: standing, in its order', () => {
  const overruled = () => {
    const { article, deaths } = submitted(room)
    const disputed = verdict(room, article, checker, deaths, 'change-needed')
    return { deaths, article: room.done(disputed, editor, { action: 'overrule', claim: deaths, reason: 'The paper says so.' }) }
  }
  const asked = (article: Article, claim: string) => room.done(article, checker2, { action: 'askQuery', to: 'author', type: 'evidence', about: { claim }, text: 'Which table?' })

  test('unchecked; then the latest counting signature', () => {
    const { article, deaths } = submitted(room)
    expect(standingOf(article, deaths)).toBe('unchecked')
    expect(standingOf(verdict(room, article, checker, deaths, 'authors-account'), deaths)).toBe('authors-account')
  })

  test('kept by editor stands before the latest signature', () => {
    const { article, deaths } = overruled()
    expect(standingOf(article, deaths)).toBe('kept-by-editor')
    expect(standingOf(verdict(room, article, checker, deaths, 'verified', 'Found it.'), deaths)).toBe('kept-by-editor')
  })

  test('but a dispute signed after the overrule is not answered by it', () => {
    const { article, deaths } = overruled()
    expect(standingOf(verdict(room, article, checker, deaths, 'cannot-verify'), deaths)).toBe('cannot-verify')
  })

  test('an overrule lapses with its words, and holds again with them', () => {
    const { article, deaths } = overruled()
    const changed = replaced(article, '12 percent', '13 percent', writer)
    expect(standingOf(changed, deaths)).toBe('stale')
    expect(standingOf(replaced(changed, '13 percent', '12 percent', writer), deaths)).toBe('kept-by-editor')
  })

  test('an open query stands before both; lost before it; cut before all', () => {
    const { article, deaths } = overruled()
    const open = asked(article, deaths)
    expect(standingOf(open, deaths)).toBe('query-open')
    const lost = replaced(open, words.deaths, 'Nothing is known.', writer)
    expect(standingOf(lost, deaths)).toBe('lost')
    expect(standingOf(room.done(lost, head, { action: 'dropClaim', claim: deaths, reason: 'Gone.' }), deaths)).toBe('cut')
  })

  test('stale: signed once, and no signature counts', () => {
    const { article, deaths } = submitted(room)
    expect(standingOf(replaced(verdict(room, article, checker, deaths, 'cannot-verify'), '12', '13'), deaths)).toBe('stale')
  })

  test('it is asked of a claim and a revision: readers have one, the desk another', () => {
    const story = checked(room)
    const before = current(story.article)
    const changed = replaced(story.article, '50 mg', '5 mg')
    expect([standingOf(changed, story.dose, before), standingOf(changed, story.dose)]).toEqual(['verified', 'stale'])
  })

  test('replacing another person’s dispute needs a note; one’s own does not', () => {
    const { article, deaths } = submitted(room)
    const disputed = verdict(room, article, checker, deaths, 'change-needed')
    expect(refusedBy(room.tell(disputed, checker2, { action: 'giveVerdict', claim: deaths, verdict: 'verified' }))).toEqual(['noteSaysWhy'])
    expect(room.tell(disputed, checker2, { action: 'giveVerdict', claim: deaths, verdict: 'verified', note: 'Page 4.' }).outcome).toBe('done')
    expect(room.tell(disputed, checker, { action: 'giveVerdict', claim: deaths, verdict: 'verified' }).outcome).toBe('done')
  })

  test('verified needs evidence that supports; the other verdicts do not', () => {
    const { article, deaths } = submitted(room)
    const bare = room.done(article, checker, { action: 'removeEvidence', evidence: evidenceOf(article, deaths) })
    const against = room.done(bare, checker, { action: 'addEvidence', claim: deaths, source: article.sources[0]?.id ?? '', supports: false })
    for (const now of [bare, against]) expect(refusedBy(room.tell(now, checker, { action: 'giveVerdict', claim: deaths, verdict: 'verified' }))).toEqual(['hasSupportingEvidence'])
    for (const given of ['change-needed', 'cannot-verify', 'authors-account', 'opinion'] as const) expect(standingOf(verdict(room, bare, checker, deaths, given), deaths)).toBe(given)
  })
})
