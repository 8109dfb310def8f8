import { tidyHref } from './links'

/** How a stretch of words looks, as far as the paper knows looks. */
export interface Looks {
  strong: boolean
  em: boolean
  sub: boolean
  sup: boolean
  href: string | null
}

export const plain: Looks = { strong: false, em: false, sub: false, sup: false, href: null }

/** The looks inside an element: its name says something, and its styles overrule its name, as they do in a browser. */
export function looksInside(element: Element, around: Looks): Looks {
  const styles = element.getAttribute('style') ?? ''
  const looks = named(element, around)
  const weight = styled(styles, 'font-weight')
  const slant = styled(styles, 'font-style')
  const raise = styled(styles, 'vertical-align')
  // A paragraph set in bold as a whole is a matter of its page, not of its words.
  if (weight && !isBlock(element)) looks.strong = /^(bold|bolder|[6-9]00)$/.test(weight)
  if (slant && !isBlock(element)) looks.em = /^(italic|oblique)/.test(slant)
  if (raise === 'super') return { ...looks, sup: true, sub: false }
  if (raise === 'sub') return { ...looks, sub: true, sup: false }
  return looks
}

function named(element: Element, around: Looks): Looks {
  switch (element.localName.toLowerCase()) {
    case 'b':
    case 'strong':
      return { ...around, strong: true }
    case 'i':
    case 'em':
    case 'dfn':
    case 'var':
      return { ...around, em: true }
    case 'sub':
      return { ...around, sub: true, sup: false }
    case 'sup':
      return { ...around, sup: true, sub: false }
    case 'a':
      return { ...around, href: tidyHref(element.getAttribute('href')) ?? around.href }
    default:
      return { ...around }
  }
}

/** Read from the attribute itself: style objects differ between a browser and a server. */
const styled = (styles: string, property: string): string | null =>
  new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;!]+)`, 'i').exec(styles)?.[1]?.trim().toLowerCase() ?? null

const blocks = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(' '),
)
export const isBlock = (element: Element): boolean => blocks.has(element.localName.toLowerCase())

/** Words in their looks, as the few elements the paper reads back. */
export function dressed(document: Document, text: string, looks: Looks): Node {
  let node: Node = document.createTextNode(text)
  const wrap = (tag: string, href?: string) => {
    const element = document.createElement(tag)
    if (href) element.setAttribute('href', href)
    element.append(node)
    node = element
  }
  if (looks.sub) wrap('sub')
  if (looks.sup) wrap('sup')
  if (looks.em) wrap('em')
  if (looks.strong) wrap('strong')
  if (looks.href) wrap('a', looks.href)
  return node
}
