import { Fragment } from '@tiptap/pm/model'
import type { Node } from '@tiptap/pm/model'
import type { Block, SentPlace, TextRole } from '@/lib/editorial/article'
import type { PaperDocument } from './document'
import { placesIn } from './places'
import { roleOf } from './roles'
import { inlineContent, wordingOf } from './runs'
import type { Wording } from './runs'
import { plainJson, sound } from './soundness'

export { BadDocument } from './soundness'
export type { PaperDocument } from './document'

/** What is printed of a document: itself without claim marks and debris, its words by block, and where the claims stood. */
export interface Printed {
  document: PaperDocument
  blocks: Block[]
  places: SentPlace[]
  /** Invisible characters that were taken out, each named once (LAW §2.2). */
  removed: string[]
}

/** Throws BadDocument, with a sentence, when this is no story. What it returns is canonical: printing it again changes nothing. */
export const printed = (document: unknown): Printed => printedNode(sound(document))

/** The same of a story that is parsed and proved. */
export function printedNode(story: Node): Printed {
  const said: Omit<Printed, 'document'> = { blocks: [], places: [], removed: [] }
  const removed = new Set<string>()
  const settle = (block: Node, role: TextRole, picture: string | null): Node | null => {
    const wording = wordingOf(block)
    wording.removed.forEach((name) => removed.add(name))
    const id = String(block.attrs.id)
    if (wording.words !== '') said.blocks.push({ id, role, words: wording.words, ...(picture && { picture }) })
    said.places.push(...placesIn(id, wording))
    return bare(block, wording)
  }
  const canonicalNode = settled(story, settle)
  canonicalNode.check()
  return { document: plainJson(canonicalNode), ...said, removed: [...removed] }
}

type Settle = (block: Node, role: TextRole, picture: string | null) => Node | null

/** Every block settled in page order; those that print nothing go, and the lists and quotations that held only them. */
function settled(node: Node, settle: Settle): Node {
  const kept: Node[] = []
  node.forEach((child) => {
    const next = child.isTextblock ? settle(child, roleOf(child, node), node.attrs.picture ?? null) : settled(child, settle)
    if (next && (mayBeEmpty.has(child.type.name) || printsSomething(next))) kept.push(next)
  })
  return node.copy(Fragment.fromArray(kept))
}

/** The frame stands even where it is not filled in yet. */
const mayBeEmpty = new Set(['headline', 'standfirst', 'caption', 'alt'])

const printsSomething = (node: Node): boolean => (node.type.name === 'figure' ? node.attrs.picture !== null || node.textContent !== '' : node.content.size > 0 && (node.isTextblock || node.childCount > 0))

const bare = (block: Node, { words, runs }: Wording): Node =>
  block.copy(inlineContent(words, runs.map((run) => ({ ...run, marks: run.marks.filter((mark) => mark.type.name !== 'claim') }))))
