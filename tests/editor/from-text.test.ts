import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromMarkdown } from '@/lib/editor/from-markdown'
import { fromText } from '@/lib/editor/from-text'
import { outline } from './outline'

const read = (text: string) => outline(fromText(text))

describe('plain text', () => {
  test('paragraphs between empty lines, however the lines end', () => {
    expect(read('One.\r\n\r\nTwo.\r\n \u00a0\r\n\r\nThree.')).toEqual(['p: One.', 'p: Two.', 'p: Three.'])
  })
  test('lines wrapped at a width are joined', () => {
    const wrapped = 'The team examined blood samples from 186 critically ill patients\ndiagnosed with sepsis, or septic shock, along with 40 healthy\nindividuals who served as controls.\n\nNext paragraph.'
    expect(read(wrapped)).toEqual(['p: The team examined blood samples from 186 critically ill patients diagnosed with sepsis, or septic shock, along with 40 healthy individuals who served as controls.', 'p: Next paragraph.'])
  })
  test('lines that were not wrapped stay apart', () => {
    expect(read('Rose\nFell\nRose again')).toEqual(['p: Rose', 'p: Fell', 'p: Rose again'])
    expect(read(`${'A long paragraph that nobody wrapped. '.repeat(6)}\n${'Another one of the same length. '.repeat(7)}`)).toHaveLength(2)
  })
  test('a short line without a full stop over copy is a heading', () => {
    const copy = 'The research team examined blood samples from 186 critically ill patients in intensive care.'
    expect(read(`What the Study Found\n${copy}\n\nWho had more?\n\n${copy}\n\nNot A Heading`)).toEqual(['h2: What the Study Found', `p: ${copy}`, 'h2: Who had more?', `p: ${copy}`, 'p: Not A Heading'])
    expect(read(`He said so.\n\n${copy}`)[0]).toBe('p: He said so.')
    expect(read(`“Why now?”\n\n${copy}`)[0]).toBe('p: “Why now?”')
  })
  test('lists, numbered lists and quotations', () => {
    expect(read('- one\n- two\n  goes on\n\n3. three\n4. four\n\n> quoted words\n> go on\n>\n> and on\n\nEnd')).toEqual([
      'ul/li/p: one', 'ul/li/p: two goes on', 'ol(3)/li/p: three', 'ol(3)/li/p: four', 'quote/p: quoted words', 'quote/p: go on', 'quote/p: and on', 'p: End',
    ])
  })
  test('a number at the head of one line begins no list', () => {
    expect(read('44. That is how many there were.\n\nMore.')).toEqual(['p: 44. That is how many there were.', 'p: More.'])
  })
  test('a dash inside a line is a dash', () => {
    expect(read('A trend - higher levels - was found.')).toEqual(['p: A trend - higher levels - was found.'])
  })
  test('addresses become links, and what is no address does not', () => {
    expect(read('See https://example.org/a_(b)?c=1, or (http://example.com/x). Not javascript:alert(1) or www.example.org.')).toEqual([
      'p: See [https://example.org/a_(b)?c=1](https://example.org/a_(b)?c=1), or ([http://example.com/x](http://example.com/x)). Not javascript:alert(1) or www.example.org.',
    ])
  })
  test('separators print nothing', () => {
    expect(read('One.\n\n* * *\n\n-----\n\nTwo.')).toEqual(['p: One.', 'p: Two.'])
  })
  test('markup in plain text is text', () => {
    expect(read('<script>alert(1)</script> & <b>')).toEqual(['p: <script>alert(1)</script> & <b>'])
  })
})

describe('never changes a word', () => {
  const word = fc.constantFrom('sepsis', '186', '5', 'mg', '“not”', 'U.S.', 'IL-32', '(SIRS)', 'linke', 'd', '1.5', 'A', 'The', 'https://example.org/x', '&', '<b>')
  const line = fc.array(word, { minLength: 1, maxLength: 25 }).map((words) => words.join(' '))
  const lines = fc.array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\r\n', '\n \n')), { maxLength: 12 }).map((all) => all.flat().join(''))
  test('whatever the lines are', () => {
    fc.assert(
      fc.property(lines, (text) => {
        const letters = (some: string) => some.replace(/\s/g, '')
        const said: string[] = []
        const collect = (blocks: ReturnType<typeof fromText>) => blocks.forEach((block) => (block.text === undefined ? collect(block.content ?? []) : said.push(block.text)))
        collect(fromText(text))
        expect(letters(said.join(''))).toBe(letters(text))
      }),
      { numRuns: 150 },
    )
  })
})

test('Markdown', () => {
  expect(outline(fromMarkdown('# Title\n\nA *b* **c**, H~2~O ~~was~~ [l](https://e.org/?utm_source=x&a=1#f) [bad](javascript:alert(1)) <img src=x onerror=alert(1)><script>alert(1)</script>\n\n### Small\n\n1. x\n2. y\n   - z\n\n> quote\n\n| a | b |\n|---|---|\n| 1 | 2 |'))).toEqual([
    'h2: Title', 'p: A _b_ *c*, H~2~O ~~was~~ [l](https://e.org/?a=1#f) bad', 'h3: Small', 'ol/li/p: x', 'ol/li/p: y', 'ol/li/p: z', 'quote/p: quote', 'p: a | b', 'p: 1 | 2',
  ])
})

test('boxes without end are refused with a sentence', () => {
  expect(() => fromMarkdown('>'.repeat(20_000))).toThrow(expect.objectContaining({ name: 'BadDocument' }))
})
