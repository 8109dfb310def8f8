import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alignBlocks, inAnyOrder, inOrder } from '@/lib/editorial/alignment'
import { anchor, sentencesTouched, wordingsAt } from '@/lib/editorial/anchors'
import type { Place } from '@/lib/editorial/article'
import { everySentence, page, type Page } from '../support/printed'

const pool = ['dose', 'drug', 'rain', 'mayor', 'bridge', 'price', 'ticket', 'doctor', 'night', 'river', 'vote', 'storm', 'school', 'train', 'letter', 'garden']
const noun = fc.constantFrom(...pool)
const sentence = fc.tuple(noun, fc.constantFrom('saw', 'left', 'met', 'did not see'), noun, fc.nat(99)).map(([a, verb, b, n]) => `The ${a} ${verb} the ${b} ${n} times.`)
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 5 })
const text = fc.array(paragraph, { minLength: 1, maxLength: 5 })
type Paragraphs = { id: string; sentences: string[] }[]
const named = (paragraphs: string[][]): Paragraphs => paragraphs.map((sentences, at) => ({ id: `p${at}`, sentences }))
const paged = (paragraphs: Paragraphs, previous: Page | null = null) => page(Object.fromEntries(paragraphs.map(({ id, sentences }) => [id, sentences.join(' ')])), previous)

/** What a writer may do to a text; `at` picks where. */
const edit = fc.record({
  does: fc.constantFrom('reword', 'delete', 'insert', 'copy', 'swap', 'splitBlock', 'moveBlock', 'merge'), at: fc.nat(), other: fc.nat(), fresh: sentence,
})
type Edit = { does: string; at: number; other: number; fresh: string }

function edited(paragraphs: Paragraphs, { does, at, other, fresh }: Edit): Paragraphs {
  const next = paragraphs.map(({ id, sentences }) => ({ id, sentences: [...sentences] }))
  const [one, two] = [next[at % next.length]!, next[other % next.length]!]
  const [i, j] = [at % (one.sentences.length || 1), other % (two.sentences.length || 1)]
  const mine = one.sentences[i]
  if (mine === undefined) return next
  if (does === 'reword') one.sentences[i] = mine.replace(/\d+/, (n) => `${Number(n) + 1}`)
  if (does === 'delete') one.sentences.splice(i, 1)
  if (does === 'insert') one.sentences.splice(i, 0, fresh)
  if (does === 'copy') two.sentences.splice(j, 0, mine)
  if (does === 'swap') two.sentences.splice(j, 0, ...one.sentences.splice(i, 1))
  if (does === 'splitBlock') next.push({ id: `n${next.length}`, sentences: one.sentences.splice(i) })
  if (does === 'moveBlock') next.splice(other % next.length, 0, ...next.splice(at % next.length, 1))
  if (does === 'merge' && i + 1 < one.sentences.length) one.sentences.splice(i, 2, `${mine.slice(0, -1)}, and ${one.sentences[i + 1]}`)
  return next
}

const story = fc.record({ start: text, edits: fc.array(edit, { minLength: 1, maxLength: 6 }) })
const counts = (list: readonly string[]) => list.reduce((map, item) => map.set(item, (map.get(item) ?? 0) + 1), new Map<string, number>())
const wordings = ({ sentences }: Page) => sentences.map(({ wording }) => wording)
const runs = { numRuns: 150 }

function saved({ start, edits }: { start: string[][]; edits: Edit[] }) {
  const before = named(start)
  const old = paged(before)
  const next = paged(edits.reduce(edited, before), old)
  const places = everySentence(old)
  return { old, next, places, after: anchor({ ...old, places }, next, []) }
}

describe('whatever is edited', () => {
  test('nothing changed: nothing moves', () => {
    fc.assert(fc.property(text, (start) => {
      const old = paged(named(start))
      const places = everySentence(old)
      expect(anchor({ ...old, places }, old, [])).toEqual(places)
    }), runs)
  })

  test('every place has an answer, in the same order, with a quote that stands there', () => {
    fc.assert(fc.property(story, (it) => {
      const { next, places, after } = saved(it)
      expect(after.map(({ id }) => id)).toEqual(places.map(({ id }) => id))
      for (const place of after) {
        const block = next.blocks.find(({ id }) => id === place.block)
        if (place.how === 'lost') expect([place.block, place.from, place.to]).toEqual(['', 0, 0])
        else expect(block?.words.slice(place.from, place.to)).toBe(place.quote)
        if (place.how !== 'lost') expect(sentencesTouched(place, next.sentences).length).toBeGreaterThan(0)
      }
    }), runs)
  })

  test('sentences that are still there carry their places, exact or moved; each to a sentence of its own', () => {
    fc.assert(fc.property(story, (it) => {
      const { old, next, places, after } = saved(it)
      const [was, now] = [counts(wordings(old)), counts(wordings(next))]
      const carried = counts(after.filter(({ how }) => how === 'exact' || how === 'moved').flatMap((place) => wordingsAt(place, next.sentences)))
      for (const [wording, n] of was) expect(carried.get(wording) ?? 0, wording).toBe(Math.min(n, now.get(wording) ?? 0))
      const whole = after.flatMap((place, at) => (place.how === 'exact' || place.how === 'moved' ? [{ place, was: places[at]! }] : []))
      for (const one of whole) expect(wordingsAt(one.place, next.sentences)).toEqual(wordingsAt(one.was, old.sentences))
      expect(new Set(whole.map(({ place }) => `${place.block} ${place.from}`)).size).toBe(whole.length)
    }), runs)
  })

  test('a copy never gets a place: what was there keeps its own, and added sentences stay without', () => {
    fc.assert(fc.property(text, fc.nat(), fc.nat(), (start, at, other) => {
      const before = named(start)
      const old = paged(before)
      const next = paged(edited(before, { does: 'copy', at, other, fresh: '' }), old)
      const after = anchor({ ...old, places: everySentence(old) }, next, [])
      expect(after.every(({ how }) => how === 'exact')).toBe(true)
      expect(next.sentences.filter((one) => !after.some((place) => place.block === one.block && place.from === one.from))).toHaveLength(1)
    }), runs)
  })

  test('one reworded sentence changes the places of that sentence alone', () => {
    fc.assert(fc.property(text, fc.nat(), (start, at) => {
      const before = named(start)
      const old = paged(before)
      const next = paged(edited(before, { does: 'reword', at, other: 0, fresh: '' }), old)
      const places = everySentence(old)
      const after = anchor({ ...old, places }, next, [])
      const gone = counts(wordings(old).filter((wording) => !wordings(next).includes(wording)))
      for (const [n, place] of after.entries()) {
        const lapsed = wordingsAt(places[n]!, old.sentences).some((wording) => gone.has(wording))
        expect(place.how).toBe(lapsed ? 'changed' : 'exact')
      }
    }), runs)
  })

  test('reworded and changed back: every place is on its words again', () => {
    fc.assert(fc.property(text, fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), (start, ats) => {
      const before = named(start)
      const old = paged(before)
      const away = paged(ats.reduce((now, at) => edited(now, { does: 'reword', at, other: 0, fresh: '' }), before), old)
      const places = everySentence(old)
      const unique = new Set(wordings(old)).size === old.sentences.length && new Set(wordings(away)).size === away.sentences.length
      fc.pre(unique && !wordings(away).some((wording, n) => wordings(old).includes(wording) && wordings(old)[n] !== wording))
      const back = anchor({ ...away, places: anchor({ ...old, places }, away, []) }, old, [])
      expect(back.map((place: Place) => wordingsAt(place, old.sentences))).toEqual(places.map((place) => wordingsAt(place, old.sentences)))
    }), runs)
  })
})

describe('alignment', () => {
  const items = fc.array(fc.constantFrom(...'abcd'), { maxLength: 14 })
  const longest = (a: string[], b: string[]): number => {
    let row = [0, ...b.map(() => 0)]
    for (const one of a) {
      const next = [0]
      b.forEach((other, j) => next.push(one === other ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0)))
      row = next
    }
    return row.at(-1) ?? 0
  }

  test('in order: equal items, rising on both sides, as many as there can be', () => {
    fc.assert(fc.property(items, items, (a, b) => {
      const pairs = inOrder(a, b)
      expect(pairs.every(([i, j], n) => a[i] === b[j] && (n === 0 || (i > pairs[n - 1]![0] && j > pairs[n - 1]![1])))).toBe(true)
      expect(pairs).toHaveLength(longest(a, b))
    }), runs)
  })

  test('in any order: everything that is in both, one for one', () => {
    fc.assert(fc.property(items, items, (a, b) => {
      const pairs = inAnyOrder(a, b)
      expect(pairs.every(([i, j]) => a[i] === b[j])).toBe(true)
      expect([new Set(pairs.map(([i]) => i)).size, new Set(pairs.map(([, j]) => j)).size]).toEqual([pairs.length, pairs.length])
      const [was, now] = [counts(a), counts(b)]
      expect(pairs).toHaveLength([...was].reduce((sum, [item, n]) => sum + Math.min(n, now.get(item) ?? 0), 0))
    }), runs)
  })

  test('blocks without ids take those of the old ones they go on for, each once', () => {
    const old = page({ h: ['headline', 'Drug cuts deaths'], a: 'It rained all week in Lisbon.', b: 'The mayor opened a bridge.', c: 'Nobody came to see it.' }).blocks
    const next = page({ 1: ['headline', 'Drug cuts deaths'], 2: 'Nobody came to see it.', 3: 'It rained all day in Lisbon.', 4: 'New.', 5: 'It rained all week in Porto.' }).blocks
    const byWords = new Map([...alignBlocks(old, next)].map(([at, id]) => [next[at]?.words, id]))
    expect(byWords).toEqual(new Map([['Drug cuts deaths', 'h'], ['Nobody came to see it.', 'c'], ['It rained all day in Lisbon.', 'a']]))
    expect(alignBlocks(old, old)).toEqual(new Map(old.map(({ id }, at) => [at, id])))
    expect(alignBlocks(old, [])).toEqual(new Map())
  })
})
