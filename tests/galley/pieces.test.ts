import { describe, expect, test } from 'vitest'
import { lanes, placed, stretches } from '@/app/(desk)/articles/_galley/pieces'
import type { SentenceView } from '@/lib/editorial/view'

const sentence = (id: string, text: string): SentenceView => ({ id, block: id.split('.')[0] ?? '', role: 'text', text, coverage: 'claimed', claims: [], mark: null, authors: [], offered: [] })
const words = 'Rain fell. Rain fell. Forty people left, some on foot.'
const sentences = [sentence('b.1', 'Rain fell.'), sentence('b.2', 'Rain fell.'), sentence('b.3', 'Forty people left, some on foot.')]

describe('sentences in their block', () => {
  test('equal sentences keep their order', () => {
    expect(placed(words, sentences).map(({ from, to }) => [from, to])).toEqual([[0, 10], [11, 21], [22, 54]])
  })

  test('a sentence that is not there is left out, and the others stay', () => {
    expect(placed(words, [sentence('b.1', 'Snow fell.'), ...sentences.slice(2)]).map(row => row.sentence.id)).toEqual(['b.3'])
  })
})

describe('pieces', () => {
  test('cover the block without a gap, whatever overlaps', () => {
    const cut = stretches({ words, marks: [{ from: 5, to: 24, type: 'bold' }] }, sentences, [{ number: 1, from: 16, to: 40 }, { number: 2, from: 28, to: 54 }])
    expect(cut.flatMap(row => row.pieces).map(({ from, to }) => words.slice(from, to)).join('')).toBe(words)
    expect(cut.flatMap(row => row.pieces.filter(piece => piece.claims.length > 1)).map(({ from, to }) => words.slice(from, to))).toEqual(['people left,'])
  })

  test('a number stands once, after the last words of its claim', () => {
    const cut = stretches({ words, marks: [] }, sentences, [{ number: 7, from: 16, to: 40 }])
    expect(cut.flatMap(row => row.pieces).filter(piece => piece.ends.includes(7)).map(piece => piece.to)).toEqual([40])
  })

  test('the space between sentences belongs to none, even under a claim', () => {
    const between = stretches({ words, marks: [] }, sentences, [{ number: 1, from: 0, to: 54 }]).filter(row => row.sentence === null)
    expect(between.map(({ from, to }) => [from, to])).toEqual([[10, 11], [21, 22]])
    expect(between.every(row => row.pieces.every(piece => piece.claims.includes(1)))).toBe(true)
  })
})

test('claims over the same words have lines of their own; a free line is used again', () => {
  const lane = lanes([{ number: 1, from: 0, to: 20 }, { number: 2, from: 5, to: 10 }, { number: 3, from: 8, to: 30 }, { number: 4, from: 12, to: 18 }])
  expect([1, 2, 3, 4].map(number => lane.get(number))).toEqual([0, 1, 2, 1])
})
