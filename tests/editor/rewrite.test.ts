import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordsOf } from '@/lib/editorial/wordings'
import { printed } from '@/lib/editor/printed'
import { rewrite } from '@/lib/editor/rewrite'
import { newId, story, storyOf, words } from './stories'

describe('rewrite', () => {
  test('changes exactly the range, in any story', () => {
    const change = fc.record({ pick: fc.nat(), a: fc.nat(), b: fc.nat(), by: fc.constantFrom('', 'x', '5 mg', ' 168 ', 'two words', 'e\u0301', 'a b') })
    fc.assert(
      fc.property(story, change, (document, { pick, a, b, by }) => {
        const before = printed(document)
        const block = before.blocks[pick % Math.max(1, before.blocks.length)]
        if (!block) return
        const [from = 0, to = 0] = [a, b].map((at) => at % (block.words.length + 1)).sort((x, y) => x - y)
        const after = rewrite(before.document, [{ block: block.id, from, to, words: by }])
        const said = wordsOf(block.words.slice(0, from) + by + block.words.slice(to))
        const expected = before.blocks.map((other) => (other.id === block.id ? { ...other, words: said } : other)).filter((other) => other.words !== '')
        expect(after.blocks).toEqual(expected)
        expect(printed(after.document)).toMatchObject({ document: after.document, blocks: after.blocks })
      }),
      { numRuns: 150 },
    )
  })

  const sentence = {
    type: 'paragraph', attrs: { id: 'paragraph-one' },
    content: [
      { type: 'text', text: 'He took ' }, { type: 'text', text: '50 mg', marks: [{ type: 'bold' }] }, { type: 'text', text: ' of ' },
      { type: 'text', text: 'the drug', marks: [{ type: 'link', attrs: { href: 'https://example.org/' } }] }, { type: 'text', text: ' twice.' },
    ],
  }
  const paragraphAfter = (...changes: { from: number; to: number; words: string }[]) =>
    rewrite(printed(storyOf('H', sentence)).document, changes.map((change) => ({ block: 'paragraph-one', ...change }))).document.content?.[2]?.content

  test('words that stay keep their looks; new ones look like those they replace', () => {
    expect(paragraphAfter({ from: 0, to: 32, words: 'He took 5 mg of the new drug twice.' })).toEqual([
      { type: 'text', text: 'He took ' }, { type: 'text', text: '5 mg', marks: [{ type: 'bold' }] }, { type: 'text', text: ' of ' },
      { type: 'text', text: 'the new drug', marks: [{ type: 'link', attrs: { href: 'https://example.org/' } }] }, { type: 'text', text: ' twice.' },
    ])
  })

  test('what is replaced at the end of a look keeps the look; what is added beside it does not take it', () => {
    expect(paragraphAfter({ from: 11, to: 13, words: 'g' })?.slice(0, 2)).toEqual([{ type: 'text', text: 'He took ' }, { type: 'text', text: '50 g', marks: [{ type: 'bold' }] }])
    expect(paragraphAfter({ from: 13, to: 13, words: ' a day' })?.slice(1, 3)).toEqual([{ type: 'text', text: '50 mg', marks: [{ type: 'bold' }] }, { type: 'text', text: ' a day of ' }])
  })

  test('several ranges of one block, each by its old place', () => {
    expect(paragraphAfter({ from: 8, to: 10, words: '5' }, { from: 26, to: 31, words: 'once' })?.map(({ text }) => text).join('')).toBe('He took 5 mg of the drug once.')
  })

  test('a block without words is gone', () => {
    expect(rewrite(printed(storyOf('H', sentence)).document, [{ block: 'paragraph-one', from: 0, to: 32, words: ' ' }]).blocks.map(({ role }) => role)).toEqual(['headline'])
  })

  test('refuses what is not in the text', () => {
    const { document } = printed(storyOf('H', words('paragraph', 'Two words', { id: newId() })))
    const id = document.content?.[2]?.attrs?.id
    expect(() => rewrite(document, [{ block: 'nowhere-at-all', from: 0, to: 0, words: 'x' }])).toThrow(RangeError)
    expect(() => rewrite(document, [{ block: id, from: 3, to: 99, words: 'x' }])).toThrow(RangeError)
    expect(() => rewrite(document, [{ block: id, from: 0, to: 5, words: 'x' }, { block: id, from: 4, to: 6, words: 'y' }])).toThrow(RangeError)
  })
})
