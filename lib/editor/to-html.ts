import { renderToHTMLString, serializeAttrsToHTMLString, serializeChildrenToHTMLString } from '@tiptap/static-renderer/pm/html-string'
import type { Node } from '@tiptap/pm/model'
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
  figure: ({ node, children }: Inside) => `<figure>${image(node)}${serializeChildrenToHTMLString(children)}</figure>`,
  caption: wordsIfAny('figcaption'),
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
  link: asItIs,
  claim: asItIs,
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
