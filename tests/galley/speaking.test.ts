import { describe, expect, test } from 'vitest'
import { cutAtNames, meantAt, spokenTo, withName } from '@/app/(desk)/articles/_galley/speaking'

const people = [{ id: '1', name: 'Noor Haddad' }, { id: '2', name: 'Clara Montalbán' }, { id: '3', name: 'Ann' }, { id: '4', name: 'Ann Lee' }, { id: '5', name: 'Ann' }]
const ids = (text: string) => spokenTo(text, people).map(({ id }) => id)
const meant = (text: string, caret = text.length) => meantAt(text, caret, people)?.people.map(({ name }) => name) ?? null

describe('who is spoken to', () => {
  test.each([
    ['@Noor Haddad, is this so?', ['1']],
    ['Ask @Clara Montalbán and @Noor Haddad.', ['1', '2']],
    ['@Ann Lee knows', ['4']],
    ['@Ann knows', ['3', '5']],
    ['@Annika knows', []],
    ['write to desk@Ann of the paper', []],
    ['@noor', []],
    ['nobody', []],
  ])('“%s”', (text, wanted) => {
    expect(ids(text)).toEqual(wanted)
  })

  test('the text is cut without a gap', () => {
    const text = 'Ask @Ann Lee, @Noor Haddad!'
    expect(cutAtNames(text, people).map((stretch) => stretch.text).join('')).toBe(text)
    expect(cutAtNames(text, people).map(({ person }) => person?.id ?? null)).toEqual([null, '4', null, '1', null])
  })
})

describe('whom somebody begins to name', () => {
  test.each([
    ['@', ['Noor Haddad', 'Clara Montalbán', 'Ann', 'Ann Lee', 'Ann']],
    ['Ask @no', ['Noor Haddad']],
    ['Ask @had', ['Noor Haddad']],
    ['@montalban', ['Clara Montalbán']],
    ['@clara m', ['Clara Montalbán']],
    ['@zz', null],
    ['@Noor Haddad', null],
    ['@no one knows of this', null],
    ['a@no', null],
    ['no', null],
  ])('“%s”', (text, wanted) => {
    expect(meant(text)).toEqual(wanted)
  })

  test('the caret says which', () => {
    expect(meant('@no and @cl', 3)).toEqual(['Noor Haddad'])
  })

  test('the name takes the place of what was typed, and the caret goes on behind it', () => {
    expect(withName('Ask @no', 7, 4, people[0]!)).toEqual({ text: 'Ask @Noor Haddad ', caret: 17 })
    expect(withName('Ask @no now', 7, 4, people[0]!)).toEqual({ text: 'Ask @Noor Haddad now', caret: 17 })
    expect(withName('(@no)', 4, 1, people[0]!)).toEqual({ text: '(@Noor Haddad)', caret: 13 })
  })
})
