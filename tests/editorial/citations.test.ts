import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cite, citeParts } from '@/lib/editorial/citations/cite'
import { cslItem, type CslItem } from '@/lib/editorial/citations/csl-item'

const singer = {
  'type': 'journal-article', 'title': ['The Third International Consensus Definitions for <i>Sepsis</i> and Septic Shock (Sepsis-3)'], 'container-title': 'JAMA', 'volume': 315, 'issue': '8', 'page': '801-810',
  'issued': { 'date-parts': [[2016, 2, 23]] }, 'DOI': 'https://doi.org/10.1001/JAMA.2016.0287', 'ISSN': ['0098-7484'], 'abstract': '<jats:p>Long text</jats:p>', 'reference': [{ key: 'a' }], 'is-referenced-by-count': 9,
  'author': ['Mervyn Singer', 'Clifford S. Deutschman', 'Christopher Warren Seymour', 'Manu Shankar-Hari', 'Djillali Annane'].map((whole) => ({ family: whole.split(' ').at(-1), given: whole.split(' ').slice(0, -1).join(' '), sequence: 'first', affiliation: [] })),
}
const item = (given: Record<string, unknown>): CslItem => cslItem.parse({ title: 'A Title', ...given })
const people = (...names: string[]) => names.map((family) => ({ family, given: 'A.' }))
const year = (...parts: unknown[]) => ({ 'date-parts': [parts] })

describe('citation data as it is kept', () => {
  test('an answer of the DOI service, without what nobody needs', () => {
    const kept = cslItem.parse(singer)
    expect(kept).toMatchObject({ type: 'article-journal', title: 'The Third International Consensus Definitions for Sepsis and Septic Shock (Sepsis-3)', volume: '315', DOI: '10.1001/jama.2016.0287', ISSN: '0098-7484' })
    expect(kept.author?.[0]).toEqual({ family: 'Singer', given: 'Mervyn' })
    expect(Object.keys(kept).sort()).toEqual(['DOI', 'ISSN', 'author', 'container-title', 'issue', 'issued', 'page', 'title', 'type', 'volume'])
  })

  test.each([
    ['entities and markup', { title: 'A &amp; B<sup>2</sup> &#8211; <jats:italic>C</jats:italic>' }, { title: 'A & B2 – C' }],
    ['a comparison is no markup', { title: 'Mortality at p < 0.05 and n > 30' }, { title: 'Mortality at p < 0.05 and n > 30' }],
    ['characters nobody sees', { title: 'A\u202eB\u200b' }, { title: 'AB' }],
    ['an institution', { author: [{ name: 'World Health Organization' }, 'RECOVERY Group', {}, 7] }, { author: [{ literal: 'World Health Organization' }, { literal: 'RECOVERY Group' }] }],
    ['others', { author: [{ family: 'Li', given: 'W.' }, { family: 'others' }] }, { author: [{ family: 'Li', given: 'W.' }, { literal: 'others' }] }],
    ['a year in words', { issued: { literal: 'in press' } }, { issued: { literal: 'in press' } }],
    ['an ISO date', { issued: { raw: '2020-03-01T10:00:00Z' } }, { issued: year(2020, 3, 1) }],
    ['a date as text', { issued: '1999///' }, { issued: year(1999) }],
    ['parts as words', { issued: { 'date-parts': [['2020', '3']] } }, { issued: year(2020, 3) }],
    ['a month that is none', { issued: { 'date-parts': [[2020, 13, 40]] } }, { issued: year(2020) }],
    ['a stretch', { issued: { 'date-parts': [[2020], [2021]] } }, { issued: { 'date-parts': [[2020], [2021]] } }],
    ['no date', { issued: { 'date-parts': [[null]] } }, {}],
    ['identifiers', { ISBN: ['x', '0-306-40615-2'], PMID: 26903338, arXiv: '2101.00001v2', URL: 'javascript:alert(1)' }, { ISBN: '9780306406157', PMID: '26903338', arXiv: '2101.00001v2' }],
    ['a preprint says so', { type: 'posted-content' }, { type: 'article', genre: 'preprint' }],
    ['an unknown type', { type: 'constructor' }, { type: 'document' }],
  ])('%s', (_, given, kept) => expect(item(given)).toEqual({ type: 'document', title: 'A Title', ...kept }))

  test('a work of three thousand authors keeps a hundred and says so', () => {
    const author = item({ author: people(...Array.from({ length: 3_000 }, (_, at) => `N${at}`)) }).author
    expect([author?.length, author?.at(-1)]).toEqual([101, { literal: 'others' }])
    expect(item({ title: 'x'.repeat(5_000) }).title).toHaveLength(1_000)
  })

  test.each([[{}], [{ type: 'book', author: people('Li') }], [null], ['text'], [[singer]], [{ title: '   ' }]])('what names nothing is refused: %j', (given) => expect(cslItem.safeParse(given).success).toBe(false))

  const anything = fc.record({
    'title': fc.oneof(fc.string(), fc.anything()), 'author': fc.anything({ maxDepth: 3 }), 'issued': fc.oneof(fc.anything(), fc.record({ 'date-parts': fc.array(fc.array(fc.oneof(fc.integer(), fc.string(), fc.constant(null)))) })),
    'page': fc.anything(), 'DOI': fc.oneof(fc.string(), fc.constant('10.1000/a&amp;b%252e')), 'URL': fc.webUrl(), 'ISBN': fc.anything(), 'type': fc.anything(), 'container-title': fc.constant('C'), 'genre': fc.string(),
  }, { requiredKeys: ['container-title'] })
  test('whatever is sent, it is read or refused; reading it again changes nothing; and it can be cited', () => {
    fc.assert(fc.property(anything, (given) => {
      const kept = cslItem.parse(given)
      expect(cslItem.parse(kept)).toEqual(kept)
      expect(cite(kept)).toContain('C')
    }), { numRuns: 500 })
  })
})

describe('the house style', () => {
  test.each([
    ['a paper of many', singer, 'Mervyn Singer, Clifford S. Deutschman, Christopher Warren Seymour and others. The Third International Consensus Definitions for Sepsis and Septic Shock (Sepsis-3). JAMA 315(8), 801–810, 2016. doi:10.1001/jama.2016.0287'],
    ['one author', { 'author': people('Li'), 'container-title': 'BMJ', 'volume': '3', 'issued': year(2020, 5) }, 'A. Li. A Title. BMJ 3, 2020.'],
    ['four authors', { author: people('B', 'C', 'D', 'E'), issued: year(2020) }, 'A. B, A. C, A. D and A. E. A Title. 2020.'],
    ['five authors', { author: people('B', 'C', 'D', 'E', 'F') }, 'A. B, A. C, A. D and others. A Title. undated.'],
    ['two and others', { author: [...people('B', 'C'), { literal: 'others' }] }, 'A. B, A. C and others. A Title. undated.'],
    ['a title that asks', { 'title': 'Does it work?', 'container-title': 'BMJ', 'issue': '2', 'issued': year(2020) }, 'Does it work? BMJ (2), 2020.'],
    ['a book', { type: 'book', author: people('Li'), publisher: 'Springer', 'publisher-place': 'Berlin', edition: 2, issued: year(1999), ISBN: '0306406152' }, 'A. Li. A Title (edition 2). Springer, Berlin, 1999. ISBN 9780306406157'],
    ['an edited book', { type: 'book', editor: people('Li', 'Wu'), publisher: 'Springer' }, 'A. Li and A. Wu (eds.). A Title. Springer, undated.'],
    ['a chapter', { 'type': 'chapter', 'author': people('Li'), 'editor': people('Wu'), 'container-title': 'The Book', 'page': '12 - 34', 'publisher': 'OUP', 'issued': year(2001) }, 'A. Li. A Title. In: A. Wu (ed.), The Book, pp. 12–34, OUP, 2001.'],
    ['a news report to the day', { 'type': 'article-newspaper', 'container-title': 'The Guardian', 'issued': year(2020, 3, 1), 'URL': 'https://example.org/a', 'accessed': year(2020, 3, 2) }, 'A Title. The Guardian, 1 March 2020. https://example.org/a (seen 2 March 2020).'],
    ['a thesis', { type: 'thesis', author: people('Li'), publisher: 'MIT', issued: year(2001) }, 'A. Li. A Title (thesis). MIT, 2001.'],
    ['a preprint', { type: 'posted-content', publisher: 'medRxiv', issued: year(2020), DOI: '10.1101/2020.03.09.20033217' }, 'A Title (preprint). medRxiv, 2020. doi:10.1101/2020.03.09.20033217'],
    ['a report', { type: 'report', publisher: 'WHO', number: '12', issued: { 'date-parts': [[2019], [2020]] } }, 'A Title. No. 12, WHO, 2019–2020.'],
    ['particles and suffix', { 'author': [{ 'family': 'Beethoven', 'given': 'Ludwig', 'non-dropping-particle': 'van', 'suffix': 'Jr.' }], 'issued': { literal: 'in press' } }, 'Ludwig van Beethoven, Jr. A Title. in press.'],
    ['family first', { author: [{ family: '山田', given: '太郎' }], issued: year(2020) }, '山田太郎. A Title. 2020.'],
    ['no title', { 'title': '', 'container-title': 'BMJ', 'PMID': '12' }, 'BMJ, undated. PMID 12'],
    ['an identifier alone', { title: '', DOI: '10.1000/a' }, 'undated. doi:10.1000/a'],
    ['before our time', { author: [{ literal: 'Plato' }], issued: year(-380) }, 'Plato. A Title. 380 BC.'],
  ])('%s', (_, given, line) => expect(cite(item(given))).toBe(line))

  test('parts say what they are and lead to the work', () => {
    expect(citeParts(cslItem.parse(singer)).filter(({ href }) => href)).toEqual([{ is: 'id', text: 'doi:10.1001/jama.2016.0287', href: 'https://doi.org/10.1001/jama.2016.0287' }])
    expect(citeParts(cslItem.parse(singer)).map(({ is }) => is)).toEqual(['people', 'and', 'title', 'and', 'container', 'detail', 'detail', 'and', 'date', 'and', 'id'])
  })
})
