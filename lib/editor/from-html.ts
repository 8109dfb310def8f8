import type { JSONContent } from '@tiptap/core'
import { parseHTML } from 'linkedom'
import { bodyOf } from './body'
import { cleaned } from './cleaning'
import { BadDocument } from './soundness'

/** Body blocks of somebody's HTML, without ids: words, headings, lists, quotations, bold, italic and sound links; nothing else. */
export function fromHtml(html: string): JSONContent[] {
  return readable(() => {
    const page = pageOf(html)
    return bodyOf(cleaned(page, page.ownerDocument))
  })
}

/** Boxes in boxes without end exhaust any reader; a page made so is refused like any other text that is none. */
export function readable<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof RangeError ? new BadDocument('The page is nested too deeply to be read.') : error
  }
}

/** A page or a piece of one, parsed on the server into an element of its own. */
export function pageOf(html: string): Element {
  const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>')
  const page = document.createElement('div')
  page.innerHTML = html.replace(/<!doctype[^>]*>/gi, '')
  return page as unknown as Element
}
