import 'server-only'
import type { JSONContent } from '@tiptap/core'
import type { Line, Stretch } from './word-lines'

type Holder = 'headline' | 'standfirst' | 'heading' | 'paragraph'

/** Looks each kind of block has a place for; a heading is bold by being one. */
const allowed: Record<Holder, readonly string[]> = {
  headline: ['italic', 'subscript', 'superscript'],
  standfirst: ['italic', 'subscript', 'superscript', 'link'],
  heading: ['italic', 'subscript', 'superscript', 'link'],
  paragraph: ['bold', 'italic', 'subscript', 'superscript', 'link'],
}

/** A line's text as the content of a block. The characters are the line's own, so that places in the line are places in it. */
export function inlineOf({ text, stretches }: Line, holder: Holder): JSONContent[] {
  return stretches.flatMap((stretch) => {
    const marks = marksOf(stretch).filter(({ type }) => allowed[holder].includes(type))
    const pieces = text.slice(stretch.from, stretch.to).split('\n')
    return pieces.flatMap((piece, n): JSONContent[] => [
      ...(n === 0 ? [] : [holder === 'paragraph' ? { type: 'hardBreak' } : { type: 'text', text: ' ' }]),
      ...(piece === '' ? [] : [{ type: 'text', text: piece, ...(marks.length > 0 && { marks }) }]),
    ])
  })
}

function marksOf({ looks, href }: Stretch): { type: string; attrs?: { href: string } }[] {
  return [
    ...(looks.bold ? [{ type: 'bold' }] : []), ...(looks.italic ? [{ type: 'italic' }] : []), ...(looks.raised ? [{ type: looks.raised }] : []),
    ...(href === null ? [] : [{ type: 'link', attrs: { href } }]),
  ]
}
