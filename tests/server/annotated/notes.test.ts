import { expect, test } from 'vitest'
import { shapes } from '@/lib/editorial/actions'
import { asNotes } from '@/lib/server/annotated/as-notes'
import { citedIn } from '@/lib/server/annotated/cited'
import type { Annotation } from '@/lib/server/annotated/read-docx'

const words = (quote: string, block = 'block-1', from = 10) => ({ block, from, to: from + quote.length, quote, prefix: 'before ', suffix: ' after', sentence: `${block}.1` })
const remark = (text: string, rest: Partial<Annotation> = {}): Annotation => ({ kind: 'comment', author: 'Ada', text, links: [], resolved: false, replies: [], more: [], ...words('41 patients'), ...rest })

test('a comment is a claim on its words, with the thread as its note', () => {
  const { claims, sources, leftOver } = asNotes([remark('Is it 41?', { resolved: true, replies: [{ author: 'Carl', text: 'I counted.', links: [] }, { author: '', text: 'So did I.', links: [] }] })])
  expect(claims).toEqual([{ ...words('41 patients'), kind: 'other', note: 'Is it 41?\nCarl answered: I counted.\nSomebody answered: So did I.\n(Marked as resolved in the file.)', authors: ['Ada'] }])
  expect([sources, leftOver]).toEqual([[], []])
})

test('remarks on the very same words are one claim; one over several blocks is a claim in each', () => {
  const { claims, evidence } = asNotes([
    remark('One.'), remark('Two.', { author: 'Carl' }), remark('Three.', { author: 'Ada' }),
    remark('See https://example.org/a', { ...words('first', 'block-2'), links: ['https://example.org/a'], more: [words('second', 'block-3', 0)] }),
  ])
  expect(claims.map(({ quote, note, authors }) => [quote, note, authors])).toEqual([['41 patients', 'One.\n\nTwo.\n\nThree.', ['Ada', 'Carl']], ['first', 'See https://example.org/a', ['Ada']], ['second', 'See https://example.org/a', ['Ada']]])
  expect(evidence).toEqual([{ claim: 1, source: 0, locator: '' }, { claim: 2, source: 0, locator: '' }])
})

test('addresses are sources once each, tied to every claim that names them', () => {
  const footnote = (text: string, block: string) => remark(text, { kind: 'footnote', author: '', ...words('It rose.', block) })
  const { sources, evidence } = asNotes([
    footnote('Harbour log, pp. 12–14, https://example.org/log?utm_source=x.', 'block-1'), footnote('Olsen et al., Birds (2024). doi:10.1000/BIRDS(2).7', 'block-2'),
    remark('As in https://doi.org/10.1000/birds(2).7, no?', { ...words('found', 'block-3'), replies: [{ author: 'Carl', text: 'And https://example.org/log', links: [] }] }),
    footnote('Interview, 3 May.', 'block-4'),
  ])
  expect(sources).toEqual([
    { kind: 'web-page', title: 'Harbour log, pp. 12–14', url: 'https://example.org/log', doi: '', primary: false },
    { kind: 'peer-reviewed-paper', title: 'Olsen et al., Birds (2024).', url: 'https://doi.org/10.1000/birds(2).7', doi: '10.1000/birds(2).7', primary: false },
  ])
  expect(evidence).toEqual([{ claim: 0, source: 0, locator: 'pp. 12–14' }, { claim: 1, source: 1, locator: '' }, { claim: 2, source: 1, locator: '' }, { claim: 2, source: 0, locator: '' }])
})

test('of several addresses each is called by its own; a preprint is one', () => {
  expect(citedIn('Both: https://example.org/a and https://example.org/b', [], true).map(({ title }) => title)).toEqual(['https://example.org/a', 'https://example.org/b'])
  expect(citedIn('10.1101/2024.01.02.345', [], true)).toMatchObject([{ kind: 'preprint', title: 'doi:10.1101/2024.01.02.345', doi: '10.1101/2024.01.02.345' }])
  expect(citedIn('Write to ada@example.org', ['mailto:ada@example.org', 'file:///etc/passwd', 'javascript:1'], true)).toEqual([])
})

test('whatever is noted can be marked and added as it is; what is too long is said', () => {
  const long = 'word '.repeat(1_500).trim()
  const { claims, sources, leftOver } = asNotes([remark(long, { ...words(long) }), remark('On nothing.', { ...words(''), block: '' }), remark(`${long} https://example.org/${'x'.repeat(1_900)}`, { kind: 'endnote', ...words('end', 'block-9') })])
  for (const claim of claims) expect(() => shapes.markClaim.parse(claim)).not.toThrow()
  for (const source of sources) expect(() => shapes.addSource.parse(source)).not.toThrow()
  expect(claims[0]?.note).toHaveLength(2_000)
  expect(claims[0]?.to).toBe(10 + (claims[0]?.quote.length ?? 0))
  expect(leftOver).toHaveLength(3)
  expect(leftOver[0]).toBe('A comment by Ada is on words that are no longer in the story: “On nothing.”.')
  expect(leftOver[1]?.replace(/^.*it goes on: “/s, '')).toBe(`${long.slice(1_999)}”.`)
})
