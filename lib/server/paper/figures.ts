import type { ShownPicture, ShownPictures } from '@/lib/editor/figure-html'
import { paperOf, type PaperBlock } from '@/lib/editor/read-only'

/** A picture of a story as its readers may have it, with what is printed of it; '' for what is not. */
export interface StoryFigure {
  /** SHA-256 of the picture it was made of. */
  hash: string
  shown: ShownPicture
  caption: string
  credit: string
  alt: string
}

/** The pictures of the text that can be shown, in order. */
export function figuresOf(document: unknown, pictures: ShownPictures): StoryFigure[] {
  const blocks = paperOf(document)
  return blocks.flatMap(({ kind, picture }, at) => {
    const shown = kind === 'figure' && picture ? pictures.get(picture.hash) : undefined
    return shown && picture ? [{ hash: picture.hash, shown, ...wordsAt(blocks.slice(at + 1)) }] : []
  })
}

/** A figure's words follow it, and end where another block begins. */
function wordsAt(blocks: readonly PaperBlock[]): Pick<StoryFigure, 'caption' | 'credit' | 'alt'> {
  const said = { caption: '', credit: '', alt: '' }
  for (const { kind, words } of blocks) {
    if (kind !== 'caption' && kind !== 'credit' && kind !== 'alt') break
    said[kind] = words
  }
  return said
}
