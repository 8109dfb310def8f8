import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withBlockIds } from '@/lib/editor/block-ids'
import { documentFrom } from '@/lib/editor/document'
import { fromText } from '@/lib/editor/from-text'
import { printed } from '@/lib/editor/printed'
import { toHtml } from '@/lib/editor/to-html'
import { fromHtml } from '@/lib/editor/from-html'
import { newId, story, storyOf, words } from './stories'

const first = 'The team examined blood of 186 patients in intensive care.'
const second = 'Patients with cirrhosis had notably higher levels than the others.'
const third = 'Further research is needed to find out why that is so.'
const draft = (...paragraphs: string[]) => documentFrom({ headline: 'Lower levels, better survival', standfirst: 'A study', body: fromText(paragraphs.join('\n\n')) })
const saved = (document: unknown, previous: unknown = null) => printed(withBlockIds(document, previous, newId))
const idOf = (blocks: { id: string; words: string }[], said: string) => blocks.find((block) => block.words === said)?.id

describe('text that comes without ids', () => {
  const old = saved(draft(first, second, third))

  test('every block has an id of its own', () => {
    expect(new Set(old.blocks.map(({ id }) => id)).size).toBe(5)
  })
  test('the same text again is the same document', () => {
    expect(saved(draft(first, second, third), old.document)).toEqual(old)
  })
  test('ids go with the words when paragraphs move, and the headline keeps its own whatever it says', () => {
    const moved = saved(documentFrom({ headline: 'Something else', standfirst: 'Entirely', body: fromText([third, first, second].join('\n\n')) }), old.document)
    for (const said of [first, second, third]) expect(idOf(moved.blocks, said)).toBe(idOf(old.blocks, said))
    expect(moved.blocks.slice(0, 2).map(({ id }) => id)).toEqual(old.blocks.slice(0, 2).map(({ id }) => id))
  })
  test('one changed word keeps the id, a new paragraph gets a new one', () => {
    const changed = saved(draft(first.replace('186', '168'), 'Nobody had looked at this before in Germany.', second, third), old.document)
    expect(idOf(changed.blocks, first.replace('186', '168'))).toBe(idOf(old.blocks, first))
    expect(old.blocks.map(({ id }) => id)).not.toContain(idOf(changed.blocks, 'Nobody had looked at this before in Germany.'))
  })
  test('a copied paragraph inherits nothing', () => {
    const copied = saved(draft(first, second, second, third), old.document)
    expect(copied.blocks.filter(({ id }) => id === idOf(old.blocks, second))).toHaveLength(1)
  })
})

describe('ids that come twice or are none', () => {
  const paragraph = (text: string, id = 'paragraph-one') => words('paragraph', text, { id })
  const idsAfter = (next: unknown, previous: unknown = null) => saved(next, previous).blocks.filter(({ role }) => role === 'text').map(({ id }) => id)

  test('the first keeps it where nothing tells them apart', () => {
    const [a, b] = idsAfter(storyOf('H', paragraph('One'), paragraph('Two')))
    expect(a).toBe('paragraph-one')
    expect(b).not.toBe('paragraph-one')
  })
  test('the one that still says the same keeps it', () => {
    const previous = storyOf('H', paragraph('Two'))
    expect(idsAfter(storyOf('H', paragraph('One'), paragraph('Two')), previous)[1]).toBe('paragraph-one')
  })
  test('else the one nearest the old place', () => {
    const previous = storyOf('H', paragraph('a', 'paragraph-aaa'), paragraph('b', 'paragraph-bbb'), paragraph('Two'))
    const next = storyOf('H', paragraph('Two, changed'), paragraph('b', 'paragraph-bbb'), paragraph('Two, also changed'))
    expect(idsAfter(next, previous)[2]).toBe('paragraph-one')
  })
  test('an id that is no id is replaced', () => {
    expect(idsAfter(storyOf('H', paragraph('One', '<img onerror=x>')))[0]).toMatch(/^made-id/)
  })
})

test('a figure keeps its ids by its picture, caption rewritten or not', () => {
  const hash = 'd'.repeat(64)
  const old = saved(storyOf('H', { type: 'figure', attrs: { id: 'figure-number-1', picture: hash }, content: [words('caption', 'A ward'), words('alt', 'Beds')] }))
  const html = toHtml(old.document).replace('A ward', 'Quite different words')
  const next = saved(documentFrom({ body: fromHtml(html.slice(html.indexOf('<figure'))) }, old.document), old.document)
  expect(next.document.content?.[2]?.attrs?.id).toBe('figure-number-1')
  expect(next.blocks.map(({ id }) => id)).toEqual(old.blocks.map(({ id }) => id))
})

test('any story can be given ids afresh, and keeps its own', () => {
  fc.assert(
    fc.property(story, (document) => {
      const stripped = JSON.parse(JSON.stringify(document, (key, value) => (key === 'id' && typeof value === 'string' && value.length === 36 ? undefined : value)))
      const kept = printed(withBlockIds(document, null, newId))
      expect(kept).toEqual(printed(document))
      expect(printed(withBlockIds(stripped, null, newId)).blocks.map(({ words: said }) => said)).toEqual(kept.blocks.map(({ words: said }) => said))
      expect(printed(withBlockIds(stripped, kept.document, newId)).blocks.length).toBe(kept.blocks.length)
    }),
    { numRuns: 100 },
  )
})
