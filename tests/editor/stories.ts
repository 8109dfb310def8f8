import fc from 'fast-check'
import type { JSONContent } from '@tiptap/core'

/** Random stories as a browser would send them: cut up, badly spaced, with claims across bold and links. */
const letters = fc.constantFrom(' ', '  ', '\u00a0', '\n', 'a', 'B', 'ç', 'e\u0301', '\u0301', '5', 'mg', 'U.S.', ' not ', '한', '\u1112\u1161', '🙂', '👩‍🔬', '\u200b', '\u200e', '\u202e', '\u00ad', 'ש', 'क्‍ष', '\u0958', '\ud800', '.', '“')
const text = fc.array(letters, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''))
const id = fc.uuid()
const claims = fc.subarray(['claim-1', 'claim-2', 'claim-3']).map((ids) => ids.map((claim) => ({ type: 'claim', attrs: { id: claim } })))
const looks = fc.subarray([{ type: 'bold' }, { type: 'italic' }, { type: 'link', attrs: { href: 'https://example.org/a?b=c' } }, { type: 'superscript' }])

const marked = (marks: fc.Arbitrary<JSONContent['marks']>) =>
  fc.record({ type: fc.constant('text'), text, marks: fc.tuple(marks, claims).map(([a = [], b]) => [...b, ...a]) })
const lineBreak = claims.map((marks) => ({ type: 'hardBreak', marks }))
const rich = fc.array(fc.oneof({ weight: 6, arbitrary: marked(looks) }, { weight: 1, arbitrary: lineBreak }), { maxLength: 6 })
const plain = fc.array(marked(fc.constant([])), { maxLength: 4 })

const block = (type: string, content: fc.Arbitrary<unknown[]>, attrs: Record<string, unknown> = {}) =>
  fc.record({ id, content }).map(({ id: own, content: inner }): JSONContent => ({ type, attrs: { id: own, ...attrs }, content: inner as JSONContent[] }))

const paragraph = block('paragraph', rich)
const picture = fc.constantFrom(null, 'a'.repeat(64), 'b'.repeat(64))
const figure = fc.record({ id, picture, caption: block('caption', plain), credit: fc.option(block('credit', plain)), alt: block('alt', plain) }).map(
  ({ id: own, picture: hash, caption, credit, alt }): JSONContent => ({
    type: 'figure', attrs: { id: own, picture: hash, ...(hash && { width: 800, height: 600, mediaType: 'image/jpeg' }) }, content: [caption, ...(credit ? [credit] : []), alt],
  }),
)
const items = fc.array(paragraph.map((content): JSONContent => ({ type: 'listItem', content: [content] })), { minLength: 1, maxLength: 3 })
const bodyBlock: fc.Arbitrary<JSONContent> = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  block('heading', rich, { level: 2 }),
  block('heading', rich, { level: 3 }),
  items.map((content) => ({ type: 'bulletList', content })),
  items.map((content) => ({ type: 'orderedList', attrs: { start: 3, type: null }, content })),
  fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((content) => ({ type: 'blockquote', content })),
  figure,
  block('pullQuote', plain),
)

export const story: fc.Arbitrary<JSONContent> = fc
  .record({ headline: block('headline', plain), standfirst: block('standfirst', plain), body: fc.array(bodyBlock, { maxLength: 8 }), social: fc.array(block('socialLine', plain), { maxLength: 2 }) })
  .map(({ headline, standfirst, body, social }) => ({ type: 'doc', content: [headline, standfirst, ...body, ...(social.length > 0 ? [{ type: 'social', content: social }] : [])] }))

let made = 0
/** Ids in order, long enough to be ids. */
export const newId = (): string => `made-id-${String((made += 1)).padStart(6, '0')}`

export const words = (type: string, text: string, attrs: Record<string, unknown> = {}): JSONContent => ({
  type, attrs: { id: newId(), ...attrs }, ...(text !== '' && { content: [{ type: 'text', text }] }),
})

/** A story with this headline and these body blocks. */
export const storyOf = (headline: string, ...body: JSONContent[]): JSONContent => ({ type: 'doc', content: [words('headline', headline), words('standfirst', ''), ...body] })
