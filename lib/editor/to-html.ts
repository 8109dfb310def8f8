import { renderToHTMLString, serializeAttrsToHTMLString, serializeChildrenToHTMLString } from '@tiptap/static-renderer/pm/html-string'
import type { Mark, Node } from '@tiptap/pm/model'
import { figureHtml } from './figure-html'
import type { ShownPictures } from './figure-html'
import { paperExtensions } from './schema/paper'
import { plainJson, sound } from './soundness'

type Children = string | string[] | undefined

const tag = (name: string, attributes: Record<string, unknown> = {}) => ({ children }: { children?: Children }) =>
  `<${name}${serializeAttrsToHTMLString(attributes)}>${serializeChildrenToHTMLString(children)}</${name}>`
const nothing = () => ''
const asItIs = ({ children }: { children?: Children }) => serializeChildrenToHTMLString(children)

interface Inside {
  node: Node
  children?: Children
}

/** The words of a block. A link is one link, however its words change their looks inside it. */
function inline({ node, children }: Inside): string {
  const pieces = [children ?? []].flat()
  let html = ''
  let open = ''
  node.forEach((child, _, n) => {
    const href = child.marks.find((mark) => mark.type.name === 'link')?.attrs.href ?? ''
    if (href !== open) html += (open && '</a>') + (href && `<a${serializeAttrsToHTMLString({ href, rel: 'noopener' })}>`)
    open = href
    html += pieces[n] ?? ''
  })
  return html + (open && '</a>')
}

const words = (name: string, attributes: Record<string, unknown> = {}) => (inside: Inside) => tag(name, attributes)({ children: inline(inside) })
const wordsIfAny = (name: string, attributes: Record<string, unknown> = {}) => (inside: Inside) => (inside.node.content.size === 0 ? '' : words(name, attributes)(inside))

/** What readers get for each kind of block; alt text becomes an attribute, and social lines are for other pages. */
const nodeMapping = {
  headline: words('h1'),
  standfirst: wordsIfAny('p', { class: 'standfirst' }),
  paragraph: words('p'),
  heading: (inside: Inside) => words(inside.node.attrs.level === 3 ? 'h3' : 'h2')(inside),
  bulletList: tag('ul'),
  orderedList: ({ node, children }: Inside) => tag('ol', { start: node.attrs.start === 1 ? null : node.attrs.start })({ children: children ?? '' }),
  listItem: tag('li'),
  blockquote: tag('blockquote'),
  hardBreak: () => '<br>',
  pullQuote: words('aside', { class: 'pull-quote' }),
  social: nothing,
  socialLine: nothing,
  caption: inline,
  credit: inline,
  alt: nothing,
}

const markMapping = {
  bold: tag('strong'),
  italic: tag('em'),
  subscript: tag('sub'),
  superscript: tag('sup'),
  link: asItIs,
  claim: ({ mark, children }: { mark: Mark; children?: Children }) => tag('span', { 'data-claim': mark.attrs.id })({ children: children ?? '' }),
}

/** How a page shows what is not words. */
export interface Showing {
  /** What readers may have of the pictures; none: the newsroom's own page, with pictures as they were sent. */
  pictures?: ShownPictures
}

/** The whole story as readers get it: proved first, everything escaped. */
export const toHtml = (document: unknown): string => blocksInHtml(document, {}).join('')

/** The same in parts, for a page that sets something between them. Headline and standfirst without their own elements. */
export function partsInHtml(document: unknown, showing: Showing = {}): { headline: string; standfirst: string; body: string } {
  const [headline = '', standfirst = '', ...body] = blocksInHtml(document, showing)
  return { headline: inner(headline), standfirst: inner(standfirst), body: body.join('') }
}

function blocksInHtml(document: unknown, { pictures = null }: { pictures?: ShownPictures | null }): string[] {
  const story = sound(document)
  let blocks: string[] = []
  const doc = ({ children }: { children?: Children }) => {
    blocks = [children ?? []].flat()
    return ''
  }
  // A picture the body begins with is the story's lead.
  const leading = story.maybeChild(2)?.attrs.id as string | undefined
  const figure = ({ node, children }: Inside) => figureHtml(node, [children ?? []].flat(), pictures, node.attrs.id === leading)
  renderToHTMLString({ content: plainJson(story), extensions: paperExtensions, options: { nodeMapping: { ...nodeMapping, figure, doc }, markMapping } })
  return blocks
}

const inner = (element: string): string => element.replace(/^<[^>]*>|<\/[^>]*>$/g, '')
