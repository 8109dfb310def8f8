import { isDebris } from './debris'
import { dressed, isBlock, looksInside, plain } from './looks'
import type { Looks } from './looks'
import { captionAndCredit, figureOf, inOneLine } from './pasted-figures'
import { tableOf } from './pasted-tables'
import { listOfWordParagraph } from './word-lists'

/**
 * Builds anew, out of somebody else's page, the few elements the paper reads: paragraphs, headings, lists, quotations,
 * figures, and bold, italic, small letters and links in them. Nothing is copied but words and tested addresses, so
 * nothing executable can survive. Works on any DOM, a browser's or a server's.
 */
export function cleaned(root: ParentNode, document: Document): HTMLElement {
  const sheet = new Sheet(document)
  root.childNodes.forEach((node) => sheet.take(node, plain))
  return sheet.out
}

type Tag = 'p' | 'h2' | 'h3' | 'li'
const headings: Partial<Record<string, Tag>> = { h1: 'h2', h2: 'h2', h3: 'h3', h4: 'h3', h5: 'h3', h6: 'h3' }

class Sheet {
  readonly out: HTMLElement
  /** Where finished blocks go: the sheet, a quotation, or a list. */
  private into: HTMLElement
  private tag: Tag = 'p'
  private block: HTMLElement | null = null
  private breaks = 0

  constructor(private readonly document: Document) {
    this.out = document.createElement('div')
    this.into = this.out
  }

  take(node: Node, looks: Looks) {
    if (node.nodeType === 3) this.words(node.textContent ?? '', looks)
    else if (node.nodeType === 1 && !isDebris(node as Element)) this.element(node as Element, looks)
  }

  private children(element: Element, looks: Looks) {
    element.childNodes.forEach((node) => this.take(node, looks))
  }

  private element(element: Element, around: Looks) {
    const tag = element.localName.toLowerCase()
    const looks = looksInside(element, around)
    const heading = headings[tag]
    const list = tag === 'p' && listOfWordParagraph(element)
    if (tag === 'br') this.breaks += 1
    else if (tag === 'hr') this.close()
    else if (tag === 'img') this.picture(element)
    else if (tag === 'figure') this.figure(element)
    else if (tag === 'table') this.table(element, looks)
    else if (tag === 'pre') this.lines(element, looks)
    else if (tag === 'blockquote') this.inside('blockquote', element, looks)
    else if (tag === 'ul' || tag === 'ol') this.inside(tag, element, looks)
    else if (tag === 'li') this.item(element, looks)
    else if (list) this.wordItem(list, element, looks)
    else if (heading) this.as(heading, element, looks)
    else if (isBlock(element)) this.as(this.tag === 'li' ? 'li' : 'p', element, looks)
    else this.inline(element, looks)
  }

  /** A browser prints the quotation marks of <q>; so do we. */
  private inline(element: Element, looks: Looks) {
    const quotes = element.localName === 'q'
    if (quotes) this.words('“', looks)
    this.children(element, looks)
    if (quotes) this.words('”', looks)
  }

  private words(text: string, looks: Looks) {
    if (/^\s*$/.test(text) && (!this.block || this.breaks > 0)) return
    if (this.breaks > 1 && this.tag !== 'li') this.close()
    this.block ??= this.open()
    if (this.breaks > 0 && this.block.hasChildNodes()) this.block.append(this.tag.startsWith('h') ? ' ' : this.document.createElement('br'))
    this.breaks = 0
    // A heading is bold by being one.
    this.block.append(dressed(this.document, text, this.tag.startsWith('h') ? { ...looks, strong: false } : looks))
  }

  private open(): HTMLElement {
    if (this.tag === 'li' && this.into === this.out) this.into = this.container('ul')
    const block = this.document.createElement(this.into.localName === 'blockquote' ? 'p' : this.tag)
    this.into.append(block)
    return block
  }

  private close() {
    this.block = null
    this.breaks = 0
  }

  /** Children as one block of their own, or several where blocks stand inside it. */
  private as(tag: Tag, element: Element, looks: Looks) {
    // A paragraph inside a list item begins a new line of it, not a new item.
    if (tag === 'li' && this.block) this.breaks = 1
    else this.close()
    const before = this.tag
    this.tag = tag
    this.children(element, looks)
    this.tag = before
    if (tag === 'li') this.breaks = 1
    else this.close()
  }

  private container(tag: string): HTMLElement {
    const container = this.document.createElement(tag)
    this.out.append(container)
    return container
  }

  private inside(tag: 'ul' | 'ol' | 'blockquote', element: Element, looks: Looks) {
    this.close()
    const before = { into: this.into, tag: this.tag }
    // Lists do not stand in lists, nor quotations in quotations: what is inside joins what is around.
    const nested = this.into !== this.out
    if (!nested) {
      this.into = this.container(tag)
      const start = Number.parseInt(element.getAttribute('start') ?? '', 10)
      if (tag === 'ol' && start > 1) this.into.setAttribute('start', String(Math.min(start, 9_999)))
    }
    if (!nested) this.tag = tag === 'blockquote' ? 'p' : 'li'
    this.children(element, looks)
    this.close()
    if (!nested && !this.into.hasChildNodes()) this.into.remove()
    this.into = before.into
    this.tag = before.tag
  }

  private item(element: Element, looks: Looks) {
    this.close()
    this.as('li', element, looks)
    this.close()
  }

  private wordItem(list: { tag: 'ul' | 'ol'; list: string }, element: Element, looks: Looks) {
    this.close()
    const before = this.into
    const last = this.out.lastElementChild as HTMLElement | null
    const goesOn = last?.localName === list.tag && last.getAttribute('data-list') === list.list
    this.into = goesOn && last ? last : this.container(list.tag)
    this.into.setAttribute('data-list', list.list)
    this.item(element, looks)
    this.into = before
  }

  private lines(element: Element, looks: Looks) {
    this.close()
    for (const line of (element.textContent ?? '').split(/\r?\n/)) {
      this.words(line, looks)
      this.breaks += 1
    }
    this.close()
  }

  /** A table read row by row. One that only arranges a page is read as if it were not there. */
  private table(element: Element, looks: Looks) {
    this.close()
    const { rows, arranges } = tableOf(element)
    if (arranges) rows.flatMap((row) => [...row.children]).filter((cell) => cell.closest('table') === element).forEach((cell) => this.as('p', cell, looks))
    else {
      element.querySelectorAll('caption').forEach((caption) => this.as('p', caption, looks))
      rows.forEach((row) => this.row(row, looks))
    }
  }

  private row(row: Element, looks: Looks) {
    this.close()
    const cells = [...row.children].filter((cell) => !isDebris(cell)).map((cell) => this.blocksIn(cell, looks)).filter((blocks) => blocks.length > 0)
    if (cells.length === 0) return
    const line = this.open()
    cells.forEach((blocks, n) => line.append(...(n > 0 ? [' | '] : []), ...inOneLine(blocks)))
  }

  /** What an element holds, cleaned apart from everything around it. */
  private blocksIn(element: Element | null, looks: Looks): Element[] {
    const apart = new Sheet(this.document)
    if (element) apart.children(element, looks)
    return [...apart.out.children]
  }

  private figure(element: Element) {
    const picture = element.querySelector('img')
    const { caption, credit } = captionAndCredit(element)
    if (picture || caption) this.picture(picture, caption, credit)
    else this.as('p', element, plain)
  }

  private picture(image: Element | null, caption: Element | null = null, credit: Element | null = null) {
    const figure = figureOf(this.document, image, this.blocksIn(caption, plain), this.blocksIn(credit, plain))
    if (!figure) return
    this.close()
    this.out.append(figure)
    // A figure stands between blocks of the body: a list or quotation around it goes on after it.
    if (this.into !== this.out) this.into = this.container(this.into.localName)
  }
}
