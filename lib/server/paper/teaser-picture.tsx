/** @jsxImportSource preact */
import { pictureElement } from '@/lib/editor/figure-html'
import type { StoryPicture } from './story'

const wide = '(max-width: 40rem) calc(100vw - 2.5rem), (max-width: 70rem) 58vw, 40rem'
const narrow = '(max-width: 40rem) calc(100vw - 2.5rem), 21rem'

/** The picture over a story's entry on the front page. A notice kept before there were renditions has none to offer. */
export function TeaserPicture({ picture, lead }: { picture: Partial<StoryPicture> | null; lead: boolean }) {
  if (!picture?.sources) return null
  const html = pictureElement(picture as StoryPicture, { alt: picture.alt ?? '', sizes: lead ? wide : narrow, lead })
  return <div class="shot" dangerouslySetInnerHTML={{ __html: html }} />
}
