import type { Node } from '@tiptap/pm/model'
import { Figure } from './schema/figure'

/** The figure as somebody writes under it: the stored picture, not editable, over its caption and alt text. */
export const FigureInBrowser = Figure.extend({
  addNodeView: () => ({ node, HTMLAttributes }) => {
    const dom = document.createElement('figure')
    const frame = document.createElement('div')
    const contentDOM = document.createElement('div')
    frame.contentEditable = 'false'
    dom.append(frame, contentDOM)
    const show = (shown: Node) => frame.replaceChildren(pictureOf(shown))
    for (const [name, value] of Object.entries(HTMLAttributes)) dom.setAttribute(name, String(value))
    show(node)
    let current = node
    return {
      dom,
      contentDOM,
      update(next: Node) {
        if (next.type !== current.type) return false
        if (next.attrs.picture !== current.attrs.picture || next.lastChild?.textContent !== current.lastChild?.textContent) show(next)
        current = next
        return true
      },
      ignoreMutation: (mutation) => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
    }
  },
})

function pictureOf({ attrs, lastChild }: Node): HTMLElement {
  if (attrs.picture === null) return Object.assign(document.createElement('p'), { className: 'figure-empty', textContent: 'No picture yet' })
  const image = Object.assign(document.createElement('img'), { src: `/files/${attrs.picture}`, alt: lastChild?.textContent ?? '' })
  if (attrs.width) image.width = attrs.width
  if (attrs.height) image.height = attrs.height
  return image
}
