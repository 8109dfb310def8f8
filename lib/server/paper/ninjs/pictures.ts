import { mediaTypes, type Rendition } from '@/db/renditions'
import { renditionPath } from '../../renditions/shown'
import type { PublicStory } from '../story'
import type { Renditions } from './ninjs'

/** The story's pictures with everything that was made of each, and what is printed of it. A credit says who took it, as it is printed. */
export function associations({ figures, language }: PublicStory, made: Renditions, address: string) {
  return figures.map(({ hash, shown, caption, credit, alt }, at) => ({
    name: `picture-${at + 1}`, uri: `${address}${shown.src}`, type: 'picture', language, ...(credit ? { by: credit } : {}),
    descriptions: [...(caption ? [{ role: 'caption', contenttype: 'text/plain', value: caption }] : []), ...(alt ? [{ role: 'alt', contenttype: 'text/plain', value: alt }] : [])],
    renditions: (made.get(hash) ?? []).map((one) => rendition(one, address)),
  }))
}

function rendition(one: Rendition, address: string) {
  const { format, width, height, bytes } = one
  return { name: `${format}-${width}`, href: `${address}${renditionPath(one)}`, contenttype: mediaTypes[format], width, height, sizeinbytes: bytes }
}
