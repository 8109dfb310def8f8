import { describe, expect, test } from 'vitest'
import { anchor, findQuote, placeAt, sentencesTouched, wordingsAt } from '@/lib/editorial/anchors'
import type { Place, SentPlace } from '@/lib/editorial/article'
import { page, placeOn, type Page } from '../support/printed'

const words = {
  dose: 'Two hospitals gave 50 mg a day.',
  deaths: 'The drug cut deaths by 12 percent.',
  rain: 'It rained in Lisbon all week.',
  mayor: 'The mayor opened a bridge on Monday.',
  price: 'A ticket costs 4 euros for children.',
}
const line = (...names: (keyof typeof words)[]) => names.map((name) => words[name]).join(' ')
const save = (old: Page, places: Place[], next: Page, sent: SentPlace[] = []) => anchor({ ...old, places }, next, sent)
const one = (old: Page, place: Place, next: Page, sent: SentPlace[] = []) => save(old, [place], next, sent)[0]
const standsOn = (place: Place | undefined, next: Page) => (place ? sentencesTouched(place, next.sentences).map((sentence) => sentence.words) : [])

describe('9: a place', () => {
  const block = { id: 'p', role: 'text' as const, words: `${'x'.repeat(40)} 50 mg ${'y'.repeat(40)}` }
  test('has its quote and up to 32 characters on either side', () => {
    expect(placeAt(block, 41, 46, 'claim', 'c', 'exact')).toEqual({
      of: 'claim', id: 'c', block: 'p', from: 41, to: 46, quote: '50 mg', prefix: `${'x'.repeat(31)} `, suffix: ` ${'y'.repeat(31)}`, how: 'exact',
    })
  })

  test('a quote is found inside single blocks, words folded', () => {
    const text = page({ a: 'It cost 5 euros. Later 5 euros more.', b: 'It cost' })
    expect(findQuote(text.blocks, text.sentences, { quote: ' 5\u00a0 euros ' }).found.map(({ from }) => from)).toEqual([8, 23])
    expect(findQuote(text.blocks, text.sentences, { quote: '5 euros', sentence: 'a.2' }).found).toEqual([{ block: 'a', from: 23, to: 30 }])
    expect(findQuote(text.blocks, text.sentences, { quote: '5 euros', prefix: 'Later' }).found).toHaveLength(1)
    expect(findQuote(text.blocks, text.sentences, { quote: '5 euros', suffix: '. Later' }).found).toHaveLength(1)
    expect(findQuote(text.blocks, text.sentences, { quote: 'It cost', sentence: 'b.1' }).found).toEqual([{ block: 'b', from: 0, to: 7 }])
    expect(findQuote(text.blocks, text.sentences, { quote: 'more. It cost' }).found).toEqual([])
    expect(findQuote(text.blocks, text.sentences, { quote: '5 euros', sentence: 'a.9' }).found).toEqual([])
    expect(findQuote(text.blocks, text.sentences, { quote: '5 Euros' }).found).toEqual([])
    expect(findQuote(text.blocks, text.sentences, { quote: ' ' }).found).toEqual([])
  })

  test('whole words and numbers come before parts of longer ones', () => {
    const text = page({ a: 'Not 25 mg, nor 2.5 mg, but 5 mg.' })
    expect(findQuote(text.blocks, text.sentences, { quote: '5 mg' }).found).toEqual([{ block: 'a', from: 27, to: 31 }])
    expect(findQuote(text.blocks, text.sentences, { quote: '.5' }).found).toHaveLength(1)
  })
})

describe('10: wordings', () => {
  test('are those of every sentence it touches, in the order of the page', () => {
    const text = page({ a: line('dose', 'deaths', 'rain') })
    const across = placeOn(text, '50 mg a day. The drug')
    expect(standsOn(across, text)).toEqual([words.dose, words.deaths])
    expect(wordingsAt(across, text.sentences)).toEqual([`["text","${words.dose}",""]`, `["text","${words.deaths}",""]`])
    expect(wordingsAt({ ...across, how: 'lost' }, text.sentences)).toEqual([])
  })
})

describe('11: the mark where sent', () => {
  const old = page({ a: line('dose', 'deaths'), b: line('rain') })
  const dose = placeOn(old, '50 mg')

  test('as sent, trimmed; exact where the words did not change, else changed', () => {
    expect(one(old, dose, old, [{ claim: '50 mg', block: 'a', from: 18, to: 25 }])).toMatchObject({ from: 19, to: 24, quote: '50 mg', how: 'exact' })
    const next = page({ a: `${words.dose.replace('50', '5')} ${words.deaths}`, b: words.rain })
    expect(one(old, dose, next, [{ claim: '50 mg', block: 'a', from: 19, to: 23 }])).toMatchObject({ quote: '5 mg', how: 'changed' })
    expect(one(old, dose, old, [{ claim: '50 mg', block: 'b', from: 0, to: 9 }])).toMatchObject({ quote: 'It rained', how: 'changed' })
  })

  test('of one id in two places, the one nearest the old place keeps it', () => {
    const next = page({ z: words.dose, a: line('dose', 'deaths'), b: words.rain })
    const both = [{ claim: '50 mg', block: 'z', from: 19, to: 24 }, { claim: '50 mg', block: 'a', from: 19, to: 24 }]
    expect(one(old, dose, next, both)).toMatchObject({ block: 'a', how: 'exact' })
    expect(one(old, dose, next, both.toReversed())).toMatchObject({ block: 'a' })
  })

  test.each([
    ['an unknown block', { block: 'zz', from: 0, to: 4 }],
    ['a range beyond the words', { block: 'a', from: 0, to: 4_000 }],
    ['an empty range', { block: 'a', from: 4, to: 4 }],
    ['a range of white space', { block: 'a', from: 3, to: 4 }],
    ['half a number', { block: 'a', from: 0.5, to: 4 }],
  ])('%s is as good as no mark, and no mark kills no claim', (_, sent) => {
    expect(one(old, dose, old, [{ claim: '50 mg', ...sent }])).toEqual(dose)
    expect(one(old, dose, old, [])).toEqual(dose)
  })

  test('only of claims: marks and queries go with their words; unknown claims get no place', () => {
    const query = placeOn(old, words.dose, 'query', 'q')
    expect(save(old, [query], old, [{ claim: 'q', block: 'b', from: 0, to: 9 }, { claim: 'who', block: 'b', from: 0, to: 9 }])).toEqual([query])
  })
})

describe('11: the same sentence elsewhere', () => {
  const old = page({ a: line('dose', 'deaths'), b: line('rain', 'mayor'), c: words.price })

  test('an edit beside it leaves it exact, at its new offset', () => {
    const next = page({ a: `Yesterday, ${words.dose} ${words.deaths}`, b: line('rain', 'mayor'), c: words.price })
    expect(one(old, placeOn(old, '12 percent'), next)).toMatchObject({ block: 'a', quote: '12 percent', from: 66, how: 'exact' })
  })

  test('moved with its block, or into another, it is carried and says so', () => {
    const swapped = page({ c: words.price, a: line('dose', 'deaths'), b: line('rain', 'mayor') })
    expect(one(old, placeOn(old, '4 euros'), swapped)).toMatchObject({ block: 'c', how: 'moved' })
    expect(one(old, placeOn(old, '12 percent'), swapped)).toMatchObject({ block: 'a', how: 'exact' })
    const into = page({ a: words.dose, b: line('rain', 'mayor', 'deaths'), c: words.price })
    expect(one(old, placeOn(old, '12 percent'), into)).toMatchObject({ block: 'b', quote: '12 percent', how: 'moved' })
    const within = page({ a: line('deaths', 'dose'), b: line('rain', 'mayor'), c: words.price })
    expect(save(old, [placeOn(old, '50 mg'), placeOn(old, '12 percent')], within).map(({ how }) => how).sort()).toEqual(['exact', 'moved'])
  })

  test('found under new ids of blocks', () => {
    const next = page({ x: line('dose', 'deaths'), y: line('rain', 'mayor') })
    expect(one(old, placeOn(old, '12 percent'), next)).toMatchObject({ block: 'x', quote: '12 percent', how: 'moved' })
  })

  test('repeated sentences keep their order', () => {
    const twice = page({ a: 'Yes. He paid. Yes. She left. Yes.' })
    const places = twice.sentences.filter((sentence) => sentence.words === 'Yes.').map(({ from, to }, n) => placeAt(twice.blocks[0]!, from, to, 'claim', `yes ${n}`, 'exact'))
    const next = page({ a: 'So: Yes. He paid. Yes. She left at last. Yes.' })
    expect(save(twice, places, page({ a: 'Yes. He paid more. Yes. She left. Yes.' })).map(({ from }) => from)).toEqual([0, 19, 34])
    expect(save(twice, places, next).map(({ from }) => from)).toEqual([0, 18, 41])
  })

  test('a place over several sentences is carried only with all of them, side by side', () => {
    const across = placeOn(old, '50 mg a day. The drug')
    expect(one(old, across, page({ a: `So. ${line('dose', 'deaths')}` }))).toMatchObject({ from: 23, quote: across.quote, how: 'exact' })
    expect(one(old, across, page({ a: line('dose', 'rain', 'deaths') }))).toMatchObject({ how: 'changed' })
    expect(one(old, across, page({ a: line('deaths', 'dose') }))).toMatchObject({ how: 'changed' })
    const cut = page({ a: words.dose })
    expect(standsOn(one(old, across, cut), cut)).toEqual([words.dose])
    expect(one(old, across, cut)).toMatchObject({ how: 'changed', quote: '50 mg a day.' })
  })

  test('a copy never gets a place, wherever it is put', () => {
    const place = placeOn(old, '12 percent')
    for (const next of [
      page({ z: words.deaths, a: line('dose', 'deaths'), b: line('rain', 'mayor') }),
      page({ a: line('deaths', 'dose', 'deaths'), b: line('rain', 'mayor') }),
      page({ a: line('dose', 'deaths'), b: line('rain', 'mayor', 'deaths'), z: line('dose', 'deaths') }),
    ]) {
      const places = save(old, [place], next)
      expect(places).toHaveLength(1)
      expect(places[0]).toMatchObject({ block: 'a', quote: '12 percent' })
    }
  })

  test('how tells of this revision against the one before', () => {
    const next = page({ a: line('dose', 'deaths').replace('50', '5'), b: line('rain', 'mayor'), c: words.price })
    const changed = save(old, [placeOn(old, '50 mg')], next)
    expect(changed[0]?.how).toBe('changed')
    expect(save(next, changed, next)).toEqual([{ ...changed[0], how: 'exact' }])
  })

  test('several places keep their order and never become one', () => {
    const places = [placeOn(old, '12 percent'), placeOn(old, words.deaths, 'mark', 'm'), placeOn(old, words.rain, 'query', 'q'), placeOn(old, '50 mg')]
    expect(save(old, places, page({ a: 'All new here now.', b: line('deaths', 'rain') })).map(({ of, id }) => `${of} ${id}`)).toEqual(['claim 12 percent', 'mark m', 'query q', 'claim 50 mg'])
  })
})
