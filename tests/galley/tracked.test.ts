import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stretches } from '@/app/(desk)/articles/_galley/pieces'
import { tracked } from '@/app/(desk)/articles/_galley/tracked'
import { proposal, sentence } from './article'

const words = 'Rain fell. Forty people left. The bridge held.'
const sentences = [sentence('b.1', 'Rain fell.'), sentence('b.2', 'Forty people left.'), sentence('b.3', 'The bridge held.')]
const on = (id: string, at: number, from: number, to: number, other: string) => proposal(id, { at, sentences: sentences.slice(from, to).map((row) => row.id), on: sentences.slice(from, to).map((row) => row.text).join(' '), words: other })

/** The words of a block as they would be read with every shown proposal accepted, and with none. */
function readings(proposals: Parameters<typeof tracked>[2]) {
  const pieces = stretches({ words, marks: [] }, sentences, [{ number: 1, from: 13, to: 24 }], tracked(words, sentences, proposals)).flatMap((row) => row.pieces)
  return {
    now: pieces.map(({ from, to }) => words.slice(from, to)).join(''),
    then: pieces.map(({ from, to, struck, before, after }) => before + (struck ? '' : words.slice(from, to)) + after).join(''),
    ends: pieces.flatMap((piece) => piece.proposal?.id ?? []),
  }
}

describe('tracked words', () => {
  test('show what goes and what comes, and leave the words as they are', () => {
    expect(readings([on('p', 1, 1, 2, 'Fifty people left town.')])).toEqual({ now: words, then: 'Rain fell. Fifty people left town. The bridge held.', ends: ['p'] })
  })

  test('over several sentences, at the beginning and at the end', () => {
    expect(readings([on('p', 1, 0, 2, 'So rain fell; forty left')]).then).toBe('So rain fell; forty left The bridge held.')
    expect(readings([on('p', 1, 2, 3, 'The bridge held. Nobody was hurt.')]).then).toBe(`${words} Nobody was hurt.`)
  })

  test('of several for the same words the newest is shown; those for other words beside it', () => {
    const shown = readings([on('old', 1, 1, 2, 'Nobody left.'), on('new', 2, 1, 3, 'All left.'), on('other', 1, 0, 1, 'Snow fell.')])
    expect(shown).toEqual({ now: words, then: 'Snow fell. All left.', ends: ['other', 'new'] })
  })

  test('settled ones, and those whose words have changed, are not', () => {
    const gone = [{ ...on('a', 1, 0, 1, 'Snow fell.'), state: 'declined' as const }, { ...on('b', 1, 1, 2, 'Nobody left.'), on: 'Fifty people left.' }]
    expect(readings(gone)).toEqual({ now: words, then: words, ends: [] })
  })

  test('whatever is proposed, accepting it reads as proposed and declining it as before', () => {
    const other = fc.array(fc.constantFrom('Rain', 'fell.', 'Forty', 'people', 'left.', 'never', '40'), { minLength: 1, maxLength: 8 }).map((all) => all.join(' '))
    fc.assert(fc.property(fc.nat(2), fc.nat(2), other, (a, b, proposed) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b) + 1]
      const whole = on('p', 1, from, to, proposed)
      const shown = readings([whole])
      expect(shown.now).toBe(words)
      expect(shown.then).toBe(words.replace(whole.on, () => proposed))
    }))
  })
})
