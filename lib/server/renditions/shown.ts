import 'server-only'
import { mediaTypes, renditionsOf, type Rendition } from '@/db/renditions'
import type { RenditionFormat } from '@/db/schema-pictures'
import type { Store } from '@/db/store'
import type { ShownPicture, ShownPictures } from '@/lib/editor/figure-html'

export const renditionPath = ({ id, format }: Pick<Rendition, 'id' | 'format'>): string => `/pictures/${id}.${format === 'jpeg' ? 'jpg' : format}`

/** What readers' browsers may have of these pictures; one of which nothing was made yet is not in it. */
export async function shownPictures(store: Store, pictures: readonly string[]): Promise<ShownPictures> {
  const made = await renditionsOf(store, pictures)
  return new Map([...made].flatMap(([picture, renditions]) => {
    const shown = shownOf(renditions)
    return shown ? [[picture, shown] as const] : []
  }))
}

function shownOf(renditions: readonly Rendition[]): ShownPicture | null {
  const of = (format: RenditionFormat) => renditions.filter((one) => one.format === format)
  const plain = [...of('jpeg'), ...of('png')]
  const largest = plain.at(-1)
  if (!largest) return null
  const sources = (['avif', 'webp'] as const).map((format) => ({ type: mediaTypes[format], srcset: srcset(of(format)) })).filter((source) => source.srcset !== '')
  return { src: renditionPath(largest), width: largest.width, height: largest.height, srcset: srcset(plain), sources }
}

const srcset = (renditions: readonly Rendition[]): string => renditions.map((one) => `${renditionPath(one)} ${one.width}w`).join(', ')

/** What stands for a picture where only one address fits: its largest rendition that every browser shows. */
export async function fallbackOf(store: Store, picture: string): Promise<string | null> {
  return (await shownPictures(store, [picture])).get(picture)?.src ?? null
}
