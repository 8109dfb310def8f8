import { renderToHTMLString, serializeAttrsToHTMLString, serializeChildrenToHTMLString } from '@tiptap/static-renderer/pm/html-string'
import type { Node } from '@tiptap/pm/model'
import { paperExtensions } from './schema/paper'
import { plainJson, sound } from './soundness'

type Children = string | string[] | undefined

const tag = (name: string, attributes: Record<string, unknown> = {}) => ({ children }: { children?: Children }) =>
  `<${name}${serializeAttrsToHTMLString(attributes)}>${serializeChildrenToHTMLString(children)}</${name}>`
const nothing = () => ''

/** What readers get for each kind of block; alt text becomes an attribute, and social lines are for other pages. */
const nodeMapping = {
  headline: tag('h1'),
  standfirst: ({ node, children }: { node: Node; children?: Children }) => (node.textContent === '' ? '' : tag('p', { class: 'standfirst' })({ children: children ?? '' })),
  paragraph: tag('p'),
  heading: ({ node, children }: { node: Node; children?: Children }) => tag(node.attrs.level === 3 ? 'h3' : 'h2')({ children: children ?? '' }),
  bulletList: tag('ul'),
  orderedList: ({ node, children }: { node: Node; children?: Children }) => tag('ol', { start: node.attrs.start === 1 ? null : node.attrs.start })({ children: children ?? '' }),
  listItem: tag('li'),
  blockquote: tag('blockquote'),
  hardBreak: () => '<br>',
  pullQuote: tag('aside', { class: 'pull-quote' }),
  social: nothing,
  socialLine: nothing,
  figure: ({ node, children }: { node: Node; children?: Children }) => `<figure>${image(node)}${serializeChildrenToHTMLString(children)}</figure>`,
  caption: ({ node, children }: { node: Node; children?: Children }) => (node.textContent === '' ? '' : tag('figcaption')({ children: children ?? '' })),
  alt: nothing,
}

function image({ attrs, lastChild }: Node): string {
  if (attrs.picture === null) return ''
  return `<img${serializeAttrsToHTMLString({ src: `/files/${attrs.picture}`, alt: lastChild?.textContent ?? '', width: attrs.width, height: attrs.height, loading: 'lazy' })}>`
}

const markMapping = {
  bold: tag('strong'),
  italic: tag('em'),
  subscript: tag('sub'),
  superscript: tag('sup'),
  link: ({ mark, children }: { mark: { attrs: Record<string, unknown> }; children?: Children }) => tag('a', { href: mark.attrs.href, rel: 'noopener' })({ children: children ?? '' }),
  claim: ({ children }: { children?: Children }) => serializeChildrenToHTMLString(children),
}

/** The whole story as readers get it: proved first, everything escaped. */
export const toHtml = (document: unknown): string => blocksInHtml(document).join('')

/** The same in parts, for a page that sets something between them. Headline and standfirst without their own elements. */
export function partsInHtml(document: unknown): { headline: string; standfirst: string; body: string } {
  const [headline = '', standfirst = '', ...body] = blocksInHtml(document)
  return { headline: inner(headline), standfirst: inner(standfirst), body: body.join('') }
}

function blocksInHtml(document: unknown): string[] {
  let blocks: string[] = []
  const doc = ({ children }: { children?: Children }) => {
    blocks = [children ?? []].flat()
    return ''
  }
  renderToHTMLString({ content: plainJson(sound(document)), extensions: paperExtensions, options: { nodeMapping: { ...nodeMapping, doc }, markMapping } })
  return blocks
}

const inner = (element: string): string => element.replace(/^<[^>]*>|<\/[^>]*>$/g, '')
