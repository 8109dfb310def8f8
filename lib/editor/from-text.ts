import type { JSONContent } from '@tiptap/core'
import { linesOf } from './lines'
import type { Line } from './lines'
import { linked } from './links'
import { looksLikeProse, looksLikeTitle } from './titles'

/** Body blocks of plain text, without ids: paragraphs, the headings between them, lists, quotations, and addresses as links. */
export const fromText = (text: string): JSONContent[] => blocksOf(linesOf(text))

/** A block, and the list or quotation it stands in; its neighbours of the same kind stand in it too. */
interface Piece {
  block: JSONContent
  inside?: 'bulletList' | 'orderedList' | 'blockquote'
  start?: number
}

export function blocksOf(lines: Line[]): JSONContent[] {
  const blocks: JSONContent[] = []
  for (const { block, inside, start } of lines.flatMap(pieceOf)) {
    const last = blocks.at(-1)
    if (inside && last?.type === inside) last.content?.push(block)
    else if (inside) blocks.push({ type: inside, ...(start !== undefined && { attrs: { start } }), content: [block] })
    else blocks.push(block)
  }
  return blocks
}

const rule = /^[\s*_=~#·•–—-]+$/u

function pieceOf(line: Line, n: number, lines: Line[]): Piece[] {
  const text = line.text.trim()
  if (rule.test(text)) return []
  const [, bullet] = /^[-*•‣◦▪·]\s+(.+)$/su.exec(text) ?? []
  if (bullet) return [{ block: item(bullet), inside: 'bulletList' }]
  const start = numberOf(line)
  if (start !== null && isCounted(lines, n, start)) return [{ block: item(text.replace(/^\d+[.)]\s+/, '')), inside: 'orderedList', start }]
  const [, quoted] = /^>\s?(.*)$/su.exec(text) ?? []
  if (quoted !== undefined) return quoted.trim() === '' ? [] : [{ block: paragraph(quoted), inside: 'blockquote' }]
  const [, marks, title] = /^(#{1,6})\s+(.+?)\s*#*$/su.exec(text) ?? []
  if (marks && title) return [{ block: heading(title, marks.length > 2 ? 3 : 2) }]
  return [{ block: isHeading(lines, n) ? heading(text, 2) : paragraph(text) }]
}

const numberOf = (line: Line | undefined): number | null => {
  const number = /^\s*(\d{1,3})[.)]\s+\S/.exec(line?.text ?? '')?.[1]
  return number === undefined ? null : Number(number)
}

/** A number in front of a line counts only where its neighbour is counted with it: "44. Chapter" alone begins no list. */
const isCounted = (lines: Line[], n: number, number: number): boolean => numberOf(lines[n + 1]) === number + 1 || numberOf(lines[n - 1]) === number - 1

/** A title stands over copy; the last line of a story is none, nor is one of several short lines. */
function isHeading(lines: Line[], n: number): boolean {
  const [before, line, next] = [lines[n - 1], lines[n], lines[n + 1]]
  if (!line || !next || !looksLikeTitle(line.text.trim())) return false
  const underlined = next.close && /^(={3,}|-{3,})$/.test(next.text.trim())
  const amongShortLines = line.close && before !== undefined && !looksLikeProse(before.text)
  return underlined || (looksLikeProse(next.text) && !amongShortLines)
}

const inline = (text: string): JSONContent[] =>
  linked(text.trim()).map((piece) => ({ type: 'text', text: piece.text, ...(piece.href && { marks: [{ type: 'link', attrs: { href: piece.href } }] }) }))
const paragraph = (text: string): JSONContent => ({ type: 'paragraph', content: inline(text) })
const heading = (text: string, level: 2 | 3): JSONContent => ({ type: 'heading', attrs: { level }, content: inline(text) })
const item = (text: string): JSONContent => ({ type: 'listItem', content: [paragraph(text)] })
