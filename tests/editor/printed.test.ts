import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical } from '@/lib/editorial/canonical'
import { wordsOf } from '@/lib/editorial/wordings'
import { withMarks } from '@/lib/editor/places'
import { printed } from '@/lib/editor/printed'
import { paper } from '@/lib/editor/schema/paper'
import { foldedOffsets } from '@/lib/editor/folding'
import { story, storyOf, words } from './stories'

describe('any story', () => {
  test('printed twice is the same story, and holds no claim mark', () => {
    fc.assert(
      fc.property(story, (document) => {
        const once = printed(document)
        const twice = printed(once.document)
        expect(canonical(twice.document)).toBe(canonical(once.document))
        expect(twice.blocks).toEqual(once.blocks)
        expect(twice.places).toEqual([])
        expect(twice.removed).toEqual([])
        expect(canonical(once.document)).not.toContain('"claim"')
      }),
      { numRuns: 150 },
    )
  })

  test('the text of a canonical block is its words, folded as the law folds them', () => {
    fc.assert(
      fc.property(story, (document) => {
        const { document: canonicalDocument, blocks } = printed(document)
        const texts = new Map<string, string>()
        paper.nodeFromJSON(canonicalDocument).descendants((node) => {
          if (node.isTextblock && node.content.size > 0) texts.set(node.attrs.id, node.textBetween(0, node.content.size, undefined, ' '))
        })
        expect(Object.fromEntries(blocks.map((block) => [block.id, block.words]))).toEqual(Object.fromEntries(texts))
        blocks.forEach((block) => expect(wordsOf(block.words)).toBe(block.words))
      }),
      { numRuns: 150 },
    )
  })

  test('claims put back into it are found where they were', () => {
    fc.assert(
      fc.property(story, (document) => {
        const { document: bare, blocks, places } = printed(document)
        const again = printed(withMarks(bare, places))
        expect(again.document).toEqual(bare)
        const wordsAt = (found: typeof places) => found.map(({ claim, block, from, to }) => [claim, blocks.find(({ id }) => id === block)?.words.slice(from, to)])
        expect(again.places).toEqual(places)
        wordsAt(places).forEach(([, said]) => expect(said).toMatch(/^\S(.*\S)?$/su))
      }),
      { numRuns: 150 },
    )
  })

  test('the words under a mark are the words that were marked', () => {
    fc.assert(
      fc.property(story, (document) => {
        const { blocks, places } = printed(document)
        const spelled = (text: string) => wordsOf(text).replace(/[\s\u0301]/gu, '').normalize('NFD').replace(/[\p{Cf}\u0301]/gu, '')
        for (const { claim, block, from, to } of places) {
          let raw = ''
          paper.nodeFromJSON(document).descendants((node, _, parent) => {
            if (parent?.attrs.id === block && node.isText && node.marks.some((mark) => mark.attrs.id === claim)) raw += node.text
          })
          expect(spelled(raw)).toContain(spelled(blocks.find(({ id }) => id === block)?.words.slice(from, to) ?? '?'))
        }
      }),
      { numRuns: 120 },
    )
  })
})

test('offsets fold with the text', () => {
  expect([...foldedOffsets(' a  e\u0301\u200bb ', 'a éb')]).toEqual([0, 0, 1, 2, 2, 3, 3, 3, 4, 4])
  expect([...foldedOffsets('\u1112\u1161\u11ab!', '한!')]).toEqual([0, 1, 1, 1, 2])
})

test('words run on across bold, links and line breaks', () => {
  const paragraph = {
    type: 'paragraph', attrs: { id: 'paragraph-one' },
    content: [{ type: 'text', text: ' Of the  ' }, { type: 'text', text: ' 186 ', marks: [{ type: 'bold' }] }, { type: 'hardBreak' }, { type: 'text', text: ' patients.\u00a0' }],
  }
  const { document, blocks } = printed(storyOf('A headline', paragraph))
  expect(blocks.at(-1)).toEqual({ id: 'paragraph-one', role: 'text', words: 'Of the 186 patients.' })
  expect(document.content?.[2]?.content).toEqual([
    { type: 'text', text: 'Of the ' }, { type: 'text', text: '186', marks: [{ type: 'bold' }] }, { type: 'hardBreak', marks: [{ type: 'bold' }] }, { type: 'text', text: 'patients.' },
  ])
})

test('marks come in any order and more than once, and are one set', () => {
  const paragraph = (...types: string[]) => printed(storyOf('H', { type: 'paragraph', attrs: { id: 'paragraph-one' }, content: [{ type: 'text', text: 'x', marks: types.map((type) => ({ type })) }] })).document.content?.[2]?.content
  expect(paragraph('italic', 'bold', 'italic')).toEqual([{ type: 'text', text: 'x', marks: [{ type: 'bold' }, { type: 'italic' }] }])
  expect(paragraph('subscript', 'superscript')).toEqual([{ type: 'text', text: 'x', marks: [{ type: 'superscript' }] }])
})

test('roles, pictures and what is left out', () => {
  const hash = 'c'.repeat(64)
  const figure = { type: 'figure', attrs: { id: 'figure-number-1', picture: hash, width: 4, height: 3, mediaType: 'image/png' }, content: [words('caption', 'A ward'), words('alt', 'Beds')] }
  const { blocks, document } = printed(storyOf('H', words('paragraph', ' \u200b '), { type: 'blockquote', content: [words('paragraph', 'Said so')] }, figure, words('pullQuote', 'So'), { type: 'social', content: [words('socialLine', 'Read on')] }))
  expect(blocks.map(({ role, words: said, picture }) => [role, said, picture])).toEqual([
    ['headline', 'H', undefined], ['quote', 'Said so', undefined], ['caption', 'A ward', hash], ['alt', 'Beds', hash], ['pull', 'So', undefined], ['social', 'Read on', undefined],
  ])
  expect(document.content?.map(({ type }) => type)).toEqual(['headline', 'standfirst', 'blockquote', 'figure', 'pullQuote', 'social'])
})

describe('what is no story is refused with a sentence', () => {
  const link = (href: unknown) => storyOf('H', { type: 'paragraph', attrs: { id: 'paragraph-one' }, content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }] })
  test.each([
    ['nothing', null, /cannot be read/],
    ['a piece of one', words('paragraph', 'x'), /no whole one/],
    ['no headline', { type: 'doc', content: [words('paragraph', 'x')] }, /cannot be printed/],
    ['an unknown block', storyOf('H', { type: 'script', content: [] }), /no place for: script/],
    ['an unknown mark', storyOf('H', { type: 'paragraph', attrs: { id: 'paragraph-one' }, content: [{ type: 'text', text: 'x', marks: [{ type: 'blink' }] }] }), /no place for: blink/],
    ['bold in a headline', { type: 'doc', content: [{ type: 'headline', attrs: { id: 'headline-one' }, content: [{ type: 'text', text: 'x', marks: [{ type: 'bold' }] }] }, words('standfirst', '')] }, /cannot be printed/],
    ['a script in a link', link('javascript:alert(1)'), /http/],
    ['a script behind a control character', link('java\nscript:alert(1)'), /http/],
    ['a link with a hole in it', link('https://example.org/a b'), /http/],
    ['a data address', link('data:text/html,x'), /http/],
    ['a link to nowhere', link('https://'), /http/],
    ['a link that is no text', link({ toString: 'x' }), /leads nowhere/],
    ['a forged picture', storyOf('H', { type: 'figure', attrs: { id: 'figure-number-1', picture: '../../etc/passwd' }, content: [words('caption', ''), words('alt', '')] }), /SHA-256/],
    ['a heading of level 1', storyOf('H', words('heading', 'x', { level: 1 })), /level 2 or 3/],
    ['the same id twice', storyOf('H', words('paragraph', 'x', { id: 'paragraph-one' }), words('paragraph', 'y', { id: 'paragraph-one' })), /same id/],
    ['no id', storyOf('H', { type: 'paragraph', content: [] }), /no id/],
    ['an id that is none', storyOf('H', words('paragraph', 'x', { id: '"><script>alert(1)' })), /no id/],
    ['a list in a quotation', storyOf('H', { type: 'blockquote', content: [{ type: 'bulletList', content: [{ type: 'listItem', content: [words('paragraph', 'x')] }] }] }), /cannot be printed/],
    ['depth without end', deep(20_000), /nested too deeply|cannot be/],
  ])('%s', (_, document, sentence) => {
    expect(() => printed(document)).toThrow(expect.objectContaining({ name: 'BadDocument', message: expect.stringMatching(sentence) }))
  })
})

function deep(levels: number): unknown {
  let document: unknown = { type: 'paragraph' }
  for (let n = 0; n < levels; n += 1) document = { type: 'blockquote', content: [document] }
  return { type: 'doc', content: [document] }
}
