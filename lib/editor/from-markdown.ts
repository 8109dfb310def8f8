import type { JSONContent } from '@tiptap/core'
import { marked } from 'marked'
import { fromHtml, readable } from './from-html'

/** Body blocks of Markdown, without ids. HTML inside it is cleaned like any other. */
export const fromMarkdown = (markdown: string): JSONContent[] => readable(() => fromHtml(htmlOf(markdown)))

export const htmlOf = (markdown: string): string => marked.parse(markdown, { async: false, gfm: true })
