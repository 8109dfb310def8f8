import type { JSONContent } from '@tiptap/core'
import { Marked } from 'marked'
import { fromHtml, readable } from './from-html'

/** Body blocks of Markdown, without ids. HTML inside it is cleaned like any other. */
export const fromMarkdown = (markdown: string): JSONContent[] => readable(() => fromHtml(htmlOf(markdown)))

// The paper strikes nothing out: tildes stay tildes, and the words between them stay words.
const reader = new Marked({ gfm: true, tokenizer: { del: () => undefined } })

export const htmlOf = (markdown: string): string => reader.parse(markdown, { async: false })
