import { Node } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { fixed } from './frame'

/** A stored picture as a figure names it. */
export interface FigurePicture {
  picture: string
  width: number
  height: number
  mediaType: string
}

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    figures: {
      /** Puts a figure after the block that is being written, with room for caption, credit and alt text, and goes to the caption. */
      insertFigure: (picture: FigurePicture) => ReturnType
    }
  }
}

/** A picture and the words printed with it. The file is named by its SHA-256; none yet while it is being chosen. */
export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  // Figures from before there were credits have none, and stay what they were.
  content: 'caption credit? alt',
  defining: true,
  isolating: true,
  draggable: true,
  addAttributes: () => ({
    picture: attribute('data-picture', (value) => value),
    width: attribute('data-width', Number),
    height: attribute('data-height', Number),
    mediaType: attribute('data-media-type', (value) => value),
  }),
  parseHTML: () => [{ tag: 'figure' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', HTMLAttributes, 0],
  addCommands() {
    return {
      insertFigure: (picture) => ({ state, tr, dispatch }) => {
        const { $to } = state.selection
        const { caption, credit, alt } = state.schema.nodes
        if (!caption || !credit || !alt || $to.depth === 0) return false
        // The second block is the standfirst: nothing stands before it, and nothing after the social lines.
        const index = Math.min(Math.max($to.indexAfter(0), 2), state.doc.childCount - (state.doc.lastChild?.type.name === 'social' ? 1 : 0))
        const position = $to.posAtIndex(index, 0)
        if (dispatch) tr.insert(position, this.type.create(picture, [caption.create(), credit.create(), alt.create()])).setSelection(TextSelection.create(tr.doc, position + 2)).scrollIntoView()
        return true
      },
    }
  },
})

const attribute = (name: string, read: (value: string) => string | number) => ({
  default: null,
  parseHTML: (figure: HTMLElement) => {
    const value = figure.getAttribute(name)
    return value ? read(value) : null
  },
  // Tiptap hands over all attributes of the figure; each is rendered by the one that carries its name.
  renderHTML: (attributes: Record<string, unknown>) => {
    const value = attributes[name === 'data-media-type' ? 'mediaType' : name.slice('data-'.length)]
    return value == null ? {} : { [name]: value }
  },
})

export const Caption = Node.create({
  ...fixed,
  name: 'caption',
  marks: 'bold italic subscript superscript link claim',
  parseHTML: () => [{ tag: 'figcaption' }],
  renderHTML: ({ HTMLAttributes }) => ['figcaption', HTMLAttributes, 0],
})

/** Who made the picture and whose it is. Printed under it, and checked like the caption it belongs to (decision 0033). */
export const Credit = Node.create({
  ...fixed,
  name: 'credit',
  marks: 'italic link claim',
  parseHTML: () => [{ tag: 'p[data-role=credit]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['p', { ...HTMLAttributes, 'data-role': 'credit' }, 0],
})

/** The picture in words, for those who do not see it. Plain, as it becomes an attribute on the reader's page. */
export const Alt = Node.create({
  ...fixed,
  name: 'alt',
  marks: 'claim',
  parseHTML: () => [{ tag: 'p[data-role=alt]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['p', { ...HTMLAttributes, 'data-role': 'alt' }, 0],
})
