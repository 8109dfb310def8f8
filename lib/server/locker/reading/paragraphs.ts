const silent = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'HEAD', 'SVG', 'IFRAME', 'OBJECT'])
const boxes = new Set([
  'ADDRESS', 'ARTICLE', 'ASIDE', 'BLOCKQUOTE', 'BODY', 'CAPTION', 'DD', 'DIV', 'DL', 'DT', 'FIGCAPTION', 'FIGURE', 'FOOTER', 'FORM', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'HEADER', 'HR', 'LI', 'MAIN',
  'NAV', 'OL', 'P', 'PRE', 'SECTION', 'TABLE', 'TBODY', 'TFOOT', 'THEAD', 'TR', 'UL',
])
const cells = new Set(['TD', 'TH'])

/** The words under an element, cut where a reader sees a new line begin. A row of a table is one paragraph. */
export function paragraphsOf(element: Node): string[] {
  const found: string[] = []
  let words = ''
  const cut = () => {
    const paragraph = words.replace(/\s+/g, ' ').trim()
    if (paragraph !== '') found.push(paragraph)
    words = ''
  }
  const walk = (node: Node): void => {
    if (node.nodeType === 3) words += node.textContent ?? ''
    if (node.nodeType !== 1 || silent.has(node.nodeName.toUpperCase())) return
    const name = node.nodeName.toUpperCase()
    if (boxes.has(name)) cut()
    node.childNodes.forEach(walk)
    if (name === 'BR' || cells.has(name)) words += ' '
    if (boxes.has(name)) cut()
  }
  walk(element)
  cut()
  return found
}
