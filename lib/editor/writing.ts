import type { Extensions } from '@tiptap/core'
import { Placeholder } from '@tiptap/extensions'
import { claimPaint } from './claim-paint'
import { FigureInBrowser } from './figure-view'
import { pasting } from './pasting'
import { Figure } from './schema/figure'
import { paperExtensions } from './schema/paper'
import { typing } from './typing'

const prompts: Partial<Record<string, string>> = {
  headline: 'Headline',
  standfirst: 'Standfirst: the story in a sentence or two',
  caption: 'Caption',
  credit: 'Credit: who made the picture, and whose it is',
  alt: 'What the picture shows, for readers who do not see it',
  pullQuote: 'Pull quote',
  socialLine: 'A line for social media',
  heading: 'Heading',
}

const placeholder = Placeholder.configure({
  includeChildren: true,
  showOnlyCurrent: false,
  placeholder: ({ editor, node }) => prompts[node.type.name] ?? (editor.state.doc.childCount === 3 && node.type.name === 'paragraph' ? 'Write here, or paste' : ''),
})

/** The paper as somebody writes on it in a browser. */
export const writingExtensions: Extensions = [...paperExtensions.map((extension) => (extension === Figure ? FigureInBrowser : extension)), typing, pasting, claimPaint, placeholder]
