import { getSchema } from '@tiptap/core'
import type { Extensions } from '@tiptap/core'
import { blockIds } from './block-id'
import { Blockquote, everydayText, ListItem } from './body'
import { Alt, Caption, Credit, Figure } from './figure'
import { Headline, Paper, PullQuote, Social, SocialLine, Standfirst } from './frame'
import { Claim, Link, Subscript, Superscript } from './marks'

/** Everything a printed story is made of. A browser adds behaviour to this list, never another kind of text. */
export const paperExtensions: Extensions = [
  Paper, Headline, Standfirst, everydayText, Blockquote, ListItem, Figure, Caption, Credit, Alt, PullQuote, Social, SocialLine,
  Link, Subscript, Superscript, Claim, blockIds,
]

export const paper = getSchema(paperExtensions)
