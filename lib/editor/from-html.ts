import type { JSONContent } from '@tiptap/core'
import { parseHTML } from 'linkedom'
import { bodyOf } from './body'
import { cleaned } from './cleaning'

/** Body blocks of somebody's HTML, without ids: words, headings, lists, quotations, bold, italic and sound links; nothing else. */
export function fromHtml(html: string): JSONContent[] {
  const page = pageOf(html)
  return bodyOf(cleaned(page.body, page))
}

/** A page or a piece of one, parsed on the server. */
export function pageOf(html: string): Document {
  const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>')
  document.body.innerHTML = html
  return document as unknown as Document
}
