import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Standing } from '@/lib/editorial/view'

/** What the server says of the claims: standing by id, and the one that is being looked at. A claim it does not know yet is unchecked. */
export interface ClaimColours {
  standings: Readonly<Record<string, Standing>>
  active: string | null
}

interface Painted {
  colours: ClaimColours
  decorations: DecorationSet
}

const key = new PluginKey<Painted>('claimPaint')
const colourless: ClaimColours = { standings: {}, active: null }

/** Tells the paper how its claims stand now; dispatch what it returns. */
export const paintClaims = (transaction: Transaction, colours: ClaimColours): Transaction => transaction.setMeta(key, colours).setMeta('addToHistory', false)

/** Class names a claim wears. The colours themselves are the style sheet's. */
export const claimClass = (standing: Standing, active = false): string => `claim standing-${standing}${active ? ' claim-active' : ''}`

/** Paints each claim by its standing, which is derived elsewhere and never part of the text. */
export const claimPaintPlugin = (): Plugin<Painted> =>
  new Plugin<Painted>({
    key,
    state: {
      init: (_, { doc }) => ({ colours: colourless, decorations: painted(doc, colourless) }),
      apply(transaction, before) {
        const told = transaction.getMeta(key) as ClaimColours | undefined
        if (!told && !transaction.docChanged) return before
        const colours = told ?? before.colours
        return { colours, decorations: painted(transaction.doc, colours) }
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  })

function painted(doc: Node, { standings, active }: ClaimColours): DecorationSet {
  const decorations: Decoration[] = []
  doc.descendants((node, position) => {
    for (const mark of node.marks) {
      if (mark.type.name !== 'claim') continue
      const id = String(mark.attrs.id)
      decorations.push(Decoration.inline(position, position + node.nodeSize, { class: claimClass(standings[id] ?? 'unchecked', id === active), 'data-standing': standings[id] ?? 'unchecked', 'data-claim': id }, { claim: id }))
    }
  })
  return DecorationSet.create(doc, decorations)
}

export const claimPaint = Extension.create({ name: 'claimPaint', addProseMirrorPlugins: () => [claimPaintPlugin()] })
