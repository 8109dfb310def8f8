import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lengthOf, wordCount } from '@/lib/editor/length'
import { printed } from '@/lib/editor/printed'
import { paperOf } from '@/lib/editor/read-only'
import { partsInHtml, toHtml } from '@/lib/editor/to-html'
import { story, storyOf, words } from './stories'

const hash = 'c'.repeat(64)
const text = (said: string, ...marks: string[]) => ({ type: 'text', text: said, marks: marks.map((type) => (type === 'link' ? { type, attrs: { href: 'https://e.org/?a=1&b="' } } : { type })) })
const item = (said: string) => ({ type: 'listItem', content: [words('paragraph', said)] })
const whole = {
  type: 'doc',
  content: [
    { type: 'headline', attrs: { id: 'headline-one' }, content: [text('Less '), text('E. coli', 'italic'), text(' & <more>')] },
    words('standfirst', 'A study'),
    { type: 'paragraph', attrs: { id: 'paragraph-one' }, content: [text('He took ', 'bold'), text('50', 'bold', 'superscript'), { type: 'hardBreak' }, text('mg of the '), text('drug', 'link')] },
    words('heading', 'Small', { level: 3 }),
    { type: 'orderedList', attrs: { start: 4, type: null }, content: [item('four'), item('five')] },
    { type: 'blockquote', content: [words('paragraph', 'So he said')] },
    { type: 'figure', attrs: { id: 'figure-number-1', picture: hash, width: 800, height: 600, mediaType: 'image/png' }, content: [words('caption', 'A ward'), words('alt', 'Beds "in" a row')] },
    words('pullQuote', 'So he said'),
    { type: 'social', content: [words('socialLine', 'Read this')] },
  ],
}
const { document } = printed(whole)

test('what readers get', () => {
  expect(toHtml(document)).toBe(
    '<h1>Less <em>E. coli</em> &amp; &lt;more&gt;</h1><p class="standfirst">A study</p>' +
      '<p><strong>He took </strong><sup><strong>50</strong></sup><br>mg of the <a href="https://e.org/?a=1&amp;b=&quot;" rel="noopener">drug</a></p>' +
      '<h3>Small</h3><ol start="4"><li><p>four</p></li><li><p>five</p></li></ol><blockquote><p>So he said</p></blockquote>' +
      `<figure><img src="/files/${hash}" alt="Beds &quot;in&quot; a row" width="800" height="600" loading="lazy"><figcaption>A ward</figcaption></figure><aside class="pull-quote">So he said</aside>`,
  )
  expect(partsInHtml(document)).toMatchObject({ headline: 'Less <em>E. coli</em> &amp; &lt;more&gt;', standfirst: 'A study', body: expect.stringMatching(/^<p><strong>/) })
  expect(partsInHtml(storyOf('H'))).toEqual({ headline: 'H', standfirst: '', body: '' })
})

test('a link is one link, however it looks inside', () => {
  const paragraph = { type: 'paragraph', attrs: { id: 'paragraph-one' }, content: [text('the '), text('new', 'bold', 'link'), text(' drug', 'link'), text('.')] }
  expect(partsInHtml(storyOf('H', paragraph)).body).toBe('<p>the <a href="https://e.org/?a=1&amp;b=&quot;" rel="noopener"><strong>new</strong> drug</a>.</p>')
})

test('what is no story is not rendered', () => {
  expect(() => toHtml(storyOf('H', { type: 'paragraph', attrs: { id: 'paragraph-one' }, content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }] }))).toThrow(/http/)
})

test('the page of the galley, block by block', () => {
  const paper = paperOf(document)
  expect(paper.map(({ kind, role, words: said }) => [kind, role, said])).toEqual([
    ['headline', 'headline', 'Less E. coli & <more>'], ['standfirst', 'standfirst', 'A study'], ['paragraph', 'text', 'He took 50 mg of the drug'], ['heading3', 'text', 'Small'],
    ['listItem', 'text', 'four'], ['listItem', 'text', 'five'], ['quote', 'quote', 'So he said'], ['figure', null, ''], ['caption', 'caption', 'A ward'], ['alt', 'alt', 'Beds "in" a row'],
    ['pull', 'pull', 'So he said'], ['social', 'social', 'Read this'],
  ])
  expect(paper[2]?.marks.map((mark) => [mark.type, paper[2]?.words.slice(mark.from, mark.to), mark.href])).toEqual([
    ['bold', 'He took 50', undefined], ['superscript', '50', undefined], ['break', ' ', undefined], ['link', 'drug', 'https://e.org/?a=1&b="'],
  ])
  expect(paper[4]?.group).toEqual({ type: 'ordered', first: true, last: false, number: 4 })
  expect(paper[5]?.group).toEqual({ type: 'ordered', first: false, last: true, number: 5 })
  expect(paper[8]?.picture).toEqual({ hash, width: 800, height: 600, mediaType: 'image/png' })
})

test('looks that do not touch are two', () => {
  const paragraph = { type: 'paragraph', attrs: { id: 'paragraph-one' }, content: [text('a', 'bold'), text(' b '), text('c', 'bold')] }
  expect(paperOf(storyOf('H', paragraph))[1]?.marks).toEqual([{ from: 0, to: 1, type: 'bold' }, { from: 4, to: 5, type: 'bold' }])
})

test('the galley shows exactly the words that are judged', () => {
  fc.assert(
    fc.property(story, (random) => {
      const { document: clean, blocks } = printed(random)
      expect(paperOf(clean).filter(({ kind }) => kind !== 'figure').map(({ id, role, words: said }) => ({ id, role, words: said }))).toEqual(blocks.map(({ id, role, words: said }) => ({ id, role, words: said })))
    }),
    { numRuns: 100 },
  )
})

test('length', () => {
  expect(wordCount('IL-32 rose by 1.5 % – twice')).toBe(5)
  expect(wordCount('ภาษาไทย สวัสดี', 'th')).toBeGreaterThan(2)
  expect(lengthOf([{ role: 'text', words: 'word '.repeat(460) }, { role: 'alt', words: 'not seen' }])).toEqual({ words: 460, minutes: 2 })
  expect(lengthOf([{ role: 'headline', words: 'Two words' }])).toEqual({ words: 2, minutes: 1 })
  expect(lengthOf([])).toEqual({ words: 0, minutes: 0 })
})
