import { Extension } from '@tiptap/core'
import { Fragment, Slice } from '@tiptap/pm/model'
import type { ResolvedPos } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { cleaned } from './cleaning'
import { blocksOf } from './from-text'
import { linesOf } from './lines'
import { pastedClaims } from './pasted-claims'
import { isHref } from './schema/attributes'

/** What was copied from this paper keeps its ids and figures; everything else is cleaned to the few elements we print. */
export function cleanPastedHtml(html: string, page: Document): string {
  const ours = /\bdata-pm-slice=/.test(html) && /\bdata-id=/.test(html)
  return ours ? html : cleaned(page.body, page).innerHTML
}

/**
 * Plain text with its paragraphs, lists, quotations and headings found; pasted plainly, its paragraphs only. In a headline
 * or a caption, and where it is one line, it is words in a line and looks like those around it.
 */
export function sliceOfText(text: string, context: ResolvedPos, plain: boolean): Slice {
  const { schema } = context.doc.type
  const lines = linesOf(text)
  const blocks = plain ? lines.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line.text }] })) : blocksOf(lines)
  const inLine = !inBody.includes(context.parent.type.name) || (blocks.length === 1 && blocks[0]?.type === 'paragraph')
  if (!inLine) return Slice.maxOpen(Fragment.fromArray(blocks.map((block) => schema.nodeFromJSON(block))))
  const words = text.replace(/\s+/g, ' ')
  return words === '' ? Slice.empty : new Slice(Fragment.from(schema.text(words, context.marks())), 0, 0)
}

const inBody = ['paragraph', 'heading']

/** An address pasted over chosen words links them. */
function linkChosen(view: EditorView, event: ClipboardEvent): boolean {
  const address = event.clipboardData?.getData('text/plain').trim() ?? ''
  const { selection, tr } = view.state
  const link = view.state.schema.marks.link
  if (!link || selection.empty || !isHref(address) || !selection.$from.sameParent(selection.$to) || !selection.$from.parent.type.allowsMarkType(link)) return false
  view.dispatch(tr.addMark(selection.from, selection.to, link.create({ href: address })))
  return true
}

export const pasting = Extension.create({
  name: 'pasting',
  addProseMirrorPlugins: () => [
    pastedClaims(),
    new Plugin({
      key: new PluginKey('pasting'),
      props: {
        transformPastedHTML: (html) => cleanPastedHtml(html, new DOMParser().parseFromString(html, 'text/html')),
        clipboardTextParser: sliceOfText,
        handlePaste: linkChosen,
      },
    }),
  ],
})
