'use client'

/** The words a stop stands at, in the sheet. */
export const signOf = (key: string) => document.querySelector<HTMLElement>(`[data-stop="${CSS.escape(key)}"]`)

/** Its card in the margin, or in the sheet from below on a phone. */
export const cardOf = (key: string) => document.querySelector<HTMLElement>(`[data-card="${CSS.escape(key)}"]`)

/** Brings an element into the easy part of the window: under what sticks to the top, well above the bottom. */
export function showOnPage(element: HTMLElement) {
  const { top, bottom } = element.getBoundingClientRect()
  const head = document.querySelector('[data-sticky]')?.getBoundingClientRect().bottom ?? 0
  const room = window.innerHeight - head
  if (top >= head + 24 && bottom <= head + room * 0.55) return
  window.scrollBy({ top: top - head - room * 0.24, behavior: 'instant' })
}

/** Whether the focus stands where letters are typed, so that they mean themselves. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button])'))
}

/** Whether a layer lies over the page that is not the open card. */
export function isUnderLayer(): boolean {
  return [...document.querySelectorAll('[role=dialog], [role=menu]')].some(layer => !layer.querySelector('[data-card]'))
}
