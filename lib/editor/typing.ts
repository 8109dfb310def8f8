import { Extension } from '@tiptap/core'
import type { Editor } from '@tiptap/core'
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { keepRoomForCredit } from './credit-room'

/** There is always a line to write on: a paragraph where the body is empty, and one after a figure, list or quotation that ends it. */
export const roomToWrite = (): Plugin =>
  new Plugin({
    key: new PluginKey('roomToWrite'),
    appendTransaction: (_, __, state) => withRoom(state),
  })

const writable = new Set(['paragraph', 'heading'])

function withRoom(state: EditorState): Transaction | null {
  let end = 0
  let last = ''
  state.doc.forEach((block, offset) => {
    if (block.type.name === 'social') return
    end = offset + block.nodeSize
    last = block.type.name
  })
  const paragraph = state.schema.nodes.paragraph
  if (!paragraph || writable.has(last)) return null
  return state.tr.insert(end, paragraph.create()).setStoredMarks(state.storedMarks)
}

/** Blocks that stand in a fixed place are not cut in two: Enter goes to the next one. */
const oneOfAKind = ['headline', 'standfirst', 'caption', 'credit', 'alt', 'pullQuote', 'socialLine']

function goOn(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection
  if (!oneOfAKind.includes($from.parent.type.name)) return false
  if (!empty) return true
  const next = TextSelection.findFrom(editor.state.doc.resolve($from.after()), 1, true)
  if (next) editor.view.dispatch(editor.state.tr.setSelection(next).scrollIntoView())
  return true
}

export const typing = Extension.create({
  name: 'typing',
  priority: 200,
  addProseMirrorPlugins: () => [roomToWrite(), keepRoomForCredit()],
  addKeyboardShortcuts() {
    return { Enter: () => goOn(this.editor) }
  },
})
