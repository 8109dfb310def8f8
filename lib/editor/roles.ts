import type { Node } from '@tiptap/pm/model'
import type { TextRole } from '@/lib/editorial/article'

const roles: Partial<Record<string, TextRole>> = { headline: 'headline', standfirst: 'standfirst', caption: 'caption', credit: 'caption', alt: 'alt', pullQuote: 'pull', socialLine: 'social' }

/** What a block of text is in print (LAW §2.1). */
export const roleOf = (block: Node, parent: Node): TextRole => roles[block.type.name] ?? (parent.type.name === 'blockquote' ? 'quote' : 'text')
