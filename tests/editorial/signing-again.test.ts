import { describe, expect, test } from 'vitest'
import { present } from '@/lib/editorial/present'
import { differOnlyInPunctuation } from '@/lib/editorial/renewals'
import type { Actor } from '@/lib/editorial/people'
import { current, lastClaim, lastOf, newsroom, paper, refusedBy, staff, standingOf } from '../support/newsroom'

const { writer, checker, checker2, editor, head } = staff
const room = newsroom()

test.each([
  ['It rained, hard.', 'It rained hard.', true], ['He said - once - no.', 'He said – once – no.', true], ['It’s so.', "It's so.", true], ['So it was', 'So it was.', true], ['One: two; three.', 'One, two: three.', true],
  ['It rained.', 'It rained.', false], ['It cost 1,500.', 'It cost 1500.', false], ['It rose by 5, so.', 'It rose by 5 so.', false], ['It rained.', 'It rained?', false], ['re-sign', 'resign', false],
  ['He said no.', 'He said “no”.', false], ['It rained.', 'It Rained.', false], ['It was not.', 'It was.', false],
])('“%s” and “%s” differ in light punctuation alone: %s', (before, after, only) => {
  expect(differOnlyInPunctuation(before, after)).toBe(only)
})

/** Two signed claims, and then a comma. */
function signedThenComma(kind: 'public' | 'named' = 'public') {
  let article = room.done(null, writer, { action: 'create', text: paper('Rain', 'It rained on Monday. The mayor left.') })
  article = room.done(article, writer, { action: 'addSource', kind: 'dataset', title: 'The gauge', primary: true, confidentiality: kind, ...(kind === 'named' ? { people: [checker.id] } : {}) })
  for (const quote of ['rained on Monday', 'mayor left']) {
    article = room.done(article, writer, { action: 'markClaim', quote })
    article = room.done(article, writer, { action: 'addEvidence', claim: lastClaim(article), source: lastOf(article.sources), passage: 'So.' })
  }
  article = room.done(article, writer, { action: 'submit' })
  for (const { id } of article.claims) article = room.done(article, checker, { action: 'giveVerdict', claim: id, verdict: 'verified' })
  return room.done(article, editor, { action: 'editText', text: paper('Rain', 'It rained, on Monday. The mayor, left.') })
}
const comma = signedThenComma()
const all = comma.claims.map(({ id }) => id)
const renew = (article = comma, actor: Actor = checker2, more: { version?: number; claims?: string[] } = {}) => room.tell(article, actor, { action: 'renewSignatures', claims: all, ...more })

describe('signing again together', () => {
  test('each claim gets a signature of its own with the verdict it had, and says so', () => {
    const done = room.done(comma, checker2, { action: 'renewSignatures', claims: all })
    expect(done.claims.map((claim) => standingOf(done, claim.id))).toEqual(['verified', 'verified'])
    const { claims } = present(done, { actor: checker, house: room.tools.house, nameOf: (id) => id })
    expect(claims.map(({ signatures }) => signatures.map(({ renewal, by }) => [renewal, by.id]))).toEqual(Array.from({ length: 2 }, () => [[false, checker.id], [true, checker2.id]]))
  })

  test('is of words seen: a comma that came after is not signed', () => {
    const again = room.done(comma, editor, { action: 'replaceText', find: 'The mayor, left', replace: 'The mayor; left' })
    expect(refusedBy(renew(again, checker2, { version: comma.version }))).toEqual(['sawAllTheseWords'])
    expect(refusedBy(renew(again, checker2, { version: again.version }))).toEqual([])
    expect(refusedBy(renew(again, checker2, { version: comma.version, claims: all.slice(0, 1) }))).toEqual([])
  })

  test('is not for claims whose evidence changed as well', () => {
    const against = room.done(comma, checker, { action: 'addEvidence', claim: all[0]!, source: lastOf(comma.sources), passage: 'No rain.', supports: false })
    expect(refusedBy(renew(against))).toEqual(['onlyPunctuationChanged'])
    const { claims } = present(against, { actor: checker, house: room.tools.house, nameOf: (id) => id })
    expect(claims.map(({ renewable }) => renewable)).toEqual([false, true])
  })

  test('is not for whoever wrote the words, nor for whoever may not see what they rest on', () => {
    expect(refusedBy(renew(comma, { ...editor, roles: ['editor', 'checker'] }))).toEqual(['wroteNoneOfThese'])
    const secret = signedThenComma('named')
    const claims = secret.claims.map(({ id }) => id)
    expect(refusedBy(renew(secret, head, { claims }))).toEqual(['maySeeTheEvidence'])
    expect(refusedBy(renew(secret, checker, { claims }))).toEqual([])
  })

  test('more than punctuation has to be looked at by itself', () => {
    const other = room.done(comma, editor, { action: 'replaceText', find: 'Monday', replace: 'Tuesday' })
    expect(current(other).number).toBe(3)
    expect(refusedBy(renew(other))).toEqual(['onlyPunctuationChanged'])
  })
})
