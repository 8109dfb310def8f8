import 'server-only'
import type { JSONContent } from '@tiptap/core'
import { articleIn } from '@/lib/editor/article-parts'
import type { Part } from '@/lib/editor/article-parts'
import type { PaperDocument } from '@/lib/editor/document'
import { looksLikeProse } from '@/lib/editor/titles'
import { inlineOf } from './manuscript-looks'
import type { Line } from './word-lines'

/** A manuscript's lines as a story: every block has its id, and it is known which block each line became. */
export interface Manuscript {
  document: PaperDocument
  /** Id of its block, by line; lines that were left out have none. */
  blocks: Map<number, string>
  leftOut: string[]
}

/**
 * Headline, standfirst and body as in any pasted text. Bylines and lists of other pages go, but a manuscript has no page
 * around it: once its copy has begun nothing is dropped, and no line that somebody remarked on is.
 */
export function manuscriptOf(lines: readonly Line[], remarked: ReadonlySet<number>, newId: () => string): Manuscript {
  const title = lines.findIndex(({ kind, text }) => kind === 'title' && key(text) !== '')
  const subtitle = lines.findIndex(({ kind, text }) => kind === 'subtitle' && key(text) !== '')
  const said = (place: number) => key(lines[place]?.text ?? '')
  // A standfirst that is named so is no copy, however much it reads like it.
  const found = articleIn(lines.map((line, place) => partOf(place === subtitle ? { ...line, text: '' } : line)), { headline: said(title), standfirst: said(subtitle) })
  const headline = title >= 0 ? title : placeOf(lines, found.headline)
  const standfirst = subtitle >= 0 ? subtitle : placeOf(lines, found.standfirst, headline)
  const body = bodyOf(lines, new Set(found.body.filter((place) => place !== headline && place !== standfirst)), remarked).filter((place) => place !== headline && place !== standfirst)
  const blocks = new Map([headline, standfirst, ...body].filter((place) => place >= 0).map((place) => [place, newId()]))
  const document = { type: 'doc', content: [frame('headline', lines, headline, blocks, newId), frame('standfirst', lines, standfirst, blocks, newId), ...new Body(lines, blocks).of(body)] }
  return { document, blocks, leftOut: lines.flatMap(({ text }, place) => (blocks.has(place) || key(text) === '' ? [] : [key(text)])) }
}

const key = (text: string) => text.replace(/\s+/g, ' ').trim()

const placeOf = (lines: readonly Line[], words: string, not = -1): number => (words === '' ? -1 : lines.findIndex(({ text }, place) => place !== not && key(text) === words))

const partOf = ({ kind, text, stretches }: Line): Part => {
  const linked = stretches.filter(({ href }) => href !== null).reduce((sum, { from, to }) => sum + to - from, 0)
  return { text, heading: kind === 'heading2' || kind === 'heading3', links: linked > 0 && linked >= text.trim().length * 0.8 }
}

function bodyOf(lines: readonly Line[], kept: ReadonlySet<number>, remarked: ReadonlySet<number>): number[] {
  const copy = lines.findIndex(({ text }, place) => kept.has(place) && looksLikeProse(key(text)))
  const stays = (place: number) => kept.has(place) || remarked.has(place) || (copy >= 0 && place > copy)
  return lines.flatMap(({ text }, place) => (key(text) !== '' && stays(place) ? [place] : []))
}

function frame(type: 'headline' | 'standfirst', lines: readonly Line[], place: number, blocks: Map<number, string>, newId: () => string): JSONContent {
  const line = lines[place]
  return { type, attrs: { id: blocks.get(place) ?? newId() }, ...(line && { content: inlineOf(line, type) }) }
}

/** Lines of one list or quotation that follow each other stand together; a list that goes on counts on. */
class Body {
  private readonly counted = new Map<string, number>()

  constructor(private readonly lines: readonly Line[], private readonly blocks: Map<number, string>) {}

  of(places: readonly number[]): JSONContent[] {
    const content: JSONContent[] = []
    let before = ''
    for (const place of places) {
      const line = this.lines[place]
      if (!line) continue
      const group = groupOf(line)
      const around = content.at(-1)
      if (group !== '' && group === before) around?.content?.push(this.member(line, place))
      else content.push(group === '' ? this.block(line, place) : this.opened(line, place))
      before = group
    }
    return content
  }

  private block(line: Line, place: number): JSONContent {
    const id = this.blocks.get(place)
    if (line.kind === 'heading2' || line.kind === 'heading3') return { type: 'heading', attrs: { id, level: line.kind === 'heading2' ? 2 : 3 }, content: inlineOf(line, 'heading') }
    return { type: 'paragraph', attrs: { id }, content: inlineOf(line, 'paragraph') }
  }

  private member(line: Line, place: number): JSONContent {
    const paragraph = this.block({ ...line, kind: 'text' }, place)
    if (!line.list) return paragraph
    this.counted.set(line.list.list, (this.counted.get(line.list.list) ?? 0) + 1)
    return { type: 'listItem', content: [paragraph] }
  }

  private opened(line: Line, place: number): JSONContent {
    if (!line.list) return { type: 'blockquote', content: [this.member(line, place)] }
    const start = Math.min(line.list.start + (this.counted.get(line.list.list) ?? 0), 9_999)
    const content = [this.member(line, place)]
    return line.list.ordered ? { type: 'orderedList', attrs: { start, type: null }, content } : { type: 'bulletList', content }
  }
}

/** A heading with a number is a heading. */
function groupOf({ kind, list }: Line): string {
  if (kind === 'heading2' || kind === 'heading3') return ''
  if (list) return `${list.ordered ? 'ordered' : 'bullet'} ${list.list}`
  return kind === 'quote' ? 'quote' : ''
}
