'use client'

import { folded, locatorOf, sentencesAround, type Match } from './finding'

/** Words of a copy, and where they stand in it. */
export interface Passage {
  words: string
  locator: string
}

interface Page {
  label: string
  words: string
}

const pageOf = (element: Element): number => Number(element.getAttribute('data-words'))

/** What is selected of the copy's pages; null when nothing of them is. */
export function selectedPassage(root: HTMLElement, pages: readonly Page[]): Passage | null {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const parts = [...root.querySelectorAll('[data-words]')].filter((element) => range.intersectsNode(element)).map((element) => ({ page: pageOf(element), words: folded(partOf(element, range)) })).filter(({ words }) => words !== '')
  const [first, last] = [parts[0], parts.at(-1)]
  if (!first || !last) return null
  return { words: parts.map(({ words }) => words).join(' '), locator: locatorOf(pages[first.page]?.label ?? '', pages[last.page]?.label ?? '') }
}

/** The selected words of one page, without its label. */
function partOf(element: Element, range: Range): string {
  const part = document.createRange()
  part.selectNodeContents(element)
  if (element.contains(range.startContainer)) part.setStart(range.startContainer, range.startOffset)
  if (element.contains(range.endContainer)) part.setEnd(range.endContainer, range.endOffset)
  return part.toString()
}

/** The sentence around what was found: how a passage is chosen without a mouse. */
export function foundPassage(match: Match | undefined, pages: readonly Page[]): Passage | null {
  const page = match && pages[match.page]
  return page ? { words: sentencesAround(page, match), locator: locatorOf(page.label) } : null
}
