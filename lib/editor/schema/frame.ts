import { Node } from '@tiptap/core'

/** The whole of one printed story: headline, standfirst, body, and what is sent out beside it. */
export const Paper = Node.create({
  name: 'doc',
  topNode: true,
  content: 'headline standfirst block* socialLine*',
})

export const Headline = Node.create({
  name: 'headline',
  content: 'text*',
  marks: 'italic subscript superscript claim',
  defining: true,
  parseHTML: () => [{ tag: 'h1[data-role=headline]' }],
  renderHTML: ({ HTMLAttributes }) => ['h1', { ...HTMLAttributes, 'data-role': 'headline' }, 0],
})

export const Standfirst = Node.create({
  name: 'standfirst',
  content: 'text*',
  marks: 'italic subscript superscript link claim',
  defining: true,
  parseHTML: () => [{ tag: 'p[data-role=standfirst]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['p', { ...HTMLAttributes, 'data-role': 'standfirst' }, 0],
})

export const PullQuote = Node.create({
  name: 'pullQuote',
  group: 'block',
  content: 'text*',
  marks: 'italic subscript superscript claim',
  defining: true,
  parseHTML: () => [{ tag: 'aside[data-role=pull]' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', { ...HTMLAttributes, 'data-role': 'pull' }, 0],
})

/** Words for other people's platforms. Printed text like any other, though no reader sees it on the page. */
export const SocialLine = Node.create({
  name: 'socialLine',
  content: 'text*',
  marks: 'claim',
  defining: true,
  parseHTML: () => [{ tag: 'p[data-role=social]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['p', { ...HTMLAttributes, 'data-role': 'social' }, 0],
})
