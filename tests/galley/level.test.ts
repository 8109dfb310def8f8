import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tops } from '@/app/(desk)/articles/_galley/level'

const cards = fc.array(fc.record({ wish: fc.integer({ min: 0, max: 5_000 }), height: fc.integer({ min: 20, max: 600 }) }), { maxLength: 60 })
  .map(list => list.toSorted((a, b) => a.wish - b.wish))
const slack = 1e-6

test('with room, every card is level with its words', () => {
  expect(tops([{ wish: 0, height: 40 }, { wish: 100, height: 40 }, { wish: 300, height: 40 }], 0)).toEqual([0, 100, 300])
})

test('without room, neighbours share the shift', () => {
  expect(tops([{ wish: 100, height: 40 }, { wish: 100, height: 40 }], 0)).toEqual([80, 120])
})

test('the open card keeps its place and pushes the rest', () => {
  expect(tops([{ wish: 100, height: 40 }, { wish: 120, height: 400 }, { wish: 140, height: 40 }], 0, 1)).toEqual([80, 120, 520])
})

test('no card covers another and none stands above the head, open card or not', () => {
  fc.assert(fc.property(cards, fc.integer({ min: 0, max: 300 }), fc.integer({ min: -1, max: 59 }), (list, least, at) => {
    const placed = tops(list, least, at < list.length ? at : -1)
    expect(placed).toHaveLength(list.length)
    placed.forEach((top, index) => {
      const end = index === 0 ? least : (placed[index - 1] ?? 0) + (list[index - 1]?.height ?? 0)
      expect(top).toBeGreaterThanOrEqual(end - slack)
    })
  }))
})

test('the open card is level whenever those before it fit above', () => {
  fc.assert(fc.property(cards, fc.nat({ max: 59 }), (list, at) => {
    if (at >= list.length) return
    const above = list.slice(0, at).reduce((sum, card) => sum + card.height, 0)
    expect(tops(list, 0, at)[at]).toBeCloseTo(Math.max(list[at]?.wish ?? 0, above), 6)
  }))
})
