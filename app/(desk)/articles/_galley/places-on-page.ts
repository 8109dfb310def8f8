'use client'

/** The words a stop stands at, in the sheet. */
export const signOf = (key: string) => document.querySelector<HTMLElement>(`[data-stop="${CSS.escape(key)}"]`)

/** Its card in the margin, or in the sheet from below on a phone. */
export const cardOf = (key: string) => document.querySelector<HTMLElement>(`[data-card="${CSS.escape(key)}"]`)

/** The one act of the bar that leads the story on. */
export const mainButton = () => document.querySelector<HTMLElement>('[data-main]')

/** Brings words into the easy part of the window, and their card with them as far as it fits. */
export function showOnPage(words: HTMLElement, card: HTMLElement | null = null) {
  const { top: start, bottom } = words.getBoundingClientRect()
  const beside = card && !card.contains(words) ? card.getBoundingClientRect() : null
  const top = Math.min(start, beside?.top ?? start)
  const head = (document.querySelector('[data-sticky]')?.getBoundingClientRect().bottom ?? 0) + 16
  const foot = window.innerHeight - 56
  const needed = Math.max(bottom, beside?.bottom ?? bottom)
  if (top >= head && needed <= foot) return
  const easy = head + (foot - head) * 0.22
  // As low as lets the card be seen to its end, never above what sticks to the top.
  const aim = Math.max(head + 8, Math.min(top < head || top > foot ? easy : top, foot - (needed - top)))
  window.scrollBy({ top: top - aim, behavior: 'instant' })
}

/** Whether the focus stands where letters are typed, so that they mean themselves. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button])'))
}

/** Whether a layer lies over the page that is not the open card. */
export function isUnderLayer(): boolean {
  return [...document.querySelectorAll('[role=dialog], [role=menu]')].some(layer => !layer.querySelector('[data-card]'))
}
