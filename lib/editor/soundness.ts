import type { JSONContent } from '@tiptap/core'
import { Fragment, Mark } from '@tiptap/pm/model'
import type { Node } from '@tiptap/pm/model'
import { attributesOf, withIds } from './schema/attributes'
import { paper } from './schema/paper'

/** The document is no story that can be printed; the message is a sentence for the person who sent it. */
export class BadDocument extends Error {
  override name = 'BadDocument'
}

const mostBlocks = 5_000
const longestBlock = 100_000

/** Parses a document and proves it: kinds and nesting by the schema, attributes by their shapes, ids once each. */
export const sound = (document: unknown): Node => proved(parsed(document))

/** The story itself, if its attributes are what they should be and its lengths are a story's. */
export function proved(node: Node): Node {
  const ids = new Set<string>()
  node.descendants((child) => {
    if (child.isTextblock && child.content.size > longestBlock) throw new BadDocument('One paragraph is longer than 100,000 characters.')
    proveAttributes(child.type.name, child.attrs)
    child.marks.forEach((mark) => proveAttributes(mark.type.name, mark.attrs))
    if (!withIds.includes(child.type.name)) return
    if (ids.has(child.attrs.id)) throw new BadDocument('Two blocks of the text carry the same id.')
    ids.add(child.attrs.id)
  })
  if (ids.size > mostBlocks) throw new BadDocument('The text has more than 5,000 paragraphs.')
  return node
}

/** Parses a document whose blocks may still lack ids: kinds and nesting are proved, attributes are not. */
export function parsed(document: unknown): Node {
  try {
    const node = marksInOrder(paper.nodeFromJSON(document))
    if (node.type !== paper.topNodeType) throw new BadDocument('The text is a piece of a story and no whole one.')
    node.check()
    return node
  } catch (error) {
    throw error instanceof BadDocument ? error : new BadDocument(reason(error))
  }
}

/** Marks in the schema's order and each once: a sender need not know our order, and equal looks become equal sets. */
function marksInOrder(node: Node): Node {
  const children: Node[] = []
  node.forEach((child) => children.push(marksInOrder(child)))
  const marks = node.marks.reduce<readonly Mark[]>((set, mark) => mark.addToSet(set), Mark.none)
  return (node.isText ? node : node.copy(Fragment.fromArray(children))).mark(marks)
}

/** A node as JSON of its own: ProseMirror's shares attributes with the node, and gives them no prototype. */
export function plainJson(node: Node): JSONContent {
  const children = node.content.content.map(plainJson)
  return {
    type: node.type.name,
    ...withAttributes(node.attrs),
    ...(children.length > 0 && { content: children }),
    ...(node.marks.length > 0 && { marks: node.marks.map((mark) => ({ type: mark.type.name, ...withAttributes(mark.attrs) })) }),
    ...(node.text !== undefined && { text: node.text }),
  }
}

const withAttributes = (attributes: Record<string, unknown>) => (Object.keys(attributes).length > 0 ? { attrs: { ...attributes } } : {})

function proveAttributes(type: string, attributes: Record<string, unknown>) {
  const answer = attributesOf[type]?.safeParse(attributes)
  if (answer && !answer.success) throw new BadDocument(answer.error.issues[0]?.message ?? 'Something in the text is not what it should be.')
}

/** What ProseMirror says when it refuses, in the newsroom's words. */
function reason(error: unknown): string {
  const said = error instanceof Error ? error.message : ''
  const unknown = /^(?:Unknown node type|There is no mark type|Unknown mark type):? ?(\S+)/.exec(said)
  const misplaced = /^Invalid content for node (\w+)/.exec(said)
  if (unknown) return `The text holds something the paper has no place for: ${unknown[1]}.`
  if (misplaced) return `Something in the text stands where it cannot be printed, inside ${misplaced[1]}.`
  if (/call stack/.test(said)) return 'The text is nested too deeply to be a story.'
  return 'The text cannot be read as a story.'
}
