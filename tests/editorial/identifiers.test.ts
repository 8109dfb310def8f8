import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { doiLink, identify, linksOf } from '@/lib/editorial/citations/identifiers'
import { isbn13 } from '@/lib/editorial/citations/isbn'

describe('a DOI', () => {
  test.each([
    ['bare', '10.1001/jama.2016.0287', '10.1001/jama.2016.0287'],
    ['labelled', 'doi:10.1001/JAMA.2016.0287', '10.1001/jama.2016.0287'],
    ['labelled with space', 'DOI: 10.1001/jama.2016.0287.', '10.1001/jama.2016.0287'],
    ['an address', 'https://doi.org/10.1001/jama.2016.0287', '10.1001/jama.2016.0287'],
    ['the old resolver', 'http://dx.doi.org/10.1001%2Fjama.2016.0287', '10.1001/jama.2016.0287'],
    ['without scheme', 'doi.org/10.1001/jama.2016.0287?x=1', '10.1001/jama.2016.0287'],
    ['a publisher’s page', 'https://www.nejm.org/doi/full/10.1056/NEJMoa2001017?query=featured#t=article', '10.1056/nejmoa2001017'],
    ['a publisher’s PDF', 'https://onlinelibrary.wiley.com/doi/10.1002/sim.9234/full', '10.1002/sim.9234'],
    ['a PDF by its DOI', 'https://link.springer.com/content/pdf/10.1007/s00134-017-4683-6.pdf', '10.1007/s00134-017-4683-6'],
    ['with a session', 'https://example.org/doi/10.1093/cid/ciaa123;jsessionid=1', '10.1093/cid/ciaa123'],
    ['in a parameter', 'https://x.example.org/find?doi=10.1000%2Fabc-1&lang=en', '10.1000/abc-1'],
    ['a preprint server', 'https://www.medrxiv.org/content/10.1101/2020.03.09.20033217v2.full.pdf+html', '10.1101/2020.03.09.20033217'],
    ['brackets of its own', '(see 10.1016/S0140-6736(20)30183-5)', '10.1016/s0140-6736(20)30183-5'],
    ['in a sentence', '“Singer et al. (doi: 10.1001/jama.2016.0287), JAMA”', '10.1001/jama.2016.0287'],
    ['in HTML', '<a href="https://doi.org/10.1001/jama.2016.0287">10.1001/other</a>', '10.1001/jama.2016.0287'],
    ['in angle brackets', '<https://doi.org/10.1001/jama.2016.0287>', '10.1001/jama.2016.0287'],
    ['old angle brackets', '10.1002/(SICI)1097-4636(199823)43:2<338::AID-JBM16>3.0.CO;2-W', '10.1002/(sici)1097-4636(199823)43:2<338::aid-jbm16>3.0.co;2-w'],
    ['old angle brackets, escaped', 'https://doi.org/10.1002/(SICI)1097-4636(199823)43:2%3C338::AID-JBM16%3E3.0.CO;2-W', '10.1002/(sici)1097-4636(199823)43:2<338::aid-jbm16>3.0.co;2-w'],
    ['registrant with parts', '10.1000.10/123456', '10.1000.10/123456'],
    ['Japanese punctuation', '（10.1241/johokanri.55.1。', '10.1241/johokanri.55.1'],
    ['letters nobody sees', '10.1001/ja\u00adma.2016\u200b.0287', '10.1001/jama.2016.0287'],
  ])('%s', (_, text, doi) => expect(identify(text).doi).toBe(doi))

  test.each([['too short a registrant', '10.10/abc'], ['no suffix', '10.1001/'], ['inside a number', '110.1001/5'], ['a version', 'v10.12345'], ['a fraction', 'about 10.5/12'], ['too long', `10.1001/${'a'.repeat(300)}`]])('none: %s', (_, text) =>
    expect(identify(text).doi).toBeUndefined())

  test('what was found is found again, through its own link too', () => {
    const suffix = fc.string({ unit: fc.constantFrom(...'abz019-._;()/:#?%&='), minLength: 1, maxLength: 30 })
    fc.assert(fc.property(fc.constantFrom('see ', 'doi:', ''), suffix, (before, tail) => {
      const { doi } = identify(`${before}10.1234/a${tail}`)
      if (!doi) return
      expect(identify(doi).doi).toBe(doi)
      expect(identify(doiLink(doi)).doi).toBe(doi)
    }), { numRuns: 500 })
  })
})

describe('an ISBN', () => {
  test.each([
    ['thirteen', '978-0-306-40615-7', '9780306406157'],
    ['ten, labelled', 'ISBN 0-306-40615-2', '9780306406157'],
    ['ten, all there is', '0306406152', '9780306406157'],
    ['ten with X', 'ISBN-10: 0-8044-2957-X', '9780804429573'],
    ['with spaces in a sentence', 'A Book (Berlin 1999, ISBN-13 978 3 16 148410 0).', '9783161484100'],
    ['with other dashes', '978–3–16–148410–0', '9783161484100'],
    ['a shop’s address', 'https://www.example.com/Some-Book/dp/0306406152/ref=sr_1', '9780306406157'],
    ['a library’s address', 'https://openlibrary.org/isbn/9780306406157', '9780306406157'],
    ['the second is sound', 'ISBN 978-0-306-40615-8, ISBN 978-3-16-148410-0', '9783161484100'],
    ['979', '979-10-90636-07-1', '9791090636071'],
  ])('%s', (_, text, isbn) => expect(identify(text).isbn).toBe(isbn))

  test.each([
    ['wrong check digit', 'ISBN 978-0-306-40615-8'], ['a bare number of ten digits in a sentence', 'call 0306406152 now'], ['a score of music', '9790060115615'],
    ['part of a longer number', '19780306406157'], ['in a DOI', '10.1007/978-3-16-148410-0_3'], ['milliseconds in an address', 'https://example.org/9780306406157'],
  ])('none: %s', (_, text) => expect(identify(text).isbn).toBeUndefined())

  const nine = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 9, maxLength: 9 })
  test('every body has one check digit of each length, and both mean the same book', () => {
    fc.assert(fc.property(nine, (body) => {
      const tens = [...'0123456789X'].filter((digit) => isbn13(body + digit))
      const thirteens = [...'0123456789'].filter((digit) => isbn13(`978${body}${digit}`))
      expect([tens.length, thirteens.length]).toEqual([1, 1])
      expect(isbn13(`${body}${tens[0]}`)).toBe(`978${body}${thirteens[0]}`)
    }))
  })

  test('one wrong digit is seen', () => {
    fc.assert(fc.property(fc.nat(12), fc.integer({ min: 1, max: 9 }), (at, by) => {
      const digits = [...'9783161484100']
      digits[at] = String((Number(digits[at]) + by) % 10)
      expect(isbn13(digits.join(''))).toBeNull()
    }))
  })
})

describe('a PubMed number', () => {
  test.each([
    ['PMID: 26903338', '26903338'], ['pmid 26903338; PMCID: PMC4968574', '26903338'], ['https://pubmed.ncbi.nlm.nih.gov/26903338/', '26903338'],
    ['http://www.ncbi.nlm.nih.gov/pubmed/26903338', '26903338'], ['https://europepmc.org/article/MED/26903338', '26903338'],
  ])('%s', (text, pmid) => expect(identify(text).pmid).toBe(pmid))

  test.each(['26903338', 'PMC4968574', 'PMID: PMC4968574', 'PMID 0', 'PMID 123456789'])('none: %s', (text) => expect(identify(text).pmid).toBeUndefined())
})

describe('an arXiv number', () => {
  test.each([
    ['arXiv:2101.00001v2 [q-bio.QM]', '2101.00001v2'], ['https://arxiv.org/abs/2101.00001', '2101.00001'], ['https://arxiv.org/pdf/2101.00001v1.pdf', '2101.00001v1'],
    ['2101.00001', '2101.00001'], ['arXiv:hep-th/9901001', 'hep-th/9901001'], ['arxiv.org/abs/math.GT/0309136', 'math/0309136'], ['0704.0001', '0704.0001'],
  ])('%s', (text, arxiv) => expect(identify(text).arxiv).toBe(arxiv))

  test('arXiv’s own DOI is both', () => expect(identify('https://doi.org/10.48550/arXiv.2101.00001')).toMatchObject({ doi: '10.48550/arxiv.2101.00001', arxiv: '2101.00001' }))
  test.each(['it rose 2101.00001 points', '2113.00001', 'arXiv:2101.000012'])('none: %s', (text) => expect(identify(text).arxiv).toBeUndefined())
})

describe('an address', () => {
  test.each([
    ['See https://example.org/a_(b)), there.', 'https://example.org/a_(b)'], ['www.example.org/x.', 'https://www.example.org/x'], ['HTTP://Example.org', 'http://example.org/'],
  ])('%s', (text, url) => expect(identify(text).url).toBe(url))
  test.each(['javascript:alert(1)', 'ftp://example.org', 'https://name:word@example.org/', 'https://', 'file:///etc/passwd', 'example'])('none: %s', (text) => expect(identify(text).url).toBeUndefined())
})

test('a line of a reference list gives all it holds, and nothing gives nothing', () => {
  const line = 'Singer M et al. JAMA 2016;315(8):801-10. doi: 10.1001/jama.2016.0287. PMID: 26903338; PMCID: PMC4968574.'
  expect(identify(line)).toEqual({ doi: '10.1001/jama.2016.0287', pmid: '26903338' })
  expect(linksOf(identify(line))).toEqual({ doi: 'https://doi.org/10.1001/jama.2016.0287', pmid: 'https://pubmed.ncbi.nlm.nih.gov/26903338/' })
  expect(identify('')).toEqual({})
  expect(identify('%E0%A4%A %zz %')).toEqual({})
})

test('long and hostile texts are read in no time', () => {
  const began = performance.now()
  for (const piece of ['10.1001/', '(', 'https://', '978 ', 'isbn ', 'arxiv:', '10.1234/a)', '9', '<1:', '1 ']) identify(piece.repeat(100_000 / piece.length))
  identify(`10.1234/a${')'.repeat(90_000)}`)
  expect(performance.now() - began).toBeLessThan(5_000)
})
