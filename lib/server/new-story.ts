import 'server-only'
import { z } from 'zod'
import { documentFrom, type PaperDocument } from '@/lib/editor/document'
import { newFromPasted } from '@/lib/editor/new-from-pasted'
import { BadDocument } from '@/lib/editor/printed'
import { paperOf, type PaperBlock } from '@/lib/editor/read-only'
import { printed } from '@/lib/editor/printed'
import { withBlockIds } from '@/lib/editor/block-ids'
import { mayCreate } from '@/lib/editorial/may'
import type { Actor } from '@/lib/editorial/people'
import { v7 as newId } from 'uuid'

/** Whether somebody may start a story. */
export const mayStart = (actor: Actor): boolean => mayCreate(actor)

/** What was found in a text, to be looked at before it becomes a story. */
export type Recognised =
  | { outcome: 'done'; document: PaperDocument; paper: PaperBlock[]; headline: string; leftOut: string[]; removed: string[] }
  | { outcome: 'invalid'; sentence: string }

const sentShape = z.object({ kind: z.enum(['text', 'markdown', 'html']), content: z.string().max(2_000_000) })

export function recognise(sent: unknown): Recognised {
  const asked = sentShape.safeParse(sent)
  if (!asked.success) return { outcome: 'invalid', sentence: 'That is too much text for one story: at most two million characters.' }
  const { kind, content } = asked.data
  if (content.trim() === '') return { outcome: 'invalid', sentence: 'There are no words in it.' }
  try {
    const found = newFromPasted(kind === 'text' ? { text: content } : kind === 'html' ? { html: content } : { markdown: content })
    const { document, removed } = printed(withBlockIds(documentFrom({ headline: found.headline, standfirst: found.standfirst, body: found.body }), null, newId))
    return { outcome: 'done', document, paper: paperOf(document), headline: found.headline, leftOut: found.leftOut, removed }
  } catch (problem) {
    if (problem instanceof BadDocument) return { outcome: 'invalid', sentence: problem.message }
    throw problem
  }
}
