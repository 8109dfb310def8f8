import { Mark } from '@tiptap/core'
import { isHref } from './attributes'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    links: {
      /** Links the chosen words; refuses an address that is not http, https or mailto. */
      setLink: (attributes: { href: string }) => ReturnType
      unsetLink: () => ReturnType
    }
    smallLetters: {
      toggleSubscript: () => ReturnType
      toggleSuperscript: () => ReturnType
    }
    claims: {
      /** Marks the chosen words as the claim with this id. */
      setClaim: (id: string) => ReturnType
    }
  }
}

/** An address and nothing else: no target, no class, no script. */
export const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [{ tag: 'a[href]', getAttrs: (anchor: HTMLElement) => (isHref(anchor.getAttribute('href')) ? null : false) }],
  renderHTML: ({ HTMLAttributes }) => ['a', { ...HTMLAttributes, rel: 'noopener noreferrer' }, 0],
  addCommands() {
    return {
      setLink: ({ href }) => ({ commands }) => isHref(href) && commands.setMark(this.name, { href }),
      unsetLink: () => ({ commands }) => commands.unsetMark(this.name, { extendEmptyMarkRange: true }),
    }
  },
})

export const Subscript = Mark.create({
  name: 'subscript',
  excludes: 'superscript subscript',
  parseHTML: () => [{ tag: 'sub' }],
  renderHTML: ({ HTMLAttributes }) => ['sub', HTMLAttributes, 0],
  addCommands() {
    return { toggleSubscript: () => ({ commands }) => commands.toggleMark(this.name) }
  },
  addKeyboardShortcuts() {
    return { 'Mod-,': () => this.editor.commands.toggleSubscript() }
  },
})

export const Superscript = Mark.create({
  name: 'superscript',
  excludes: 'subscript superscript',
  parseHTML: () => [{ tag: 'sup' }],
  renderHTML: ({ HTMLAttributes }) => ['sup', HTMLAttributes, 0],
  addCommands() {
    return { toggleSuperscript: () => ({ commands }) => commands.toggleMark(this.name) }
  },
  addKeyboardShortcuts() {
    return { 'Mod-.': () => this.editor.commands.toggleSuperscript() }
  },
})

/** Where a claim stands while somebody writes: an id and nothing else. Claims overlap; typing at the edge of one does not widen it. */
export const Claim = Mark.create({
  name: 'claim',
  inclusive: false,
  excludes: '',
  addAttributes: () => ({
    id: {
      default: null,
      parseHTML: (span: HTMLElement) => span.getAttribute('data-claim'),
      renderHTML: ({ id }: Record<string, unknown>) => ({ 'data-claim': id }),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-claim]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes, 0],
  addCommands() {
    return { setClaim: (id) => ({ commands }) => commands.setMark(this.name, { id }) }
  },
})
