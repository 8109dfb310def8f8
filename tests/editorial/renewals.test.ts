import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differOnlyInPunctuation } from '@/lib/editorial/renewals'
import { lastClaim, newsroom, paper, refusedBy, staff, standingOf, type Newsroom } from '../support/newsroom'
import { checked, words } from '../support/sepsis-story'

/** LAW §2.20, pair by pair. */
const may: [string, string][] = [
  ['It fell and rose.', 'It fell, and rose.'],
  ['It fell, and rose.', 'It fell and rose.'],
  ['It fell; it rose.', 'It fell: it rose.'],
  ['It fell: it rose.', 'It fell, it rose.'],
  ['It fell, it rose, it fell.', 'It fell; it rose; it fell.'],
  ['It fell – and rose.', 'It fell and rose.'],
  ['It fell and rose.', 'It fell — and rose.'],
  ['It fell – and rose.', 'It fell — and rose.'],
  ['It fell - and rose.', 'It fell, and rose.'],
  ["It's here.", 'It’s here.'],
  ['“No,” she said.', '"No," she said.'],
  ['„Nein“, sagte sie.', '"Nein", sagte sie.'],
  ['A heading.', 'A heading'],
  ['A heading', 'A heading.'],
  ['However it fell.', 'However, it fell.'],
  ['The ward, the largest, has 40 beds.', 'The ward the largest has 40 beds.'],
  ['Ada, Bo and Cy came.', 'Ada, Bo, and Cy came.'],
  ['It fell, said Ada.', 'It fell said Ada'],
]

const mayNot: [string, string, string][] = [
  ['nothing changed', 'It fell.', 'It fell.'],
  ['a digit', 'It fell by 5.', 'It fell by 6.'],
  ['a comma between digits', 'It cost 1,5 million.', 'It cost 15 million.'],
  ['a comma after a digit', 'In 2024, it fell.', 'In 2024 it fell.'],
  ['a comma before a digit', 'It fell, 5 died.', 'It fell 5 died.'],
  ['a colon beside a digit', 'The score was 3:1.', 'The score was 31.'],
  ['a colon before a digit, with a space', 'The result: 5.', 'The result 5.'],
  ['a dash between digits', 'From 5 – 6 wards.', 'From 5 6 wards.'],
  ['a dash before a digit: a minus', 'It was – 5 degrees.', 'It was 5 degrees.'],
  ['a last full stop after a digit', 'It fell by 5.', 'It fell by 5'],
  ['a digit of another script', 'It cost ٥, he said.', 'It cost ٥ he said.'],
  ['a letter', 'It fell.', 'It felt.'],
  ['case', 'the House voted.', 'the house voted.'],
  ['a word', 'It fell.', 'It nearly fell.'],
  ['a not', 'It did fall.', 'It did not fall.'],
  ['the order of words', 'Ada hit Bo.', 'Bo hit Ada.'],
  ['quotation marks put on', 'It was safe, she said.', '“It was safe”, she said.'],
  ['quotation marks taken off', '“It fell,” he said.', 'It fell, he said.'],
  ['double for single', 'The ‘cure’ fell.', 'The “cure” fell.'],
  ['a question', 'It fell.', 'It fell?'],
  ['an exclamation', 'It fell.', 'It fell!'],
  ['a hyphen inside a word', 'The recreation ended.', 'The re-creation ended.'],
  ['a hyphen for a space', 'A man eating shark.', 'A man-eating shark.'],
  ['a dash without spaces', 'It fell—and rose.', 'It fell and rose.'],
  ['brackets', 'The drug (a steroid) fell.', 'The drug a steroid fell.'],
  ['a full stop inside', 'It fell. It rose.', 'It fell It rose.'],
  ['an abbreviation', 'The U.S. fell.', 'The US fell.'],
  ['an apostrophe', 'The boys books fell.', 'The boy’s books fell.'],
  ['where a possessive stands', 'The boys’ books fell.', 'The boy’s books fell.'],
  ['percent', 'It fell by five %.', 'It fell by five.'],
  ['an accent', 'The resume fell.', 'The résumé fell.'],
  ['a slash', 'Men and/or women.', 'Men andor women.'],
  ['an ellipsis', 'It fell … far.', 'It fell far.'],
]

describe('changed in nothing but punctuation', () => {
  test('the table is as long as it should be', () => expect(may.length + mayNot.length).toBeGreaterThanOrEqual(30))
  test.each(may)('“%s” and “%s” may be signed again together', (before, after) => expect(differOnlyInPunctuation(before, after)).toBe(true))
  test.each(mayNot)('%s: “%s” and “%s” may not', (_, before, after) => expect(differOnlyInPunctuation(before, after)).toBe(false))

  test('it does not matter which came first', () => {
    for (const [before, after] of [...may, ...mayNot.map(([, one, other]): [string, string] => [one, other])]) expect(differOnlyInPunctuation(before, after)).toBe(differOnlyInPunctuation(after, before))
  })

  test('letters and digits are never forgiven', () => {
    const text = fc.stringMatching(/^[ab1 ,.–“’()-]{0,12}$/)
    fc.assert(fc.property(text, text, (before, after) => {
      const kept = (words: string) => words.replace(/[^ab1]/g, '')
      return !differOnlyInPunctuation(before, after) || kept(before) === kept(after)
    }), { numRuns: 3_000 })
  })
})

describe('signing again together', () => {
  const room = newsroom()
  const { writer, checker, checker2, editor } = staff
  const commas = () => {
    const story = checked(room)
    const article = room.story(story.article,
      [writer, { action: 'replaceText', find: 'cut deaths by', replace: 'cut deaths, by' }],
      [writer, { action: 'replaceText', find: 'Two hospitals gave', replace: 'Two hospitals, gave' }])
    return { ...story, article }
  }

  test('each claim gets a signature of its own with its verdict, and one row says that they were given together', () => {
    const { article, deaths, hospitals, dose } = commas()
    expect([article.state.desk, standingOf(article, deaths)]).toEqual(['checking', 'stale'])
    const after = room.done(article, checker2, { action: 'renewSignatures', claims: [deaths, hospitals, dose, deaths] })
    const given = after.signatures.slice(-3)
    expect(given.map(({ claim, verdict, by }) => [claim, verdict, by])).toEqual([deaths, hospitals, dose].map((claim) => [claim, 'verified', checker2.id]))
    expect(after.renewals).toMatchObject([{ by: checker2.id, signatures: given.map(({ id }) => id) }])
    expect(after.state.desk).toBe('checked')
  })

  test('one that changed in more holds all of them back, by name; nothing is signed', () => {
    const { article, deaths, dose } = commas()
    const more = room.done(article, writer, { action: 'replaceText', find: '50 mg', replace: '5 mg' })
    const decision = room.tell(more, checker, { action: 'renewSignatures', claims: [deaths, dose] })
    expect(decision).toMatchObject({ outcome: 'refused', refusals: [{ rule: 'onlyPunctuationChanged', href: '#claim-3' }] })
  })

  test.each<[string, (room_: Newsroom) => ReturnType<Newsroom['tell']>]>([
    ['a claim never signed', (r) => {
      const bare = r.story(r.done(null, writer, { action: 'create', text: paper('Beds', 'It has 40 beds.') }), [writer, { action: 'markClaim', quote: '40' }], [writer, { action: 'submit' }])
      return r.tell(bare, checker, { action: 'renewSignatures', claims: [lastClaim(bare)] })
    }],
    ['a claim that is not stale', (r) => {
      const { article, dose } = checked(r)
      return r.tell(article, checker, { action: 'renewSignatures', claims: [dose] })
    }],
    ['a claim whose evidence changed besides', (r) => {
      const { article, dose, source } = commas()
      return r.tell(r.done(article, checker, { action: 'judgeSource', source, condition: 'retracted' }), checker, { action: 'renewSignatures', claims: [dose] })
    }],
  ])('not %s', (_, asked) => expect(refusedBy(asked(room))).toEqual(['onlyPunctuationChanged']))

  test('an author of the words does not, not even of a comma', () => {
    const { article, dose } = commas()
    const edited = room.story(article, [editor, { action: 'replaceText', find: 'a day.', replace: 'a day' }])
    const both = { ...editor, roles: [...editor.roles, 'checker' as const] }
    expect(refusedBy(room.tell(edited, both, { action: 'renewSignatures', claims: [dose] }))).toEqual(['wroteNoneOfThese'])
    expect(refusedBy(room.tell(edited, writer, { action: 'renewSignatures', claims: [dose] }))).toContain('mayDoThis')
  })

  test('the sentence of the story is what the law says it is', () => expect(words.dose).toBe('Two hospitals gave 50 mg a day.'))
})
