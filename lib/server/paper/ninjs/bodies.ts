import { partsInHtml } from '@/lib/editor/to-html'
import type { ShownPicture } from '@/lib/editor/figure-html'
import { paperOf } from '@/lib/editor/read-only'
import type { PublicStory } from '../story'

/** The words twice: as XHTML with their pictures in place, and plain, a line for each block. */
export function bodies({ shown, figures, words }: PublicStory, address: string) {
  const pictures = new Map(figures.map(({ hash, shown: picture }) => [hash, onePicture(picture, address)]))
  const plain = plainText(shown.document)
  return [
    { role: 'main', contenttype: 'application/xhtml+xml', wordcount: words, value: closed(partsInHtml(shown.document, { pictures }).body) },
    { role: 'text', contenttype: 'text/plain', charcount: [...plain].length, wordcount: words, value: plain },
  ]
}

/** Whoever takes a story over chooses by themself among a picture's renditions: here is the one everybody can show. */
const onePicture = ({ src, width, height }: ShownPicture, address: string): ShownPicture => ({ src: `${address}${src}`, width, height, srcset: `${address}${src} ${width}w`, sources: [] })

/** Elements without an end are closed, as XML asks; our own renderer writes no other difference. */
const closed = (html: string): string => html.replace(/<(br|img)((?: [a-z-]+="[^"]*")*)>/g, '<$1$2/>')

function plainText(document: unknown): string {
  const beside: readonly string[] = ['headline', 'standfirst', 'caption', 'credit', 'alt', 'social', 'figure']
  return paperOf(document).filter(({ kind }) => !beside.includes(kind)).map(({ words }) => words).join('\n')
}
