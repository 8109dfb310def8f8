'use client'

import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'
import { tops } from './level'
import { claimKey } from './stops'
import { wide } from './width'

interface LevelCards {
  sheet: RefObject<HTMLElement | null>
  list: RefObject<HTMLElement | null>
  /** The words are measured anew when this changes, or the sheet's size does. */
  words: unknown
  /** The cards are set anew when this changes, or the open card's size does. */
  cards: unknown
  open: string | null
}

type Wishes = ReadonlyMap<string, number>

/** Sets the cards of the margin level with their words. Everything is measured first, then everything is set. */
export function useLevelCards({ sheet, list, words, cards, open }: LevelCards) {
  const wishes = useRef<Wishes | null>(null)
  const latest = useRef(open)

  useLayoutEffect(() => {
    if (sheet.current) wishes.current = measured(sheet.current)
  }, [sheet, words])

  useLayoutEffect(() => {
    latest.current = open
    if (sheet.current && list.current && wishes.current) settle(sheet.current, list.current, wishes.current, open)
  }, [sheet, list, words, cards, open])

  // The sheet grows with its window and its fonts.
  useEffect(() => {
    const [paper, margin] = [sheet.current, list.current]
    if (!paper || !margin) return
    return onResize([paper], () => {
      wishes.current = measured(paper)
      settle(paper, margin, wishes.current, latest.current)
    })
  }, [sheet, list])

  // The open card grows with what is typed into it, the head of the margin with what is said of the story.
  useEffect(() => {
    const [paper, margin] = [sheet.current, list.current]
    if (!paper || !margin) return
    const card = open === null ? null : margin.querySelector(`[data-card="${CSS.escape(open)}"]`)
    return onResize([margin.previousElementSibling, card], () => wishes.current && settle(paper, margin, wishes.current, open))
  }, [sheet, list, open, cards])
}

/** Tells of changes of size; the observer's first word, which is none, is not passed on. */
function onResize(elements: readonly (Element | null)[], tell: () => void) {
  const known = new Map<Element, string>()
  const observer = new ResizeObserver(entries => {
    const changed = entries.filter(({ target, contentRect: { width, height } }) => {
      const before = known.get(target)
      known.set(target, `${width} ${height}`)
      return before !== undefined && before !== known.get(target)
    })
    if (changed.length > 0) tell()
  })
  for (const element of elements) if (element) observer.observe(element)
  return () => observer.disconnect()
}

function settle(sheet: HTMLElement, list: HTMLElement, wishes: Wishes, open: string | null) {
  const cards = [...list.children].filter(child => child instanceof HTMLElement)
  if (!wide()) return cards.forEach(card => card.style.removeProperty('margin-block-start'))
  list.toggleAttribute('data-dense', cards.length * usualHeight > sheet.offsetHeight)
  const shift = sheet.getBoundingClientRect().top - list.getBoundingClientRect().top
  // Closed cards are all as high as one another: two of them are measured at most.
  const closed = cards.find(card => card.dataset.card !== open)?.offsetHeight ?? 0
  const standing = cards.map(card => ({ wish: (wishes.get(card.dataset.card ?? '') ?? -shift) + shift, height: card.dataset.card === open ? card.offsetHeight : closed }))
  const placed = tops(standing, 0, cards.findIndex(card => card.dataset.card === open))
  const gaps = placed.map((top, at) => Math.round(top - (at === 0 ? 0 : (placed[at - 1] ?? 0) + (standing[at - 1]?.height ?? 0))))
  cards.forEach((card, at) => setGap(card, `${Math.max(0, gaps[at] ?? 0)}px`))
}

function setGap(card: HTMLElement, gap: string) {
  if (card.style.marginBlockStart !== gap) card.style.marginBlockStart = gap
}

/** How far each card's words stand below the top of the sheet's copy; a card's first line is to be level with theirs. */
function measured(sheet: HTMLElement): Wishes {
  const top = sheet.getBoundingClientRect().top
  const found = new Map<string, number>()
  for (const element of sheet.querySelectorAll<HTMLElement>('[data-claim], [data-sentence]')) {
    const { claim, sentence } = element.dataset
    const key = claim ? claimKey(Number(claim)) : `s-${sentence ?? ''}`
    const line = found.has(key) ? undefined : element.getClientRects()[0]
    if (line) found.set(key, line.top - top + line.height / 2 - firstLine)
  }
  return found
}

/** Height of a closed card, and from its top to the middle of its first line. */
const usualHeight = 54
const firstLine = 18
