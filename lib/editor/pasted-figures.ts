/**
 * A figure as the paper reads it. A picture kept by this newsroom stays; another's cannot be printed, but the caption
 * somebody wrote under it is text, and keeps a place for a picture. Null where there is neither.
 */
export function figureOf(document: Document, image: Element | null, caption: readonly Element[], credit: readonly Element[] = []): HTMLElement | null {
  const hash = /^\/files\/([0-9a-f]{64})$/.exec(image?.getAttribute('src') ?? '')?.[1]
  if (!hash && caption.length === 0 && credit.length === 0) return null
  const figure = document.createElement('figure')
  if (hash) figure.setAttribute('data-picture', hash)
  if (hash && image) setSize(figure, image)
  const words = document.createElement('figcaption')
  words.append(...inOneLine(caption))
  const alt = document.createElement('p')
  alt.setAttribute('data-role', 'alt')
  alt.append(image?.getAttribute('alt') ?? '')
  figure.append(words, ...creditLine(document, credit), alt)
  return figure
}

function creditLine(document: Document, credit: readonly Element[]): HTMLElement[] {
  if (credit.length === 0) return []
  const line = document.createElement('p')
  line.setAttribute('data-role', 'credit')
  line.append(...inOneLine(credit))
  return [line]
}

const called = '[data-role=credit], [itemprop=creditText], [itemprop=copyrightHolder], [itemprop=creator], [class~=credit], [class*=-credit], [class*=_credit], [class*=Credit], figcaption > small:last-child'

/** A figure's caption without its credit, and the credit: what the page itself calls so, inside the caption or beside it. */
export function captionAndCredit(figure: Element): { caption: Element | null; credit: Element | null } {
  const whole = figure.cloneNode(true) as Element
  const credit = whole.querySelector(called)
  credit?.remove()
  return { caption: whole.querySelector('figcaption'), credit }
}

function setSize(figure: Element, image: Element) {
  for (const side of ['width', 'height']) {
    const pixels = Number(image.getAttribute(side))
    if (Number.isInteger(pixels) && pixels > 0 && pixels <= 100_000) figure.setAttribute(`data-${side}`, String(pixels))
  }
}

/** The content of several blocks as that of one. */
export const inOneLine = (blocks: readonly Element[]): (Node | string)[] => blocks.flatMap((block, n) => [...(n > 0 ? [' '] : []), ...block.childNodes])
