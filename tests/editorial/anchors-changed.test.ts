import { describe, expect, test } from 'vitest'
import { anchor, sentencesTouched, wordingsAt } from '@/lib/editorial/anchors'
import type { Place } from '@/lib/editorial/article'
import { page, placeOn, type Page } from '../support/printed'

const dose = 'Two hospitals in Porto gave their patients 50 mg a day.'
const deaths = 'The new drug cut deaths by 12 percent within a year.'
const rain = 'It rained in Lisbon all week.'
const mayor = 'The mayor opened a bridge on Monday.'
const old = page({ a: `${dose} ${deaths}`, b: rain, c: mayor, d: 'Nobody was surprised.', e: 'So it ends.' })
const rest = { b: rain, c: mayor, d: 'Nobody was surprised.', e: 'So it ends.' }
const save = (from: Page, places: Place[], next: Page) => anchor({ ...from, places }, next, [])
const one = (place: Place, next: Page, from = old) => save(from, [place], next)[0] as Place
const standsOn = (place: Place, next: Page) => sentencesTouched(place, next.sentences).map(({ words }) => words)

describe('11: the best sentence sharing at least half of its words', () => {
  test('one number changed: the claim stays on what stands in its stead', () => {
    const next = page({ a: `${dose.replace('50 mg', '5 mg')} ${deaths}`, ...rest })
    expect(one(placeOn(old, '50 mg'), next)).toMatchObject({ block: 'a', quote: '5 mg', how: 'changed' })
    expect(one(placeOn(old, 'Two hospitals'), next)).toMatchObject({ quote: 'Two hospitals', how: 'changed' })
    expect(one(placeOn(old, '12 percent'), next)).toMatchObject({ quote: '12 percent', how: 'exact' })
  })

  test('the marked words are not mistaken for the same words elsewhere in the sentence', () => {
    const tens = page({ a: 'Some 10 men got 5 of 10 pills.' })
    const place = { ...placeOn(tens, '10 pills'), from: 21, to: 23, quote: '10' }
    expect(one(place, page({ a: 'Some 10 men got 5 of 12 pills.' }), tens)).toMatchObject({ from: 21, quote: '12' })
  })

  test('a claim on a whole sentence stays on the whole of it', () => {
    const next = page({ a: `${dose} ${deaths.replace('.', ', doctors in three countries say.')}`, ...rest })
    expect(one(placeOn(old, deaths), next)).toMatchObject({ quote: deaths.replace('.', ', doctors in three countries say.'), how: 'changed' })
  })

  test('in a neighbouring block', () => {
    const next = page({ a: dose, ...rest, b: `${rain} ${deaths.replace('12', '13')}` })
    expect(one(placeOn(old, '12 percent'), next)).toMatchObject({ block: 'b', quote: '13 percent', how: 'changed' })
  })

  test('a new paragraph in between is a neighbour too', () => {
    const next = page({ a: dose, x: 'So far, so good.', y: deaths.replace('12', '13'), ...rest })
    expect(one(placeOn(old, '12 percent'), next)).toMatchObject({ block: 'y', how: 'changed' })
  })

  test('far away, changed words are not looked for: lost', () => {
    const next = page({ a: dose, ...rest, e: `So it ends. ${deaths.replace('12', '13')}` })
    expect(one(placeOn(old, '12 percent'), next).how).toBe('lost')
  })

  test('the same words in another role: there, and changed', () => {
    const next = page({ a: dose, ...rest, q: ['pull', deaths] })
    expect(one(placeOn(old, '12 percent'), next)).toMatchObject({ block: 'q', quote: '12 percent', how: 'changed' })
    const far = page({ a: dose, ...rest, y: 'One more.', z: 'And more.', q: ['pull', deaths] })
    expect(one(placeOn(old, '12 percent'), far)).toMatchObject({ block: 'q', how: 'changed' })
    const quoted = page({ ...rest, a: ['quote', `${dose} ${deaths}`] })
    expect(one(placeOn(old, '12 percent'), quoted)).toMatchObject({ block: 'a', quote: '12 percent', how: 'changed' })
  })

  test('a sentence that was there before is nobody’s successor', () => {
    const twins = page({ a: 'Men took 50 mg a day. Women took 60 mg a day.' })
    expect(one(placeOn(twins, '50 mg'), page({ a: 'Women took 60 mg a day.' }), twins).how).toBe('lost')
  })

  test('of two gone and one new, the more alike goes on; the other is lost', () => {
    const twins = page({ a: 'Men took 50 mg a day. Women took 60 mg a day.' })
    const places = save(twins, [placeOn(twins, '50 mg'), placeOn(twins, '60 mg')], page({ a: 'Women took 65 mg a day.' }))
    expect(places.map(({ how }) => how)).toEqual(['lost', 'changed'])
  })

  test('split: the claim stands on both parts, or on the one that has its words', () => {
    const next = page({ a: 'Two hospitals in Porto gave. Their patients took 50 mg a day. So what? The end.', ...rest })
    expect(standsOn(one(placeOn(old, dose), next), next)).toEqual(['Two hospitals in Porto gave.', 'Their patients took 50 mg a day.'])
    expect(standsOn(one(placeOn(old, '50 mg'), next), next)).toEqual(['Their patients took 50 mg a day.'])
  })

  test('merged: both claims stand on one sentence, each on its own words', () => {
    const next = page({ a: `${dose.slice(0, -1)}, and the new drug cut deaths by 12 percent within a year.`, ...rest })
    const places = save(old, [placeOn(old, dose), placeOn(old, deaths)], next)
    expect(places.map(({ how }) => how)).toEqual(['changed', 'changed'])
    expect(places[0]?.quote).toContain('50 mg a day')
    expect(places[0]?.quote).not.toContain('deaths')
    expect(places[1]?.quote).toContain('deaths by 12 percent within a year.')
    expect(places[1]?.quote).not.toContain('50 mg')
  })

  test('between the same sentences, a rewritten one may share less than half', () => {
    const text = page({ a: `${rain} Surgeons in Porto removed the wrong kidney of a sailor last winter. ${mayor}` })
    const next = page({ a: `${rain} The sailor whose kidney Porto removed by mistake is suing over it now. ${mayor}` })
    expect(one(placeOn(text, 'wrong kidney'), next, text)).toMatchObject({ how: 'changed' })
  })

  test('unrelated words in its stead are not its words: lost', () => {
    const next = page({ a: `${dose} A storm closed the harbour in March.`, ...rest })
    expect(one(placeOn(old, '12 percent'), next).how).toBe('lost')
    expect(one(placeOn(old, deaths), page({ a: `${dose} The government fell in the night.`, ...rest })).how).toBe('lost')
  })
})

describe('11: changed back holds again', () => {
  const changes: [string, Page][] = [
    ['a number changed', page({ a: `${dose.replace('50', '5')} ${deaths}`, ...rest })],
    ['merged', page({ a: `${dose.slice(0, -1)}, and the new drug cut deaths by 12 percent within a year.`, ...rest })],
    ['split', page({ a: `Two hospitals in Porto. Gave their patients 50 mg a day. The new drug cut deaths. By 12 percent within a year.`, ...rest })],
    ['role changed', page({ ...rest, a: ['quote', `${dose} ${deaths}`] })],
    ['deleted', page(rest)],
    ['half deleted', page({ a: dose, ...rest })],
    ['moved and changed', page({ ...rest, b: `${rain} ${dose} ${deaths.replace('cut', 'may cut')}` })],
  ]
  test.each(changes)('%s', (_, changed) => {
    for (const quote of [dose, deaths, '50 mg', '12 percent', '50 mg a day. The new drug']) {
      const place = placeOn(old, quote)
      const back = save(changed, [one(place, changed)], old)[0] as Place
      const away = one(place, changed)
      const half = quote.includes('. ') && standsOn(away, changed).length === 1
      if (!half) expect(wordingsAt(back, old.sentences), quote).toEqual(wordingsAt(place, old.sentences))
    }
  })
})

describe('13: lost', () => {
  const place = placeOn(old, '12 percent')
  const without = page({ a: dose, ...rest })
  const lost = one(place, without)

  test('has no range, and keeps its last words', () => {
    expect(lost).toEqual({ ...place, block: '', from: 0, to: 0, how: 'lost' })
    expect(wordingsAt(lost, without.sentences)).toEqual([])
  })

  test('stays lost at later revisions, and is found where its words come back', () => {
    const later = page({ a: dose, ...rest, b: 'It poured.' })
    const still = one(lost, later, without)
    expect(still).toEqual(lost)
    expect(one(still, old, later)).toMatchObject({ block: 'a', from: place.from, to: place.to, how: 'moved' })
    const elsewhere = page({ a: dose, ...rest, e: `So it ends. ${deaths}` })
    expect(one(lost, elsewhere, without)).toMatchObject({ block: 'e', quote: '12 percent', how: 'changed' })
  })

  test('not on a copy that was there all the time', () => {
    const copied = page({ a: `${dose} ${deaths}`, ...rest, z: deaths })
    const onCopy = page({ a: dose, ...rest, z: deaths })
    const gone = save(copied, [{ ...place }], onCopy)[0] as Place
    expect(gone).toMatchObject({ how: 'lost' })
    expect(one(gone, page({ a: dose, ...rest, z: deaths, y: 'New.' }), onCopy).how).toBe('lost')
    expect(one(gone, page({ a: dose, ...rest, z: `${deaths} New.` }), onCopy).how).toBe('lost')
  })

  test('not on words that only contain its quote, nor on either of two', () => {
    expect(one(lost, page({ a: dose, ...rest, z: 'Prices rose by 12 percent.' }), without).how).toBe('lost')
    expect(one(lost, page({ a: dose, ...rest, y: deaths, z: deaths }), without).how).toBe('lost')
  })

  test('a claim sent by the editor again is no longer lost', () => {
    expect(anchor({ ...without, places: [lost] }, without, [{ claim: place.id, block: 'a', from: 0, to: 3 }])[0]).toMatchObject({ quote: 'Two', how: 'changed' })
  })
})
