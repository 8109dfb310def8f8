import type { JSONContent } from '@tiptap/core'

const signs: Record<string, string> = { bold: '*', italic: '_', subscript: '~', superscript: '^' }

function inline(node: JSONContent): string {
  if (node.type === 'hardBreak') return '⏎'
  const marks = node.marks ?? []
  const dressed = marks.filter(({ type }) => type in signs).reduce((text, { type }) => `${signs[type]}${text}${signs[type]}`, node.text ?? '')
  const link = marks.find(({ type }) => type === 'link')
  return link ? `[${dressed}](${link.attrs?.href})` : dressed
}

const short: Record<string, string> = { paragraph: 'p', bulletList: 'ul', orderedList: 'ol', listItem: 'li', blockquote: 'quote' }

/** Blocks as short lines, so that a test shows what came out at a glance: `p: words`, `h2: words`, `ul/li/p: words`. */
export function outline(blocks: JSONContent[], path = ''): string[] {
  return blocks.flatMap((block) => {
    const name = path + (block.type === 'heading' ? `h${block.attrs?.level}` : (short[block.type ?? ''] ?? block.type)) + (block.attrs?.picture ? '(picture)' : '') + (block.type === 'orderedList' && block.attrs?.start > 1 ? `(${block.attrs?.start})` : '')
    const content = block.content ?? []
    const text = content.length === 0 || content.some(({ type }) => type === 'text' || type === 'hardBreak')
    return text ? [`${name}: ${content.map(inline).join('')}`] : outline(content, `${name}/`)
  })
}
