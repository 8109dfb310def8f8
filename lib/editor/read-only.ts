import type { Node } from '@tiptap/pm/model'
import type { TextRole } from '@/lib/editorial/article'
import { roleOf } from './roles'
import { wordingOf } from './runs'
import type { Run } from './runs'
import { sound } from './soundness'

export type PaperKind = 'headline' | 'standfirst' | 'paragraph' | 'heading2' | 'heading3' | 'listItem' | 'quote' | 'figure' | 'caption' | 'credit' | 'alt' | 'pull' | 'social'

/** A look over a range of the block's words. A break is the one space at which a new line begins. */
export interface PaperMark {
  from: number
  to: number
  type: 'bold' | 'italic' | 'link' | 'subscript' | 'superscript' | 'break'
  href?: string
}

export interface Picture {
  hash: string
  width: number | null
  height: number | null
  mediaType: string | null
}

/** The list or quotation a block stands in, and where in it. `number` counts an ordered list as it is printed. */
export interface PaperGroup {
  type: 'bullet' | 'ordered' | 'quote'
  first: boolean
  last: boolean
  number: number
}

/** One block as a page lays it out: its words, and looks by offset, so that sentences and claims are spans over them. */
export interface PaperBlock {
  id: string
  /** Null for a figure, which has no words of its own: its caption, credit and alt text follow it. */
  role: TextRole | null
  kind: PaperKind
  words: string
  marks: PaperMark[]
  picture?: Picture
  group?: PaperGroup
}

/** A canonical document as the blocks of its page, in order. Blocks without words are left out, figures are not. */
export function paperOf(document: unknown): PaperBlock[] {
  return blocksIn(sound(document), null)
}

function blocksIn(node: Node, picture: Picture | null): PaperBlock[] {
  const blocks: PaperBlock[] = []
  node.forEach((child, _, n) => {
    const group = groupOf(node, n)
    if (child.isTextblock) blocks.push(...wordedBlock(child, node, group, picture))
    else if (child.type.name === 'figure') blocks.push(figureBlock(child), ...blocksIn(child, pictureOf(child)))
    else if (child.type.name === 'listItem') blocks.push(...blocksIn(child, null).map((block): PaperBlock => ({ ...block, kind: 'listItem', ...(group && { group }) })))
    else blocks.push(...blocksIn(child, null))
  })
  return blocks
}

const groups: Partial<Record<string, PaperGroup['type']>> = { bulletList: 'bullet', orderedList: 'ordered', blockquote: 'quote' }

function groupOf(around: Node, n: number): PaperGroup | null {
  const type = groups[around.type.name]
  if (!type) return null
  return { type, first: n === 0, last: n === around.childCount - 1, number: Number(around.attrs.start ?? 1) + n }
}

function wordedBlock(block: Node, parent: Node, group: PaperGroup | null, picture: Picture | null): PaperBlock[] {
  const { words, runs } = wordingOf(block)
  if (words === '') return []
  return [{ id: block.attrs.id, role: roleOf(block, parent), kind: kindOf(block, parent), words, marks: marksOf(runs), ...(picture && { picture }), ...(group && { group }) }]
}

const kinds: Partial<Record<string, PaperKind>> = { headline: 'headline', standfirst: 'standfirst', caption: 'caption', credit: 'credit', alt: 'alt', pullQuote: 'pull', socialLine: 'social' }

function kindOf(block: Node, parent: Node): PaperKind {
  if (block.type.name === 'heading') return block.attrs.level === 3 ? 'heading3' : 'heading2'
  return kinds[block.type.name] ?? (parent.type.name === 'blockquote' ? 'quote' : 'paragraph')
}

const figureBlock = (figure: Node): PaperBlock => {
  const picture = pictureOf(figure)
  return { id: figure.attrs.id, role: null, kind: 'figure', words: '', marks: [], ...(picture && { picture }) }
}

function pictureOf({ attrs }: Node): Picture | null {
  return attrs.picture === null ? null : { hash: attrs.picture, width: attrs.width, height: attrs.height, mediaType: attrs.mediaType }
}

/** Looks that touch and are the same become one. Claims are no look: they come with their standing from elsewhere. */
function marksOf(runs: readonly Run[]): PaperMark[] {
  const marks: PaperMark[] = []
  for (const { from, to, marks: looks, lineBreak } of runs) {
    if (lineBreak) marks.push({ from, to, type: 'break' })
    for (const look of looks) {
      if (look.type.name === 'claim') continue
      const mark: PaperMark = { from, to, type: look.type.name as PaperMark['type'], ...(look.attrs.href && { href: String(look.attrs.href) }) }
      const before = marks.find((other) => other.to === from && other.type === mark.type && other.href === mark.href)
      if (before) before.to = to
      else marks.push(mark)
    }
  }
  return marks.sort((a, b) => a.from - b.from || b.to - a.to)
}
