import type { JSONContent } from '@tiptap/core'
import { DOMParser, Schema } from '@tiptap/pm/model'
import { paper } from './schema/paper'
import { plainJson } from './soundness'

/** The paper's body without its frame, so that a piece of text can be read on its own. */
const body = new Schema({
  nodes: paper.spec.nodes.update('doc', { content: 'block*' }),
  marks: paper.spec.marks,
})
const reader = DOMParser.fromSchema(body)

/** Body blocks of a cleaned DOM, without ids. */
export const bodyOf = (cleaned: HTMLElement): JSONContent[] => plainJson(reader.parse(cleaned)).content ?? []
