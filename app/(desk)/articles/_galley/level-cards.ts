'use client'

import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'
import { tops } from './level'
import { claimKey } from './stops'
import { wide } from './width'

interface LevelCards {
  sheet: RefObject<HTMLElement | null>
  list: RefObject<HTMLElement | null>
  /** Drawn anew when this changes: the words, or what is in the margin. */
  drawn: unknown
  open: string | null
}

/** Sets the cards of the margin level with their words. Everything is measured first, then everything is set. */
export function useLevelCards({ sheet, list, drawn, open }: LevelCards) {
  const wishes = useRef<Map<string, number> | null>(null)

  useLayoutEffect(() => {
    if (!sheet.current || !list.current) return
    wishes.current = measured(sheet.current)
    settle(sheet.current, list.current, wishes.current, open)
  }, [sheet, list, drawn, open])

  // The sheet grows with its window and its fonts, the open card with what is typed into it.
  useEffect(() => {
    const [paper, cards] = [sheet.current, list.current]
    if (!paper || !cards) return
    const again = (anew: boolean) => () => {
      if (anew || !wishes.current) wishes.current = measured(paper)
      settle(paper, cards, wishes.current, open)
    }
    const onSheet = new ResizeObserver(again(true))
    const onCard = new ResizeObserver(again(false))
    onSheet.observe(paper)
    const card = open && cards.querySelector(`[data-card="${CSS.escape(open)}"]`)
    for (const element of [cards.previousElementSibling, card]) if (element) onCard.observe(element)
    return () => {
      onSheet.disconnect()
      onCard.disconnect()
    }
  }, [sheet, list, drawn, open])
}

function settle(sheet: HTMLElement, list: HTMLElement, wishes: ReadonlyMap<string, number>, open: string | null) {
  const cards = [...list.children].filter(child => child instanceof HTMLElement)
  if (!wide()) return cards.forEach(card => card.style.removeProperty('margin-block-start'))
  list.toggleAttribute('data-dense', cards.length * usualHeight > sheet.offsetHeight)
  const shift = sheet.getBoundingClientRect().top - list.getBoundingClientRect().top
  const standing = cards.map(card => ({ wish: (wishes.get(card.dataset.card ?? '') ?? -shift) + shift, height: card.offsetHeight }))
  const placed = tops(standing, 0, cards.findIndex(card => card.dataset.card === open))
  const gaps = placed.map((top, at) => Math.round(top - (at === 0 ? 0 : (placed[at - 1] ?? 0) + (standing[at - 1]?.height ?? 0))))
  cards.forEach((card, at) => setGap(card, `${Math.max(0, gaps[at] ?? 0)}px`))
}

function setGap(card: HTMLElement, gap: string) {
  if (card.style.marginBlockStart !== gap) card.style.marginBlockStart = gap
}

/** How far each card's words stand below the top of the sheet's copy; a card's first line is to be level with theirs. */
function measured(sheet: HTMLElement): Map<string, number> {
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
