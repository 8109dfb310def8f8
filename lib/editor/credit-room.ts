import type { JSONContent } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { randomId } from './keep-ids'

/** The same story with a place for a credit under every picture, for somebody to write on. An empty one is not printed. */
export function roomForCredit(document: JSONContent): JSONContent {
  if (document.type !== 'figure') return document.content ? { ...document, content: document.content.map(roomForCredit) } : document
  const [caption, ...rest] = document.content ?? []
  if (!caption || rest.some(({ type }) => type === 'credit')) return document
  return { ...document, content: [caption, { type: 'credit', attrs: { id: randomId() } }, ...rest] }
}

/** While somebody writes, a figure that comes without a credit gets the place for one. */
export const keepRoomForCredit = (): Plugin =>
  new Plugin({
    key: new PluginKey('roomForCredit'),
    appendTransaction: (transactions, _, after) => (transactions.some((transaction) => transaction.docChanged) ? withRoom(after) : null),
  })

function withRoom(state: EditorState): Transaction | null {
  const credit = state.schema.nodes.credit
  const places: number[] = []
  state.doc.descendants((node, position) => {
    if (node.type.name === 'figure' && node.childCount === 2 && node.firstChild) places.push(position + 1 + node.firstChild.nodeSize)
    return !node.isTextblock
  })
  if (!credit || places.length === 0) return null
  return places.toReversed().reduce((transaction, position) => transaction.insert(position, credit.create({ id: randomId() })), state.tr).setStoredMarks(state.storedMarks)
}
