import { serializeAttrsToHTMLString } from '@tiptap/static-renderer/pm/html-string'
import type { Node } from '@tiptap/pm/model'

/** A picture as a reader's browser may have it: the same picture in several sizes and formats, the best first. */
export interface ShownPicture {
  /** What every browser can show, and its size. */
  src: string
  width: number
  height: number
  srcset: string
  sources: readonly { type: string; srcset: string }[]
}

/** Pictures by the SHA-256 a figure names them by. One that is not in it is not shown; its words are. */
export type ShownPictures = ReadonlyMap<string, ShownPicture>

/** How wide a picture stands: the column, or the whole of a narrow window. */
const sizes = '(max-width: 44rem) calc(100vw - 2.5rem), 42.5rem'

/** A figure with its picture, caption and credit; '' when there is nothing of it to show. */
export function figureHtml(figure: Node, inside: readonly string[], pictures: ShownPictures | null, lead: boolean): string {
  const words = new Map(figure.children.map((child, n) => [child.type.name, inside[n] ?? '']))
  const caption = words.get('caption') ?? ''
  const credit = words.get('credit') ?? ''
  const said = [caption, credit && `<span class="credit">${credit}</span>`].filter((part) => part !== '').join(' ')
  const picture = pictureHtml(figure, pictures, lead)
  if (picture === '' && said === '') return ''
  return `<figure${lead && picture !== '' ? ' class="lead"' : ''}>${picture}${said && `<figcaption>${said}</figcaption>`}</figure>`
}

function pictureHtml({ attrs, lastChild }: Node, pictures: ShownPictures | null, lead: boolean): string {
  if (attrs.picture === null) return ''
  const alt = lastChild?.textContent ?? ''
  const shown = pictures?.get(attrs.picture)
  // Without renditions to choose from this is the newsroom's own page, which has the picture as it was sent.
  if (!pictures) return `<img${serializeAttrsToHTMLString({ src: `/files/${attrs.picture}`, alt, width: attrs.width, height: attrs.height, loading: 'lazy' })}>`
  return shown ? pictureElement(shown, { alt, sizes, lead }) : ''
}

/** `<picture>` with its size, so that nothing moves when it arrives. The lead is fetched first, every other when it comes near. */
export function pictureElement({ src, width, height, srcset, sources }: ShownPicture, as: { alt: string; sizes: string; lead: boolean }): string {
  const offered = sources.map((source) => `<source${serializeAttrsToHTMLString({ type: source.type, srcset: source.srcset, sizes: as.sizes })}>`).join('')
  const when = as.lead ? { fetchpriority: 'high' } : { loading: 'lazy' }
  return `<picture>${offered}<img${serializeAttrsToHTMLString({ src, srcset, sizes: as.sizes, width, height, alt: as.alt, decoding: 'async', ...when })}></picture>`
}
