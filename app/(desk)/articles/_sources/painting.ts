'use client'

import type { Match } from './finding'

const rangeOf = (root: HTMLElement, { page, from, to }: Match): Range | null => {
  const words = root.querySelector(`[data-words="${page}"]`)?.firstChild
  if (!words || (words.textContent?.length ?? 0) < to) return null
  const range = document.createRange()
  range.setStart(words, from)
  range.setEnd(words, to)
  return range
}

/** Paints what was found, without touching the text, so that what is selected in it stays selected. */
export function paintMatches(root: HTMLElement | null, matches: readonly Match[], at: number): void {
  if (!root || !('highlights' in CSS)) return
  const ranges = matches.map((match) => rangeOf(root, match)).filter((range) => range !== null)
  const now = matches[at] && rangeOf(root, matches[at])
  CSS.highlights.set('found', new Highlight(...ranges))
  CSS.highlights.set('found-now', now ? new Highlight(now) : new Highlight())
}

export function wipeMatches(): void {
  if (!('highlights' in CSS)) return
  CSS.highlights.delete('found')
  CSS.highlights.delete('found-now')
}

/** Brings what was found into sight. */
export function showMatch(root: HTMLElement | null, match: Match | undefined): void {
  const range = root && match && rangeOf(root, match)
  if (!range) return
  const page = root.querySelector(`[data-words="${match.page}"]`)
  page?.scrollIntoView({ block: 'nearest' })
  const { top, bottom } = range.getBoundingClientRect()
  const { top: head, bottom: foot } = root.getBoundingClientRect()
  if (top < head + 24 || bottom > foot - 24) root.scrollBy({ top: top - head - (foot - head) / 3 })
}
