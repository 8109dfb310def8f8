import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { memoryKey, pairKeys, sameClaim, sameFact, soughtFor } from '@/lib/editorial/claim-memory'

describe('the same words', () => {
  test('after folding space and Unicode form, and nothing else', () => {
    expect(memoryKey(' Cafe\u0301\n opened\u00a0here. ')).toBe('Café opened here.')
    expect(sameFact('It opened  here.', 'It opened here.')).toBe(true)
    expect(sameFact('It opened here.', 'it opened here.')).toBe(false)
    expect(sameFact('It opened here.', 'It never opened here.')).toBe(false)
    expect(sameFact('', ' ')).toBe(false)
  })
})

describe('a name with a number', () => {
  test.each([
    ['Pfizer sold 3 billion doses.', 'In 2021 alone, Pfizer had sold 3 billion doses.'],
    ['The World Health Organization counts 12,000 deaths a year.', 'There were 12000 deaths, says the World Health Organization.'],
    ['Dr Maria Lopez treated 41 patients.', 'Some 41 patients were seen by Maria Lopez.'],
    ['Inflation in Germany rose to 8.7 per cent.', 'Germany saw inflation of 8.7%.'],
    ['IL-32 was given at 50 mg a day.', 'A dose of 50 mg of IL-32.'],
    ['The company paid Novartis $1.5bn.', 'Novartis received $1.5 billion.'],
    ['Robert Koch Institute: 300 µg', 'The Robert Koch Institute gave 300 μg.'],
    ['Ministry of Health figures: 7 hospitals', 'Of these, 7 hospitals belong to the Ministry of Health.'],
    ['Jean-Luc O’Brien scored 20 points.', 'It was Jean-Luc O’Brien with 20 points.'],
  ])('may be the same: %s / %s', (one, other) => expect(sameFact(one, other)).toBe(true))

  test.each([
    ['another number', 'Pfizer sold 3 billion doses.', 'Pfizer sold 30 billion doses.'],
    ['another unit', 'IL-32 was given at 50 mg.', 'IL-32 was given at 50 ml.'],
    ['percent and percentage points', 'Germany rose by 5 percent.', 'Germany rose by 5 percentage points.'],
    ['another name', 'Pfizer sold 3 billion doses.', 'Moderna sold 3 billion doses.'],
    ['part of a name', 'World Bank lent 5 million euros.', 'Deutsche Bank lent 5 million euros.'],
    ['a year alone', 'Pfizer said so in 2021.', 'Pfizer denied it in 2021.'],
    ['what only begins a sentence', 'The 41 patients recovered.', 'The 41 patients died.'],
    ['no name', 'it rose to 50 mg', 'it fell to 50 mg'],
    ['million and none', 'Bayer paid $5 million.', 'Bayer paid $5.'],
  ])('not the same: %s', (_, one, other) => expect(sameFact(one, other)).toBe(false))

  test('keys to look up by', () => {
    expect(pairKeys('In Germany, Dr Ana Silva saw 1,200 patients and 5% of them twice.')).toEqual(['Ana Silva · 1200 patients', 'Ana Silva · 5 percent', 'Germany · 1200 patients', 'Germany · 5 percent'])
    expect(pairKeys('nothing here')).toEqual([])
  })
})

const words = fc.array(fc.constantFrom('Pfizer', 'World', 'Health', 'of', 'the', 'The', 'gave', 'not', '50', '1,200', '3.5', 'mg', 'million', 'people', '%', '$', '.', '\u00a0', 'é', 'e\u0301', '41', 'In', 'May'), { maxLength: 14 }).map((list) => list.join(' '))

describe('whatever the words', () => {
  test('sameness is mutual, holds of itself, and is not changed by folding', () => {
    fc.assert(fc.property(words, words, (one, other) => {
      expect(sameFact(one, other)).toBe(sameFact(other, one))
      expect(sameFact(one, one)).toBe(memoryKey(one) !== '')
      expect(sameFact(memoryKey(one), other.replaceAll(' ', '\n '))).toBe(sameFact(one, other))
    }), { numRuns: 500 })
  })

  test('looking keys up finds what sameFact finds', () => {
    fc.assert(fc.property(words, words, (one, other) => {
      const found = (memoryKey(one) !== '' && memoryKey(one) === memoryKey(other)) || pairKeys(one).some((key) => pairKeys(other).includes(key))
      expect(sameFact(one, other)).toBe(found)
    }), { numRuns: 500 })
  })

  test('long and odd texts are over quickly', () => {
    const began = performance.now()
    for (const piece of ['A of ', 'A ', '1,', '1 ', 'A-', '$', 'A of the of ', '1 a ']) pairKeys(piece.repeat(20_000))
    expect(performance.now() - began).toBeLessThan(5_000)
  })
})

describe('two claims', () => {
  const claim = (quote: string, sentence: string) => ({ quote, sentence })
  const sold = 'Pfizer sold 3 billion doses to 41 countries.'
  const told = 'In 2021 alone, Pfizer had sold 3 billion doses.'

  test.each([
    ['a name and a number in both sentences, the number marked', claim('3 billion doses', sold), claim('sold 3 billion', told)],
    ['the name marked in one, the number in the other', claim('Pfizer', sold), claim('3 billion doses', told)],
    ['the same words marked', claim('had never been late before', 'It had never been late before, he said.'), claim('had never been late before', 'The ferry had never been late before.')],
    ['words of the same sentence that overlap', claim('3 billion', sold), claim('sold 3 billion doses', ` ${sold}`)],
    ['a number written in another way', claim('12,000', 'The Red Cross counted 12,000 dead.'), claim('12000 dead', 'There were 12000 dead, says the Red Cross.')],
  ])('may be the same: %s', (_, one, other) => expect([sameClaim(one, other), sameClaim(other, one)]).toEqual([true, true]))

  test.each([
    ['something else in the same sentence', claim('3 billion doses', sold), claim('41 countries', sold)],
    ['something else beside the same name and number', claim('41 countries', sold), claim('3 billion doses', told)],
    ['few words that are the same', claim('50 mg', 'They gave 50 mg.'), claim('50 mg', 'He took 50 mg.')],
    ['another number', claim('3 billion doses', sold), claim('30 billion doses', 'Pfizer sold 30 billion doses.')],
    ['no words', claim('', sold), claim('', sold)],
  ])('not the same: %s', (_, one, other) => expect([sameClaim(one, other), sameClaim(other, one)]).toEqual([false, false]))

  test('what is looked for is in every claim that may be the same', () => {
    expect(soughtFor(claim('12,000 dead', 'The Red Cross counted 12,000 dead, and 3 ships.'))).toEqual({ sentence: 'The Red Cross counted 12,000 dead, and 3 ships.', quote: null, names: ['Red Cross'], numbers: ['12,000', '12000', '3'] })
    const stated = fc.tuple(fc.constantFrom('Pfizer', 'Red Cross', 'Maria Lopez'), fc.constantFrom('12,000', '12000', '8.7', '41', '1234567'), fc.constantFrom('people', 'doses', 'per cent')).map(([name, digits, unit]) => claim(`${digits} ${unit}`, `Then ${name} saw ${digits} ${unit} there.`))
    fc.assert(fc.property(stated, stated, (one, other) => {
      if (!sameClaim(one, other)) return
      const { sentence, names, numbers } = soughtFor(one)
      expect(other.sentence === sentence || (names.some((name) => other.sentence.includes(name)) && numbers.some((digits) => other.sentence.includes(digits)))).toBe(true)
    }))
  })
})
