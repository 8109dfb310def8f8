import { Node } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    frame: {
      /** Sets the block that is being written as a pull quote, or back. */
      togglePullQuote: () => ReturnType
      /** Adds a line for other people's platforms, and goes to it. */
      addSocialLine: () => ReturnType
    }
  }
}

/** The whole of one printed story: headline, standfirst, body, and what is sent out beside it. */
export const Paper = Node.create({
  name: 'doc',
  topNode: true,
  content: 'headline standfirst block* social?',
})

/** Stands in its own place: no key joins it with its neighbours, and it is emptied, never removed. */
export const fixed = { content: 'text*', defining: true, isolating: true, selectable: false }

export const Headline = Node.create({
  ...fixed,
  name: 'headline',
  marks: 'italic subscript superscript claim',
  parseHTML: () => [{ tag: 'h1[data-role=headline]' }],
  renderHTML: ({ HTMLAttributes }) => ['h1', { ...HTMLAttributes, 'data-role': 'headline' }, 0],
})

export const Standfirst = Node.create({
  ...fixed,
  name: 'standfirst',
  marks: 'italic subscript superscript link claim',
  parseHTML: () => [{ tag: 'p[data-role=standfirst]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['p', { ...HTMLAttributes, 'data-role': 'standfirst' }, 0],
})

export const PullQuote = Node.create({
  name: 'pullQuote',
  group: 'block',
  content: 'text*',
  marks: 'italic subscript superscript claim',
  defining: true,
  parseHTML: () => [{ tag: 'aside[data-role=pull]' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', { ...HTMLAttributes, 'data-role': 'pull' }, 0],
  addCommands() {
    return { togglePullQuote: () => ({ commands }) => commands.toggleNode(this.name, 'paragraph') }
  },
})

/** Beside the body, so that what is typed at the end of a story does not run into it. */
export const Social = Node.create({
  name: 'social',
  content: 'socialLine+',
  isolating: true,
  selectable: false,
  parseHTML: () => [{ tag: 'div[data-role=social]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-role': 'social' }, 0],
  addCommands() {
    return {
      addSocialLine: () => ({ state, tr, dispatch }) => {
        const line = state.schema.nodes.socialLine?.create()
        if (!line) return false
        const last = state.doc.lastChild
        const position = state.doc.content.size - (last?.type === this.type ? 1 : 0)
        if (dispatch) tr.insert(position, last?.type === this.type ? line : this.type.create(null, line)).setSelection(TextSelection.near(tr.doc.resolve(tr.doc.content.size), -1)).scrollIntoView()
        return true
      },
    }
  },
})

/** Words for other people's platforms. Printed text like any other, though no reader sees it on the page. */
export const SocialLine = Node.create({
  name: 'socialLine',
  content: 'text*',
  marks: 'claim',
  defining: true,
  parseHTML: () => [{ tag: 'p[data-role=social-line]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['p', { ...HTMLAttributes, 'data-role': 'social-line' }, 0],
})
