import { EditorState, TextSelection } from '@tiptap/pm/state'
import type { Plugin } from '@tiptap/pm/state'
import { Slice } from '@tiptap/pm/model'
import { describe, expect, test } from 'vitest'
import { parseHTML } from 'linkedom'
import { claimPaintPlugin, paintClaims } from '@/lib/editor/claim-paint'
import { keepIds } from '@/lib/editor/keep-ids'
import { pastedClaims, withoutForeignClaims } from '@/lib/editor/pasted-claims'
import { cleanPastedHtml, sliceOfText } from '@/lib/editor/pasting'
import { printed } from '@/lib/editor/printed'
import { paper } from '@/lib/editor/schema/paper'
import { roomToWrite } from '@/lib/editor/typing'
import { storyOf, words } from './stories'

let made = 0
const newId = () => `browser-id-${String((made += 1)).padStart(4, '0')}`
const claim = (id: string) => ({ type: 'claim', attrs: { id } })
const one = words('paragraph', 'One line of text.', { id: 'paragraph-one' })
const two = words('paragraph', 'Two lines of text.', { id: 'paragraph-two' })
const open = (document: unknown, ...plugins: Plugin[]) => EditorState.create({ doc: paper.nodeFromJSON(document), plugins })
const ids = (state: EditorState) => {
  const found: [string, string][] = []
  state.doc.descendants((node) => void (node.type.name === 'paragraph' && found.push([node.attrs.id, node.textContent])))
  return found
}
/** Where these words begin in the document. */
const at = (state: EditorState, said: string) => {
  let found = -1
  state.doc.descendants((node, position) => void (found < 0 && node.isText && node.text?.includes(said) && (found = position + node.text.indexOf(said))))
  return found
}
const select = (state: EditorState, said: string) => state.apply(state.tr.setSelection(TextSelection.create(state.doc, at(state, said), at(state, said) + said.length)))

describe('ids while somebody writes', () => {
  const state = open(storyOf('H', one, two), keepIds(newId))
  const split = (position: number) => ids(state.apply(state.tr.split(position)))

  test('a paragraph cut in two keeps its id in its first half', () => {
    const [first, second] = split(at(state, 'line of'))
    expect(first).toEqual(['paragraph-one', 'One '])
    expect(second?.[0]).toMatch(/^browser-id/)
  })
  test('Enter before its first word leaves the id with the words', () => {
    const [first, second] = split(at(state, 'One line'))
    expect(first?.[0]).toMatch(/^browser-id/)
    expect(second).toEqual(['paragraph-one', 'One line of text.'])
  })
  test('a copy pasted above leaves the id with the block that was there', () => {
    const copy = state.doc.child(2)
    const [pasted, original] = ids(state.apply(state.tr.insert(state.doc.child(0).nodeSize + state.doc.child(1).nodeSize, copy)))
    expect(pasted).toEqual([expect.stringMatching(/^browser-id/), 'One line of text.'])
    expect(original).toEqual(['paragraph-one', 'One line of text.'])
  })
  test('what is cut and pasted elsewhere keeps its id', () => {
    const from = at(state, 'One line') - 1
    const cut = state.apply(state.tr.delete(from, from + state.doc.child(2).nodeSize))
    expect(ids(cut.apply(cut.tr.insert(cut.doc.content.size, state.doc.child(2)))).map(([id]) => id)).toEqual(['paragraph-two', 'paragraph-one'])
  })
  test('marks chosen for the next letter survive', () => {
    const bold = paper.mark('bold')
    const next = state.apply(state.tr.split(at(state, 'line of')).setStoredMarks([bold]))
    expect(next.storedMarks).toEqual([bold])
  })
})

describe('claims in pasted text', () => {
  const claimed = { type: 'paragraph', attrs: { id: 'paragraph-one' }, content: [{ type: 'text', text: 'He took ' }, { type: 'text', text: '50 mg daily', marks: [claim('c1')] }, { type: 'text', text: ' since.' }] }
  const state = open(storyOf('H', claimed, two), pastedClaims())
  const slice = state.doc.slice(at(state, '50 mg'), at(state, '50 mg') + 11)
  const places = (doc: unknown) => printed(doc).places.map(({ claim: id, block }) => [id, block])

  test('a copy brings none', () => {
    expect(withoutForeignClaims(slice, state).content.firstChild?.marks).toEqual([])
  })
  test('what was cut here brings its own back, once', () => {
    const cut = select(state, '50 mg daily').tr.deleteSelection()
    const emptied = state.apply(cut)
    const pasted = withoutForeignClaims(slice, emptied)
    expect(pasted.content.firstChild?.marks.map((mark) => mark.attrs.id)).toEqual(['c1'])
    const again = emptied.apply(emptied.tr.replace(at(emptied, 'Two'), at(emptied, 'Two'), pasted))
    expect(places(again.doc.toJSON())).toEqual([['c1', 'paragraph-two']])
    expect(withoutForeignClaims(slice, again).content.firstChild?.marks).toEqual([])
  })
  test('pasted over itself it stays', () => {
    expect(withoutForeignClaims(slice, select(state, '50 mg daily')).content.firstChild?.marks.map((mark) => mark.attrs.id)).toEqual(['c1'])
  })
  test('dragged as a copy it brings none', () => {
    expect(withoutForeignClaims(slice, select(state, '50 mg daily'), true).content.firstChild?.marks).toEqual([])
  })
  test('a forged claim is no claim', () => {
    const forged = new Slice(paper.node('paragraph', null, [paper.text('x', [paper.mark('claim', { id: 'forged' })])]).content, 0, 0)
    expect(withoutForeignClaims(forged, state).content.firstChild?.marks).toEqual([])
  })
  test('words pasted into the middle of a claim are in it', () => {
    const inside = select(state, 'mg').apply(select(state, 'mg').tr)
    const pasted = withoutForeignClaims(new Slice(paper.node('paragraph', null, [paper.text('grams')]).content, 0, 0), inside)
    expect(places(inside.apply(inside.tr.replaceSelection(pasted)).doc.toJSON())).toEqual([['c1', 'paragraph-one']])
  })
})

test('claims are painted by standing, and repainted when it changes', () => {
  const overlapping = { type: 'paragraph', attrs: { id: 'paragraph-one' }, content: [{ type: 'text', text: 'a', marks: [claim('c1')] }, { type: 'text', text: 'b', marks: [claim('c1'), claim('c2')] }] }
  const plugin = claimPaintPlugin()
  const state = open(storyOf('H', overlapping), plugin)
  const classes = (now: EditorState) => plugin.getState(now)?.decorations.find().map((decoration) => [decoration.spec.claim, (decoration as unknown as { type: { attrs: { class: string } } }).type.attrs.class])
  expect(classes(state)).toEqual([['c1', 'claim standing-unchecked'], ['c1', 'claim standing-unchecked'], ['c2', 'claim standing-unchecked']])
  const told = state.apply(paintClaims(state.tr, { standings: { c1: 'stale', c2: 'verified' }, active: 'c2' }))
  expect(classes(told)).toEqual([['c1', 'claim standing-stale'], ['c1', 'claim standing-stale'], ['c2', 'claim standing-verified claim-active']])
  expect(told.doc.eq(state.doc)).toBe(true)
})

test('there is always room to write', () => {
  const empty = open(storyOf('H'), roomToWrite())
  expect(ids(empty.apply(empty.tr))).toEqual([[null, '']])
  const quoted = open(storyOf('H', { type: 'blockquote', content: [one] }, { type: 'social', content: [words('socialLine', 'x')] }), roomToWrite())
  expect(quoted.apply(quoted.tr).doc.content.content.map(({ type }) => type.name)).toEqual(['headline', 'standfirst', 'blockquote', 'paragraph', 'social'])
})

describe('pasting', () => {
  const state = open(storyOf('A headline', one))
  const inside = (said: string) => state.doc.resolve(at(state, said))

  test('plain text becomes blocks in the body and one line in the headline', () => {
    const text = 'First of two paragraphs.\n\n- an item\n- another'
    expect(sliceOfText(text, inside('One'), false).content.content.map(({ type }) => type.name)).toEqual(['paragraph', 'bulletList'])
    expect(sliceOfText(text, inside('One'), true).content.content.map(({ type }) => type.name)).toEqual(['paragraph', 'paragraph', 'paragraph'])
    expect(sliceOfText(text, inside('headline'), false).content.firstChild?.text).toBe('First of two paragraphs. - an item - another')
    expect(sliceOfText('one word', inside('One'), false).content.firstChild?.isText).toBe(true)
  })
  test('HTML is cleaned, what was copied here is not', () => {
    const page = (html: string) => parseHTML(`<!doctype html><html><head></head><body>${html}</body></html>`).document as unknown as Document
    const foreign = '<p onclick="x()" style="color:red">a<script>alert(1)</script> <b>b</b> <a href="javascript:alert(1)">c</a></p>'
    expect(cleanPastedHtml(foreign, page(foreign))).toBe('<p>a <strong>b</strong> c</p>')
    const own = '<p data-id="paragraph-one" data-pm-slice="1 1 []">a</p>'
    expect(cleanPastedHtml(own, page(own))).toBe(own)
  })
})
