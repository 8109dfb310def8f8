import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { authorsOf, newAuthors } from '@/lib/editorial/authors'
import type { Authorship } from '@/lib/editorial/article'
import { page, type Page } from '../support/printed'

const dose = 'Two hospitals in Porto gave their patients 50 mg a day.'
const deaths = 'The new drug cut deaths by 12 percent within a year.'
const rain = 'It rained in Lisbon all week.'
const saved = (old: Page | null, next: Page, known: Authorship[], ...savers: string[]) => [...known, ...newAuthors(old, next, known, savers, 'r')]
const who = (text: Page, words: string, known: Authorship[]) => {
  const sentence = text.sentences.find((one) => one.words === words)
  if (!sentence) throw new Error(`“${words}” does not stand there.`)
  return [...authorsOf(sentence.wording, known)].sort()
}
/** Ann wrote the dose, Ben the deaths, Cleo the rain. */
const first = page({ a: dose })
const second = page({ a: dose, b: deaths })
const old = page({ a: dose, b: deaths, c: rain })
const known = saved(second, old, saved(first, second, saved(null, first, [], 'ann'), 'ben'), 'cleo')

describe('7: authors of a wording only grow', () => {
  test('whoever introduces a wording is its author; what was there before is not', () => {
    expect([who(old, dose, known), who(old, deaths, known), who(old, rain, known)]).toEqual([['ann'], ['ben'], ['cleo']])
    expect(newAuthors(null, first, [], ['ann'], 'r1')).toEqual([{ wording: first.sentences[0]?.wording, person: 'ann', revision: 'r1' }])
  })

  test('one word changed in another’s sentence: both', () => {
    const words = dose.replace('50', '5')
    const next = page({ a: words, b: deaths, c: rain })
    const now = saved(old, next, known, 'dan')
    expect(who(next, words, now)).toEqual(['ann', 'dan'])
    expect(who(next, deaths, now)).toEqual(['ben'])
  })

  test('changed in the same block: all whose words disappeared from it, however little is left of them', () => {
    const next = page({ a: 'Nothing is known.', b: deaths, c: rain })
    expect(who(next, 'Nothing is known.', saved(old, next, known, 'dan'))).toEqual(['ann', 'dan'])
  })

  test('elsewhere: only where half of the words are shared', () => {
    const words = dose.replace('50', '5')
    const next = page({ b: deaths, c: `${rain} Nothing is known. ${words}` })
    const now = saved(old, next, known, 'dan')
    expect(who(next, words, now)).toEqual(['ann', 'dan'])
    expect(who(next, 'Nothing is known.', now)).toEqual(['dan'])
  })

  test('merged: the union; split into another block: nobody’s words become another’s own', () => {
    const words = `${dose.slice(0, -1)}, and ${deaths.replace('The', 'the')}`
    const merged = page({ x: words, c: rain })
    expect(who(merged, words, saved(old, merged, known, 'dan'))).toEqual(['ann', 'ben', 'dan'])
    const split = page({ a: 'Two hospitals did.', b: deaths, c: rain, z: 'Their patients 50 mg a day.' })
    expect(who(split, 'Their patients 50 mg a day.', saved(old, split, known, 'dan'))).toEqual(['ann', 'dan'])
  })

  test('an accepted proposal has its proposer as author, with those whose words it replaced', () => {
    const words = dose.replace('50', '5')
    const next = page({ a: words, b: deaths, c: rain })
    expect(who(next, words, saved(old, next, known, 'checker'))).toEqual(['ann', 'checker'])
  })

  test('retyping earlier words adds, never removes', () => {
    const without = page({ a: dose, c: rain })
    const gone = saved(old, without, known, 'dan')
    const again = saved(without, old, gone, 'dan')
    expect(who(old, deaths, again)).toEqual(['ben', 'dan'])
    expect(who(old, deaths, saved(without, old, again, 'dan'))).toEqual(['ben', 'dan'])
  })

  test('no row is written twice', () => {
    const words = dose.replace('50', '5')
    const next = page({ a: words, b: deaths, c: rain, d: words })
    const rows = newAuthors(old, next, known, ['dan', 'ann'], 'r')
    expect(rows.map(({ person }) => person).sort()).toEqual(['ann', 'dan'])
    expect(newAuthors(old, next, [...known, ...rows], ['dan', 'ann'], 'r')).toEqual([])
  })
})

describe('8: who is no author', () => {
  test('a pure move makes nobody one, a copy neither', () => {
    const moved = page({ c: `${rain} ${deaths}`, a: dose, z: dose })
    expect(newAuthors(old, moved, known, ['dan'], 'r')).toEqual([])
  })

  test('without savers nobody becomes one but authors of what was replaced', () => {
    const next = page({ a: dose.replace('50', '5'), b: deaths, c: rain })
    expect(newAuthors(old, next, known, [], 'r').map(({ person }) => person)).toEqual(['ann'])
  })

  test('an unknown wording has none', () => {
    expect(authorsOf('nobody wrote this', known)).toEqual(new Set())
  })
})

describe('whatever is saved', () => {
  const words = fc.array(fc.constantFrom('dose', 'rain', 'mayor', 'bridge', 'price', 'vote'), { minLength: 2, maxLength: 5 }).map((list) => `The ${list.join(' ')}.`)
  const text = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.array(words, { maxLength: 3 })), { selector: ([id]) => id, minLength: 1 })
  const history = fc.array(fc.tuple(text, fc.constantFrom('ann', 'ben', 'cleo')), { minLength: 1, maxLength: 6 })

  test('every wording has authors, its saver among them; none is ever taken away; no row comes twice', () => {
    fc.assert(fc.property(history, (saves) => {
      let before: Page | null = null
      let rows: Authorship[] = []
      for (const [blocks, saver] of saves) {
        const next: Page = page(Object.fromEntries(blocks.map(([id, sentences]) => [id, sentences.join(' ')])), before)
        const known = new Set(before?.sentences.map(({ wording }) => wording))
        rows = saved(before, next, rows, saver)
        for (const { wording } of next.sentences) {
          expect(authorsOf(wording, rows).size).toBeGreaterThan(0)
          if (!known.has(wording)) expect(authorsOf(wording, rows).has(saver)).toBe(true)
        }
        before = next
      }
      expect(new Set(rows.map(({ wording, person }) => `${wording} ${person}`)).size).toBe(rows.length)
    }), { numRuns: 200 })
  })
})
