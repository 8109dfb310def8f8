import { Node } from '@tiptap/core'

/** A picture and the words printed with it. The file is named by its SHA-256; none yet while it is being chosen. */
export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  content: 'caption alt',
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
  name: 'caption',
  content: 'text*',
  marks: 'bold italic subscript superscript link claim',
  defining: true,
  parseHTML: () => [{ tag: 'figcaption' }],
  renderHTML: ({ HTMLAttributes }) => ['figcaption', HTMLAttributes, 0],
})

/** The picture in words, for those who do not see it. Plain, as it becomes an attribute on the reader's page. */
export const Alt = Node.create({
  name: 'alt',
  content: 'text*',
  marks: 'claim',
  defining: true,
  parseHTML: () => [{ tag: 'p[data-role=alt]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['p', { ...HTMLAttributes, 'data-role': 'alt' }, 0],
})
