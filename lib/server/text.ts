import 'server-only'
import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { documentFrom } from '@/lib/editor/document'
import { fromHtml } from '@/lib/editor/from-html'
import { fromMarkdown } from '@/lib/editor/from-markdown'
import { fromText } from '@/lib/editor/from-text'
import { BadDocument, printed, type PaperDocument } from '@/lib/editor/printed'
import { withBlockIds } from '@/lib/editor/block-ids'
import type { Text } from '@/lib/editorial/actions'

/** Text as a door may send it: a document, or a body in one of three notations beside headline and standfirst. */
export const sentText = z.object({
  headline: z.string().max(2_000).optional(), title: z.string().max(2_000).optional(), standfirst: z.string().max(5_000).optional(),
  text: z.string().optional(), html: z.string().optional(), markdown: z.string().optional(), document: z.unknown().optional(),
})
export type SentText = z.infer<typeof sentText>

/** What a text brought with it that was taken out, in plain words. */
export interface ReadText {
  text: Text
  notices: string[]
}

/**
 * Reads what a door sent into the law's own form. Parts that are not sent stay as they are in `previous`; blocks that come
 * without ids keep those of the previous text. Throws BadDocument with a sentence a person can act on.
 */
export function readText(sent: SentText, previous: PaperDocument | null): ReadText {
  const document = sent.document === undefined ? composed(sent, previous) : (sent.document as PaperDocument)
  const { document: clean, blocks, places, removed } = printed(withBlockIds(document, previous, newId))
  return { text: { document: clean, blocks, places }, notices: removed }
}

function composed(sent: SentText, previous: PaperDocument | null): PaperDocument {
  const bodies = [sent.text, sent.html, sent.markdown].filter((body) => body !== undefined)
  if (bodies.length > 1) throw new BadDocument('Send the body once: as text, html or markdown.')
  const body = sent.html !== undefined ? fromHtml(sent.html) : sent.markdown !== undefined ? fromMarkdown(sent.markdown) : sent.text !== undefined ? fromText(sent.text) : undefined
  return documentFrom({ headline: sent.headline ?? sent.title, standfirst: sent.standfirst, body }, previous)
}
