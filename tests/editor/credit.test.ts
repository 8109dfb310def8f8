import type { JSONContent } from '@tiptap/core'
import { EditorState } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import { keepRoomForCredit, roomForCredit } from '@/lib/editor/credit-room'
import { documentFrom } from '@/lib/editor/document'
import { fromHtml } from '@/lib/editor/from-html'
import { fromMarkdown } from '@/lib/editor/from-markdown'
import { withBlockIds } from '@/lib/editor/block-ids'
import { printed } from '@/lib/editor/printed'
import { paperOf } from '@/lib/editor/read-only'
import { paper } from '@/lib/editor/schema/paper'
import { partsInHtml, toHtml } from '@/lib/editor/to-html'
import { outline } from './outline'
import { newId, storyOf, words } from './stories'

const hash = 'a'.repeat(64)
const figure = (...content: JSONContent[]): JSONContent => ({ type: 'figure', attrs: { id: 'figure-number-1', picture: hash, width: 800, height: 600, mediaType: 'image/jpeg' }, content })
const caption = words('caption', 'The ward on Monday')
const credit = words('credit', 'Photo: Noor Aziz')
const alt = words('alt', 'Six empty beds')
const credited = storyOf('H', figure(caption, credit, alt))
/** As every story was kept before there were credits. */
const before = storyOf('H', figure(caption, alt))

describe('a credit is printed text', () => {
  test('with the caption’s role, of this very picture, so that nothing of the law had to change', () => {
    expect(printed(credited).blocks.map(({ role, words: said, picture }) => [role, said, picture])).toEqual([
      ['headline', 'H', undefined], ['caption', 'The ward on Monday', hash], ['caption', 'Photo: Noor Aziz', hash], ['alt', 'Six empty beds', hash],
    ])
  })

  test('and is shown by its own name where the text is shown', () => {
    expect(paperOf(credited).map(({ kind, role }) => [kind, role])).toEqual([['headline', 'headline'], ['figure', null], ['caption', 'caption'], ['credit', 'caption'], ['alt', 'alt']])
  })

  test('a figure without one stays the document it was, to the last letter', () => {
    expect(printed(before).document).toEqual(paper.nodeFromJSON(before).toJSON())
    expect(outline(printed(before).document.content ?? [])).toEqual(['headline: H', 'standfirst: ', 'figure(picture)/caption: The ward on Monday', 'figure(picture)/alt: Six empty beds'])
  })

  test('an empty one is not printed', () => {
    expect(printed(storyOf('H', figure(caption, words('credit', ''), alt))).document.content?.[2]).toEqual(printed(storyOf('H', figure(caption, alt))).document.content?.[2])
  })

  test('stands once, after the caption', () => {
    for (const content of [[caption, alt, credit], [credit, caption, alt], [caption, credit, words('credit', 'Another'), alt]]) expect(() => printed(storyOf('H', figure(...content)))).toThrow(/cannot be printed/)
  })
})

describe('room for a credit', () => {
  test('is made under every picture before somebody writes, and leaves no trace if they do not', () => {
    const opened = roomForCredit(before)
    expect(opened.content?.[2]?.content?.map(({ type }) => type)).toEqual(['caption', 'credit', 'alt'])
    expect(printed(opened).document).toEqual(printed(before).document)
    expect(roomForCredit(credited)).toEqual(credited)
  })

  test('is made for a figure that arrives while somebody writes', () => {
    const state = EditorState.create({ doc: paper.nodeFromJSON(storyOf('H', words('paragraph', 'Words'))), plugins: [keepRoomForCredit()] })
    const after = state.apply(state.tr.insert(state.doc.content.size, paper.nodeFromJSON(figure(caption, alt))))
    expect(after.doc.lastChild?.children.map(({ type }) => type.name)).toEqual(['caption', 'credit', 'alt'])
    expect(after.doc.lastChild?.child(1).attrs.id).toMatch(/^[\w-]{16}$/)
  })
})

describe('readers and importers', () => {
  test('get caption and credit in one figcaption, apart', () => {
    expect(toHtml(credited)).toContain('<figcaption>The ward on Monday <span class="credit">Photo: Noor Aziz</span></figcaption>')
    expect(toHtml(storyOf('H', figure(words('caption', ''), credit, alt)))).toContain('<figcaption><span class="credit">Photo: Noor Aziz</span></figcaption>')
  })

  const body = (blocks: JSONContent[]) => outline(printed(withBlockIds(documentFrom({ headline: 'H', body: blocks }), null, newId)).document.content ?? []).slice(2)
  const expected = ['figure(picture)/caption: A ward', 'figure(picture)/credit: Noor Aziz', 'figure(picture)/alt: Beds']
  test.each([
    ['our own page', `<figure><img src="/files/${hash}" alt="Beds"><figcaption>A ward <span class="credit">Noor Aziz</span></figcaption></figure>`],
    ['a credit beside the caption', `<figure><img src="/files/${hash}" alt="Beds"><div class="image-credit">Noor Aziz</div><figcaption>A ward</figcaption></figure>`],
    ['structured data', `<figure><img src="/files/${hash}" alt="Beds"><figcaption>A ward <b itemprop="copyrightHolder">Noor Aziz</b></figcaption></figure>`],
    ['small letters', `<figure><img src="/files/${hash}" alt="Beds"><figcaption>A ward <small>Noor Aziz</small></figcaption></figure>`],
  ])('keep it: %s', (_, html) => {
    expect(body(fromHtml(html)).map((line) => line.replace(/\*/g, ''))).toEqual(expected)
    expect(body(fromMarkdown(`One.\n\n${html}\n`)).map((line) => line.replace(/\*/g, ''))).toEqual(['p: One.', ...expected])
  })

  test('a caption without anything called a credit keeps all of its words', () => {
    const html = `<figure><img src="/files/${hash}" alt=""><figcaption>From <cite>The Lancet</cite>, photo by Noor Aziz</figcaption></figure>`
    expect(body(fromHtml(html))[0]).toBe('figure(picture)/caption: From The Lancet, photo by Noor Aziz')
  })
})

describe('pictures on a reader’s page', () => {
  const shown = { src: '/pictures/1.jpg', width: 960, height: 720, srcset: '/pictures/0.jpg 480w, /pictures/1.jpg 960w', sources: [{ type: 'image/avif', srcset: '/pictures/2.avif 960w' }] }
  const page = (...blocks: JSONContent[]) => partsInHtml(storyOf('H', ...blocks), { pictures: new Map([[hash, shown]]) }).body

  test('come in sizes and formats, with their size; the lead at once, others when they are near', () => {
    const lead = page(figure(caption, credit, alt))
    expect(lead).toMatch(/^<figure class="lead"><picture><source type="image\/avif" srcset="\/pictures\/2\.avif 960w" sizes="[^"]+"><img src="\/pictures\/1\.jpg" srcset="[^"]+" sizes="[^"]+" width="960" height="720" alt="Six empty beds" decoding="async" fetchpriority="high"><\/picture><figcaption>/)
    expect(lead).not.toContain('lazy')
    const later = page(words('paragraph', 'First'), figure(caption, alt))
    expect(later).toContain('loading="lazy"')
    expect(later).not.toMatch(/fetchpriority|class="lead"/)
  })

  test('never come as they were sent: one that cannot be shown leaves its words', () => {
    const body = partsInHtml(credited, { pictures: new Map() }).body
    expect(body).toBe('<figure><figcaption>The ward on Monday <span class="credit">Photo: Noor Aziz</span></figcaption></figure>')
    expect(partsInHtml(storyOf('H', figure(words('caption', ''), words('alt', 'Beds'))), { pictures: new Map() }).body).toBe('')
  })
})
