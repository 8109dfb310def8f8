import { isDebris } from './debris'
import { dressed, isBlock, looksInside, plain } from './looks'
import type { Looks } from './looks'
import { isPictureHash } from './schema/attributes'
import { listOfWordParagraph } from './word-lists'

/**
 * Builds anew, out of somebody else's page, the few elements the paper reads: paragraphs, headings, lists, quotations,
 * figures, and bold, italic, small letters and links in them. Nothing is copied but words and tested addresses, so
 * nothing executable can survive. Works on any DOM, a browser's or a server's.
 */
export function cleaned(root: ParentNode, document: Document, base?: string): HTMLElement {
  const sheet = new Sheet(document, base)
  root.childNodes.forEach((node) => sheet.take(node, plain))
  return sheet.finished()
}

type Tag = 'p' | 'h2' | 'h3' | 'li'
const headings: Partial<Record<string, Tag>> = { h1: 'h2', h2: 'h2', h3: 'h3', h4: 'h3', h5: 'h3', h6: 'h3' }

class Sheet {
  private readonly out: HTMLElement
  /** Where finished blocks go: the sheet, a quotation, or a list. */
  private into: HTMLElement
  private tag: Tag = 'p'
  private block: HTMLElement | null = null
  private breaks = 0

  constructor(private readonly document: Document, private readonly base?: string) {
    this.out = document.createElement('div')
    this.into = this.out
  }

  finished(): HTMLElement {
    this.close()
    return this.out
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
    const looks = looksInside(element, around, this.base)
    const heading = headings[tag]
    const list = tag === 'p' && listOfWordParagraph(element)
    if (tag === 'br') this.breaks += 1
    else if (tag === 'hr') this.close()
    else if (tag === 'img') this.picture(element, null)
    else if (tag === 'figure') this.figure(element)
    else if (tag === 'q') this.quoted(element, looks)
    else if (tag === 'table') this.table(element, looks)
    else if (tag === 'pre') this.lines(element, looks)
    else if (tag === 'blockquote') this.inside('blockquote', element, looks)
    else if (tag === 'ul' || tag === 'ol') this.inside(tag, element, looks)
    else if (tag === 'li') this.item(element, looks)
    else if (list) this.wordItem(list, element, looks)
    else if (heading) this.as(heading, element, looks)
    else if (isBlock(element)) this.as(this.tag === 'li' ? 'li' : 'p', element, looks)
    else this.children(element, looks)
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
    const before = this.tag
    this.tag = 'li'
    this.children(element, looks)
    this.tag = before
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

  private quoted(element: Element, looks: Looks) {
    this.words('“', looks)
    this.children(element, looks)
    this.words('”', looks)
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
    const rows = [...element.querySelectorAll('tr')]
    const arranges = rows.every((row) => row.children.length < 2) || element.querySelector('table, h1, h2, h3, h4, ul, ol, figure, blockquote') !== null
    if (arranges) {
      rows.flatMap((row) => [...row.children]).filter((cell) => cell.closest('table') === element).forEach((cell) => this.as('p', cell, looks))
      return
    }
    element.querySelectorAll('caption').forEach((caption) => this.as('p', caption, looks))
    rows.forEach((row) => this.row(row, looks))
  }

  private row(row: Element, looks: Looks) {
    this.close()
    for (const cell of row.children) {
      if (isDebris(cell) || (cell.textContent ?? '').trim() === '') continue
      if (this.block) this.words(' | ', looks)
      cell.childNodes.forEach((node) => this.cell(node, looks))
    }
    this.close()
  }

  private cell(node: Node, looks: Looks) {
    if (node.nodeType !== 1 || isDebris(node as Element)) return this.take(node, looks)
    const element = node as Element
    if (element.localName === 'br') return this.words(' ', looks)
    element.childNodes.forEach((child) => this.cell(child, looksInside(element, looks, this.base)))
    if (isBlock(element)) this.words(' ', looks)
  }

  private figure(element: Element) {
    const picture = element.querySelector('img')
    const caption = element.querySelector('figcaption')
    if (picture || caption) this.picture(picture, caption)
    else this.as('p', element, plain)
  }

  /** A picture kept by this newsroom stays; another's cannot be printed, but the caption somebody wrote under it is text. */
  private picture(image: Element | null, caption: Element | null) {
    const hash = /^\/files\/([0-9a-f]{64})$/.exec(image?.getAttribute('src') ?? '')?.[1]
    if (!isPictureHash(hash) && (caption?.textContent ?? '').trim() === '') return
    this.close()
    const figure = this.document.createElement('figure')
    if (hash) this.copyPicture(figure, image, hash)
    const words = this.document.createElement('figcaption')
    const inner = new Sheet(this.document, this.base)
    if (caption) inner.children(caption, plain)
    ;[...inner.finished().children].forEach((block, n) => words.append(...(n > 0 ? [' '] : []), ...block.childNodes))
    const alt = this.document.createElement('p')
    alt.setAttribute('data-role', 'alt')
    alt.append(image?.getAttribute('alt') ?? '')
    figure.append(words, alt)
    this.out.append(figure)
    // A figure stands between blocks of the body: a list or quotation around it goes on after it.
    if (this.into !== this.out) this.into = this.container(this.into.localName)
  }

  private copyPicture(figure: Element, image: Element | null, hash: string) {
    figure.setAttribute('data-picture', hash)
    for (const side of ['width', 'height']) {
      const pixels = Number(image?.getAttribute(side))
      if (Number.isInteger(pixels) && pixels > 0) figure.setAttribute(`data-${side}`, String(pixels))
    }
  }
}
