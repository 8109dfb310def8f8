import { describe, expect, test } from 'vitest'
import { findAll, folded, locatorOf, mostMatches, sentencesAround } from '@/app/(desk)/articles/_sources/finding'
import { fieldsOf, itemOf } from '@/app/(desk)/articles/_sources/citation-fields'
import { cslItem } from '@/lib/editorial/citations/csl-item'

const page = (words: string) => ({ words })
const wordsAt = (words: string, query: string) => findAll([page(words)], query).map(({ from, to }) => words.slice(from, to))

describe('finding words in a copy', () => {
  test.each([
    ['capitals aside', 'Sepsis and SEPSIS', 'sepsis', ['Sepsis', 'SEPSIS']], ['over the end of a line', 'mortality\nfell', 'mortality fell', ['mortality\nfell']],
    ['in a word broken at the end of a line', 'inter-\nleukin', 'interleukin', ['inter-\nleukin']], ['signs as themselves', 'p = 0.03 (12%)', '(12%)', ['(12%)']], ['a point is no letter', 'p = 0x03', '0.03', []],
    ['a hyphen as itself', 'IL-32, IL 32', 'IL-32', ['IL-32']], ['letters beyond ASCII', 'Ärzte', 'ärzte', ['Ärzte']], ['nothing for nothing', 'words', '  ', []],
  ])('%s', (_, words, query, found) => {
    expect(wordsAt(words, query)).toEqual(found)
  })

  test('says the page, and stops where nobody could look through them', () => {
    expect(findAll([page('none'), page('a tide, a tide')], 'tide')).toEqual([{ page: 1, from: 2, to: 6 }, { page: 1, from: 10, to: 14 }])
    expect(findAll([page('a'.repeat(5_000))], 'a')).toHaveLength(mostMatches)
  })
})

test('the sentence around what was found runs on over the ends of lines', () => {
  const words = 'It ran for a year. Mortality fell\nby 12 per cent (p = 0.03) in the\nfirst group. Nobody knows why.'
  const [match] = findAll([page(words)], '12 per')
  expect(sentencesAround(page(words), match ?? { from: 0, to: 0 })).toBe('Mortality fell by 12 per cent (p = 0.03) in the first group.')
})

test('a passage is one line; only words broken at the end of a line are joined', () => {
  expect(folded(' The inter-\nleukin  level\nof IL-\n32 ')).toBe('The interleukin level of IL- 32')
})

test('the place as a citation says it', () => {
  expect([locatorOf('page 2'), locatorOf('page 2', 'page 3'), locatorOf('paragraph 7'), locatorOf('paragraph 7', 'paragraph 9'), locatorOf('00:01'), locatorOf('00:01', '00:09')]).toEqual(['p. 2', 'pp. 2–3', 'para. 7', 'paras. 7–9', '00:01', '00:01 – 00:09'])
})

describe('a citation in a form', () => {
  const item = cslItem.parse({
    type: 'article-journal', title: 'Lower IL-32', author: [{ family: 'Rath', given: 'Sarah' }, { literal: 'World Health Organization' }], issued: { 'date-parts': [[2025, 3, 18]] }, 'container-title': 'Biomedicines', volume: '13', PMID: '40149726', language: 'en',
  })
  const about = { title: '', doi: '', url: '' }

  test('comes back as it was, with what the form does not ask for', () => {
    expect(cslItem.parse(itemOf(fieldsOf(item, about), item))).toEqual(item)
  })

  test('what was changed is changed, what was emptied is gone', () => {
    const fields = { ...fieldsOf(item, about), authors: 'Rath, Sarah\nGülow, Karsten', issued: '2024', volume: '' }
    expect(cslItem.parse(itemOf(fields, item))).toMatchObject({ author: [{ family: 'Rath', given: 'Sarah' }, { family: 'Gülow', given: 'Karsten' }], issued: { 'date-parts': [[2024]] }, PMID: '40149726' })
    expect(itemOf(fields, item)).not.toHaveProperty('volume')
  })

  test('begins with what is known of the source', () => {
    expect(fieldsOf(null, { title: 'A paper', doi: '10.1000/x', url: '' })).toMatchObject({ type: 'article-journal', title: 'A paper', DOI: '10.1000/x' })
  })
})
