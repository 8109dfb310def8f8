import { Node, wrappingInputRule } from '@tiptap/core'
import { StarterKit } from '@tiptap/starter-kit'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    quotation: {
      /** Sets the chosen paragraphs as a quotation, or back. */
      toggleBlockquote: () => ReturnType
    }
  }
}

/** Paragraph, headings, lists, line break, bold, italic, undo: as everybody makes them. */
export const everydayText = StarterKit.configure({
  document: false,
  blockquote: false,
  listItem: false,
  code: false,
  codeBlock: false,
  horizontalRule: false,
  link: false,
  strike: false,
  underline: false,
  trailingNode: false,
  heading: { levels: [2, 3] },
})

/** A quotation holds paragraphs only: a heading or a list inside somebody's words is not theirs. */
export const Blockquote = Node.create({
  name: 'blockquote',
  group: 'block',
  content: 'paragraph+',
  defining: true,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', HTMLAttributes, 0],
  addCommands() {
    return { toggleBlockquote: () => ({ commands }) => commands.toggleWrap(this.name) }
  },
  addKeyboardShortcuts() {
    return { 'Mod-Shift-b': () => this.editor.commands.toggleBlockquote() }
  },
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*>\s$/, type: this.type })]
  },
})

/** One paragraph an item: news copy has no lists inside lists. */
export const ListItem = Node.create({
  name: 'listItem',
  content: 'paragraph',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      'Shift-Tab': () => this.editor.commands.liftListItem(this.name),
    }
  },
})
