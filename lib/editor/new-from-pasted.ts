import type { JSONContent } from '@tiptap/core'
import { articleIn } from './article-parts'
import type { ArticleParts, Part } from './article-parts'
import { bodyOf } from './body'
import { cleaned } from './cleaning'
import { pageOf, readable } from './from-html'
import { htmlOf } from './from-markdown'
import { blocksOf } from './from-text'
import { linesOf } from './lines'
import { hintsOf, mainPart } from './page'
import { looksLikeProse, looksLikeTitle } from './titles'

export type Pasted = { text: string } | { html: string } | { markdown: string }

/** A new draft; `leftOut` are the lines that were taken for the page around it, to be shown and not lost. */
export interface NewDraft {
  headline: string
  standfirst: string
  body: JSONContent[]
  leftOut: string[]
}

/** Makes a draft out of a whole page or a plain manuscript. Drops what is not the article and never changes a word of it. */
export function newFromPasted(pasted: Pasted): NewDraft {
  if ('text' in pasted) return fromLines(pasted.text)
  return readable(() => fromPage('html' in pasted ? pasted.html : htmlOf(pasted.markdown)))
}

const draft = ({ headline, standfirst, leftOut }: ArticleParts, body: JSONContent[]): NewDraft => ({ headline, standfirst, body, leftOut })

function fromLines(text: string): NewDraft {
  const lines = linesOf(text)
  const found = articleIn(
    lines.map((line, n): Part => {
      const next = lines[n + 1]
      const heading = /^#{1,6}\s/.test(line.text) || (next !== undefined && next.close && looksLikeTitle(line.text.trim()) && looksLikeProse(next.text))
      return { text: line.text.replace(/^#{1,6}\s+/, ''), heading, links: /^\s*https?:\/\/\S+\s*$/.test(line.text) }
    }),
  )
  return draft(found, blocksOf(found.body.flatMap((place) => lines[place] ?? [])))
}

function fromPage(html: string): NewDraft {
  const page = pageOf(html)
  const sheet = cleaned(mainPart(page), page.ownerDocument)
  const blocks = [...sheet.children] as HTMLElement[]
  const found = articleIn(blocks.map(partOf), hintsOf(page))
  const kept = new Set(found.body)
  blocks.forEach((block, place) => kept.has(place) || block.remove())
  return draft(found, bodyOf(sheet))
}

/** Lists, quotations and figures are judged as one block: by what their links leave of them. */
function partOf(block: HTMLElement): Part {
  const text = block.textContent ?? ''
  const linked = [...block.querySelectorAll('a')].reduce((sum, link) => sum + (link.textContent ?? '').trim().length, 0)
  return { text, heading: /^h[23]$/.test(block.localName), links: linked > 0 && linked >= text.trim().length * 0.8 }
}
