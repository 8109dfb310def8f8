import 'server-only'
import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { withBlockIds } from '@/lib/editor/block-ids'
import { documentFrom, type PaperDocument } from '@/lib/editor/document'
import { fromHtml } from '@/lib/editor/from-html'
import { fromMarkdown } from '@/lib/editor/from-markdown'
import { fromText } from '@/lib/editor/from-text'
import { BadDocument, printed } from '@/lib/editor/printed'
import type { Text } from '@/lib/editorial/actions'

const longest = 1_000_000

/** Text as a door may send it: a document, or a body in one of three notations beside headline and standfirst. */
export const sentText = z.object({
  headline: z.string().max(2_000).optional(), title: z.string().max(2_000).optional(), standfirst: z.string().max(5_000).optional(),
  text: z.string().max(longest).optional(), html: z.string().max(longest).optional(), markdown: z.string().max(longest).optional(),
  document: z.record(z.string(), z.unknown()).optional(),
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
export function readText(sent: SentText, previous: unknown): ReadText {
  const before = (previous ?? null) as PaperDocument | null
  const document = sent.document ?? composed(sent, before)
  const { document: clean, blocks, places, removed } = printed(withBlockIds(document, before, newId))
  return { text: { document: clean, blocks, places }, notices: removed.length > 0 ? [`Invisible characters were taken out: ${removed.join(', ')}.`] : [] }
}

function composed(sent: SentText, previous: PaperDocument | null): PaperDocument {
  const bodies = [sent.text, sent.html, sent.markdown].filter((body) => body !== undefined)
  if (bodies.length > 1) throw new BadDocument('Send the body once: as text, html or markdown.')
  if (previous && bodies.length === 0 && sent.headline === undefined && sent.title === undefined && sent.standfirst === undefined) {
    throw new BadDocument('There is no text in this: send a headline, a standfirst, or a body as text, html, markdown or document.')
  }
  return documentFrom({ headline: sent.headline ?? sent.title, standfirst: sent.standfirst, body: bodyOf(sent) }, previous)
}

function bodyOf({ html, markdown, text }: SentText) {
  if (html !== undefined) return fromHtml(html)
  if (markdown !== undefined) return fromMarkdown(markdown)
  return text === undefined ? undefined : fromText(text)
}
