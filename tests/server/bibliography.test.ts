import { describe, expect, test, vi } from 'vitest'
import { cite } from '@/lib/editorial/citations/cite'
import { lookUp, readBibliography, type JsonAnswer } from '@/lib/server/locker/bibliography'

const items = (text: string) => {
  const read = readBibliography(text)
  if ('problem' in read) throw new Error(read.problem)
  return read.items
}
const problem = (text: string) => {
  const read = readBibliography(text)
  return 'problem' in read ? read.problem : `${read.items.length} read`
}

const bibtex = `% exported
@string{jama = "JAMA"}
@article{Singer_2016, title={The {Third} International {C}onsensus \\& more, $p<0.05$}, volume={315}, DOI={10.1001/JAMA.2016.0287}, number={8},
  journal=jama, author={Singer, Mervyn and {World Health Organization} and M{\\"u}ller, J{\\'e}r{\\^o}me and others}, year={2016}, month=feb, pages={801--810}, pmid={26903338}}

@book{last, title="A Book", isbn={978-0-306-40615-7}, editor={A. B. Last}, address={Berlin}, year=1999, publisher={Springer}}
@misc{pre, title={A Preprint}, eprint={2101.00001}, archiveprefix={arXiv}, year={2021}, author={Li, Wei}}
@misc{site, title={A Page}, howpublished={\\url{https://example.org/a_b}}}
@phdthesis{q, title={On Sepsis}, school={MIT}, year={2001}}
@inproceedings{child, title={T}, crossref={proc}}
@proceedings{proc, title={Proceedings}, year={2003}}`

const ris = `Provider: Somebody
TY  - JOUR
AU  - Singer, Mervyn
AU  - Deutschman, Clifford S.
TI  - The Third  - and last -
  Consensus
T2  - JAMA
PY  - 2016
DA  - 2016/02/23
VL  - 315
IS  - 8
SP  - 801
EP  - 810
DO  - https://doi.org/10.1001/jama.2016.0287
ER  - 

TY - BOOK
A1 - World Health Organization
T1 - Book
Y1 - 1999///
SN - 978-0-306-40615-7
ER -`

describe('a pasted bibliography', () => {
  test('BibTeX: macros, accents, names, cross-references, and what managers add', () => {
    const read = items(bibtex)
    expect(read[0]).toEqual({
      'type': 'article-journal', 'title': 'The Third International Consensus & more, p<0.05', 'container-title': 'JAMA', 'volume': '315', 'issue': '8', 'page': '801-810', 'DOI': '10.1001/jama.2016.0287', 'PMID': '26903338',
      'issued': { 'date-parts': [[2016, 2]] }, 'author': [{ family: 'Singer', given: 'Mervyn' }, { family: 'World Health Organization' }, { family: 'Müller', given: 'Jérôme' }, { literal: 'others' }],
    })
    expect(read.slice(1).map(cite)).toEqual([
      'A. B. Last (ed.). A Book. Springer, Berlin, 1999. ISBN 9780306406157', 'Wei Li. A Preprint. 2021. arXiv:2101.00001', 'A Page. undated. https://example.org/a_b',
      'On Sepsis (PhD thesis). MIT, 2001.', 'T. In: Proceedings, 2003.', 'Proceedings. 2003.',
    ])
  })

  test('macros of one paste are not those of the next', () => {
    expect(items('@string{mine = "unique words"} @misc{a, title=mine, year=2000}')[0]?.title).toBe('unique words')
    expect(items('@misc{b, title={X} # mine, year=2000}')[0]?.title).toBe('X')
  })

  test('RIS: old and new tags, loose spacing, lines that go on, a provider’s line before', () => {
    expect(items(ris).map(cite)).toEqual(['Mervyn Singer and Clifford S. Deutschman. The Third - and last - Consensus. JAMA 315(8), 801–810, 2016. doi:10.1001/jama.2016.0287', 'World Health Organization. Book. 1999. ISBN 9780306406157'])
    expect(items(ris.replace(/\n/g, '\r\n'))).toEqual(items(ris))
  })

  test('RIS of other kinds: what the usual programs write of a news report, a chapter, a web page, a film, and PubMed', () => {
    const records = [
      ['NEWS', 'AU  - Doe, Jane', 'TI  - Head', 'T2  - The Paper', 'PY  - 2020', 'DA  - 2020/03/01/', 'UR  - https://example.org/a'],
      ['CHAP', 'AU  - Li, Wei', 'ED  - Wu, Ana', 'TI  - Chap', 'T2  - Book', 'PB  - OUP', 'SP  - 1', 'EP  - 9', 'PY  - 2001'],
      ['ELEC', 'AU  - World Health Organization', 'TI  - Sepsis', 'UR  - https://example.org/s', 'PY  - 2020'],
      ['MPCT', 'AU  - Varda, Agnès', 'TI  - Film', 'PY  - 1962'],
      ['JOUR', 'AU  - Li, Wei', 'T1  - Old', 'JF  - BMJ', 'Y1  - 1999/05//', 'M3  - 10.1136/bmj.1', 'AN  - 12345', 'DB  - PubMed'],
      ['WEB', 'AU  - Li, Wei', 'TI  - Page', 'PY  - 2020', 'UR  - https://example.org/w'],
      ['XYZ', 'AU  - Li, Wei', 'TI  - Thing', 'PY  - 2020'],
      ['JOUR', 'AU  - Li, Wei', 'TI  - No day', 'DA  - Spring', 'PY  - 2003', 'M3  - Editorial'],
    ]
    const text = records.map(([type, ...lines]) => [`TY  - ${type}`, ...lines, 'ER  - '].join('\n')).join('\n')
    expect(items(text).map(cite)).toEqual([
      'Jane Doe. Head. The Paper, 1 March 2020. https://example.org/a', 'Wei Li. Chap. In: Ana Wu (ed.), Book, pp. 1–9, OUP, 2001.', 'World Health Organization. Sepsis. 2020. https://example.org/s',
      'Agnès Varda. Film. 1962.', 'Wei Li. Old. BMJ, 1999. doi:10.1136/bmj.1', 'Wei Li. Page. 2020. https://example.org/w', 'Wei Li. Thing. 2020.', 'Wei Li. No day (Editorial). 2003.',
    ])
    expect(items(text)[4]).toMatchObject({ PMID: '12345', issued: { 'date-parts': [[1999, 5]] } })
  })

  test('CSL-JSON: a list, one item, and wrapped lists', () => {
    const one = { type: 'article-journal', title: 'T', id: 'x', unknown: 1 }
    for (const sent of [[one], one, { items: [one] }, { message: one }, { message: { items: [one] } }]) expect(items(`\ufeff ${JSON.stringify(sent)}`)).toEqual([{ type: 'article-journal', title: 'T' }])
  })

  test.each([
    ['nothing', ' \n', 'There is nothing here to read. Paste BibTeX, RIS or CSL-JSON.'],
    ['a reference', '[1] Singer M. JAMA 2016. doi:10.1001/jama.2016.0287', 'This is neither BibTeX nor RIS nor CSL-JSON. BibTeX begins with “@article{”, RIS with “TY  - ”, CSL-JSON with “[” or “{”. It names the DOI 10.1001/jama.2016.0287: look that up instead.'],
    ['PubMed’s format', 'PMID- 26903338\nTI  - The Third', 'This is PubMed’s own format, which is not read here. BibTeX begins with “@article{”, RIS with “TY  - ”, CSL-JSON with “[” or “{”.'],
    ['BibTeX without a comma', '@article{a,\n  title={x}\n  year={2000}\n}', 'The BibTeX cannot be read at line 3 (the entry that begins on line 1): a comma between two fields or the closing brace is missing.'],
    ['BibTeX without a value', '@article{a, title={x}}\n@article{b,\n  year=}', 'The BibTeX cannot be read at line 3 (the entry that begins on line 2): a value is missing, or stands without braces or quotation marks.'],
    ['BibTeX without a key', '\n@article{,title={x}}', 'The BibTeX cannot be read at line 2 (the entry that begins on line 2): the entry has no key after its opening brace.'],
    ['BibTeX without equals', '@article{a,\n title {x}}', 'The BibTeX cannot be read at line 2 (the entry that begins on line 1): an equals sign is missing after the name of a field.'],
    ['BibTeX cut off', '@article{a, title={x}}\n\n@article{b, title={unclosed', 'The BibTeX ends too early (the entry that begins on line 3): a brace or a quotation mark is not closed.'],
    ['TeX that is broken', '@article{a, title={x}}\n\n@article{b,\n title={50 $x}}', 'The entry “b” on line 3 cannot be read as BibTeX: a $, a brace or a \\begin in it has no partner, or a name is left empty between two “and”.'],
    ['an empty BibTeX entry', '@article{a, title={x}}\n@article{b, year={2000}}', 'Entry 2, on line 2, has no title, and nothing else to know it by.'],
    ['only macros', '@string{a = "b"}', 'There is no entry in what was pasted.'],
    ['RIS without a beginning', 'AU  - Li\nTY  - JOUR\nTI  - T\nER  - ', 'Line 1 (“AU  - ”) stands outside a record: a record of RIS begins with “TY  - ” and ends with “ER  - ”.'],
    ['RIS after its end', 'TY  - JOUR\nTI  - T\nER  - \nAU  - Li', 'Line 4 (“AU  - ”) stands outside a record: a record of RIS begins with “TY  - ” and ends with “ER  - ”.'],
    ['RIS without a title', 'TY  - JOUR\nTI  - T\nER  - \nTY  - JOUR\nAU  - Li\nER  - ', 'Entry 2, on line 4, has no title, and nothing else to know it by.'],
    ['JSON with a slip', '[\n {"title": "a"}\n {"title": "b"}]', 'The CSL-JSON cannot be read at line 3: a comma, a quotation mark or a bracket is missing or one too many.'],
    ['JSON cut off', '[{"title": "a",', 'The CSL-JSON cannot be read at line 1: it ends too early.'],
    ['a list of nothing', '[]', 'There is no entry in what was pasted.'],
    ['other JSON', '{"a": 1}', 'Entry 1 has no title, and nothing else to know it by.'],
    ['too long', 'x'.repeat(1_000_001), 'This is too long to read at once: at most a million characters. Paste it in parts.'],
    ['too many', JSON.stringify(Array.from({ length: 1_001 }, () => ({ title: 'T' }))), 'There are 1,001 entries here: at most 1,000 are read at once. Paste them in parts.'],
  ])('%s gets its sentence', (_, text, sentence) => expect(problem(text)).toBe(sentence))

  test('no paste reaches into objects that are not its own', () => {
    for (const field of ['__proto__+an:polluted', 'constructor+an:polluted', '__proto__+an', '__proto__']) problem(`@article{a, ${field} = {=x}, title={T}}`)
    problem('@article{__proto__, title={T}} @string{__proto__ = "x"} @string{constructor = "y"}')
    problem('{"__proto__": {"polluted": 1}, "title": "T"}')
    expect([({} as Record<string, unknown>).polluted, ({} as Record<string, unknown>).default, (Object as unknown as Record<string, unknown>).polluted]).toEqual([undefined, undefined, undefined])
  })

  test('nothing is fetched and nothing is logged, whatever is pasted', () => {
    const fetched = vi.spyOn(globalThis, 'fetch')
    const said = vi.spyOn(process.stderr, 'write')
    for (const text of ['https://example.org/a.bib', '@article{a, title={https://example.org}, url={https://example.org/}}', '@article(a, title={T}}', 'TY  - ELEC\nUR  - https://example.org\nER  - ', '["https://example.org/"]', '[{"URL":"https://example.org/","title":"T"}]']) problem(text)
    expect(fetched).not.toHaveBeenCalled()
    expect(said).not.toHaveBeenCalled()
    vi.restoreAllMocks()
  })

  test.each([
    ['braces', `@a{b, title={${'{'.repeat(100_000)}`], ['balanced braces', `@a{b, title={${'{'.repeat(50_000)}${'}'.repeat(50_000)}}}`], ['at signs', '@a{'.repeat(100_000)], ['entries', '@a{b,title={c}}\n'.repeat(50_000)], ['records', 'TY  - A\nER  - \n'.repeat(50_000)],
    ['one long title', `@a{b, title={${'word \\& '.repeat(100_000)}}}`], ['many names', `@a{b, title={T}, author={${'Li, Wei and '.repeat(50_000)}X}}`], ['brackets', '['.repeat(500_000)], ['tags in a title', `[{"title":"${'<i '.repeat(200_000)}"}]`], ['blank RIS', `TY  - A\nTI  - ${' '.repeat(500_000)}x\nER  - `], ['lines that go on', `TY  - A\nTI  - T\n${'x\n'.repeat(200_000)}`],
  ])('hostile input is over quickly: %s', (_, text) => {
    const began = performance.now()
    expect(problem(text)).toMatch(/\S/)
    expect(performance.now() - began).toBeLessThan(10_000)
  })
})

describe('the DOI service', () => {
  const recorded = {
    'type': 'journal-article', 'title': 'The Third International Consensus', 'container-title': 'JAMA', 'DOI': '10.1001/jama.2016.0287', 'volume': '315', 'issue': '8', 'page': '801', 'publisher': 'American Medical Association (AMA)',
    'issued': { 'date-parts': [[2016, 2, 23]] }, 'author': [{ given: 'Mervyn', family: 'Singer', sequence: 'first', affiliation: [{ name: 'UCL' }] }], 'created': { 'date-time': '2016-02-22T16:07:52Z' }, 'ISSN': ['0098-7484'],
  }
  const answering = (answer: JsonAnswer) => vi.fn(async (_url: string, _headers: Record<string, string>) => answer)

  test('is asked by the DOI alone, for CSL-JSON, and its answer is kept in our form', async () => {
    const fetchJson = answering({ status: 200, body: recorded })
    const item = await lookUp('see https://jamanetwork.com/journals/jama/fullarticle/10.1001/jama.2016.0287', fetchJson)
    expect(fetchJson.mock.calls).toEqual([['https://doi.org/10.1001/jama.2016.0287', { accept: 'application/vnd.citationstyles.csl+json' }]])
    expect('problem' in item ? item.problem : cite(item)).toBe('Mervyn Singer. The Third International Consensus. JAMA 315(8), 801, 2016. doi:10.1001/jama.2016.0287')
  })

  test('an answer without a DOI in it gets the one asked for', async () => {
    expect(await lookUp('10.5281/zenodo.1', answering({ status: 200, body: { type: 'dataset', title: 'Data', author: [{ literal: 'A Group' }] } }))).toEqual({ type: 'dataset', title: 'Data', author: [{ literal: 'A Group' }], DOI: '10.5281/zenodo.1' })
  })

  const byHand = 'Paste its BibTeX, RIS or CSL-JSON instead, or try again later.'
  test.each<[string, JsonAnswer, string]>([
    ['unknown', { status: 404, body: null }, 'The DOI service does not know 10.1000/a. Compare it with the paper, letter by letter.'],
    ['no such data', { status: 406, body: null }, `The DOI 10.1000/a exists, but its registrar gives no citation data. ${byHand}`],
    ['too often', { status: 429, body: null }, 'The DOI service is asked too often just now. Try 10.1000/a again in a few minutes.'],
    ['out of order', { status: 503, body: null }, `The DOI service could not answer about 10.1000/a (status 503). ${byHand}`],
    ['fenced off', { problem: 'Fetching is switched off here.' }, `The DOI service could not be asked about 10.1000/a: Fetching is switched off here. ${byHand}`],
    ['an HTML page', { status: 200, body: '<html>' }, `What the DOI service sent about 10.1000/a is no citation data. ${byHand}`],
    ['no content', { status: 204, body: null }, `What the DOI service sent about 10.1000/a is no citation data. ${byHand}`],
    ['another work', { status: 200, body: recorded }, 'The DOI service answered about 10.1001/jama.2016.0287 when asked about 10.1000/a. If both are the same work, look that one up instead.'],
  ])('%s', async (_, answer, sentence) => expect(await lookUp('10.1000/a', answering(answer))).toEqual({ problem: sentence }))

  test('a fetch that fails is a sentence, and without a DOI nothing is asked', async () => {
    const failing = vi.fn(async () => { throw new Error('ECONNREFUSED 10.0.0.1') })
    expect(await lookUp('10.1000/a', failing)).toEqual({ problem: `The DOI service could not be asked about 10.1000/a. ${byHand}` })
    expect(await lookUp('PMID 12', failing)).toEqual({ problem: 'There is no DOI in this. A DOI begins with “10.”, as in 10.1001/jama.2016.0287.' })
    expect(failing).toHaveBeenCalledTimes(1)
  })
})
