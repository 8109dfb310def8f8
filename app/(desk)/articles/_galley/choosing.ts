'use client'

import type { PaperBlock } from '@/lib/editor/read-only'
import type { SentenceView } from '@/lib/editorial/view'
import { placed } from './pieces'
import type { Chosen } from './room'

/** What the person has chosen with mouse, finger or keyboard, as a range of one block's words; null when it is no such thing. */
export function chosenWords(paper: readonly PaperBlock[], sentences: readonly SentenceView[]): Chosen | null {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const block = paper.find(one => one.id === blockAt(range.startContainer))
  if (!block) return null
  const from = offsetOf(range.startContainer, range.startOffset, 'forward')
  const to = blockAt(range.endContainer) === block.id ? offsetOf(range.endContainer, range.endOffset, 'back') : block.words.length
  return from === null || to === null ? null : trimmed(block, from, to, sentences)
}

const blockAt = (node: Node) => closest(node, '[data-words]')?.dataset.words

const closest = (node: Node, selector: string) => (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>(selector) ?? null

/** Offset in the block's words; between two pieces, the end or the beginning of the nearer one. */
function offsetOf(node: Node, offset: number, towards: 'forward' | 'back'): number | null {
  const piece = closest(node, '[data-at]')
  if (piece && node.nodeType === Node.TEXT_NODE) return Number(piece.dataset.at) + offset
  const pieces = [...(closest(node, '[data-words]')?.querySelectorAll<HTMLElement>('[data-at]') ?? [])]
  const here = document.createRange()
  here.setStart(node, offset)
  if (towards === 'forward') {
    const next = pieces.find(one => here.comparePoint(one, 0) >= 0)
    return next ? Number(next.dataset.at) : null
  }
  const before = pieces.findLast(one => here.comparePoint(one, 0) < 0)
  return before ? Number(before.dataset.at) + (before.textContent?.length ?? 0) : null
}

function trimmed(block: PaperBlock, start: number, end: number, sentences: readonly SentenceView[]): Chosen | null {
  const raw = block.words.slice(start, end)
  const from = start + (raw.length - raw.trimStart().length)
  const to = end - (raw.length - raw.trimEnd().length)
  if (from >= to) return null
  const home = placed(block.words, sentences.filter(sentence => sentence.block === block.id)).find(row => row.from <= from && to <= row.to)
  return { block: block.id, from, to, quote: block.words.slice(from, to), sentence: home?.sentence.id ?? null }
}

/** What `markClaim` asks for: the quote, and enough around it to find it again. */
export function asQuote(chosen: Chosen, paper: readonly PaperBlock[]) {
  const words = paper.find(block => block.id === chosen.block)?.words ?? ''
  return {
    quote: chosen.quote,
    prefix: words.slice(Math.max(0, chosen.from - 32), chosen.from),
    suffix: words.slice(chosen.to, chosen.to + 32),
    ...(chosen.sentence ? { sentence: chosen.sentence } : {}),
  }
}
