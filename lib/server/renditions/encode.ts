import sharp, { type OutputInfo, type Sharp } from 'sharp'
import type { RenditionFormat } from '@/db/schema-pictures'
import { bounds, tallest, widths } from './bounds'

export interface Encoded {
  format: RenditionFormat
  width: number
  height: number
  content: Uint8Array
}

// Nothing but the three formats a story may hold is decoded, whatever a file pretends to be.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] })
sharp.cache(false)

interface Pixels {
  data: Buffer
  info: OutputInfo
}

/**
 * The picture as readers get it: upright, in sRGB, without a word of what cameras and programs write into files, at several
 * widths. The first picture of a moving one. Decoded once, no larger than its largest rendition.
 */
export async function encode(picture: Uint8Array): Promise<Encoded[]> {
  const pixels = await decoded(picture)
  const fallback = pixels.info.channels === 4 ? 'png' : 'jpeg'
  const encodings: Encoded[] = []
  for (const width of widthsOf(pixels.info.width)) {
    const scaled = width === pixels.info.width ? pixels : await again(pixels).resize({ width }).raw().toBuffer({ resolveWithObject: true })
    for (const format of ['avif', 'webp', fallback] as const) encodings.push(await as(format, scaled))
  }
  return encodings
}

const widthsOf = (own: number): number[] => [...widths.filter((width) => width < own), Math.min(own, widths[widths.length - 1] ?? own)]

async function decoded(picture: Uint8Array): Promise<Pixels> {
  const read = sharp(picture, { limitInputPixels: bounds.pixels, failOn: 'error', pages: 1 })
  const upright = read.autoOrient().resize({ width: widths.at(-1), height: tallest, fit: 'inside', withoutEnlargement: true }).toColourspace('srgb')
  const pixels = await upright.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true })
  return shinesThrough(pixels) ? pixels : again(pixels).removeAlpha().raw().toBuffer({ resolveWithObject: true })
}

function shinesThrough({ data, info }: Pixels): boolean {
  if (info.channels !== 4) return false
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return true
  return false
}

const again = ({ data, info }: Pixels): Sharp => sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } }).toColourspace('srgb')

async function as(format: RenditionFormat, pixels: Pixels): Promise<Encoded> {
  const content = await settings[format](again(pixels)).toBuffer()
  return { format, width: pixels.info.width, height: pixels.info.height, content }
}

const settings: Record<RenditionFormat, (picture: Sharp) => Sharp> = {
  avif: (picture) => picture.avif({ quality: 55, effort: 3 }),
  webp: (picture) => picture.webp({ quality: 78, effort: 4 }),
  jpeg: (picture) => picture.jpeg({ quality: 80, progressive: true, mozjpeg: true }),
  png: (picture) => picture.png({ compressionLevel: 9 }),
}
