import { deflateSync } from 'node:zlib'

/** The smallest pictures there are, and headers of larger ones. */
const bytes = (base64: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(base64, 'base64'))

export const png = bytes('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==')
export const webpLossy = bytes('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA')
export const webpLossless = bytes('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==')

/** A JPEG's beginning: markers, application data, a table, fill bytes, then the frame that says its size. */
export function jpegOf(width: number, height: number): Uint8Array<ArrayBuffer> {
  const frame = [0xff, 0xc2, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]
  return new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0x4a, 0x46, 0xff, 0xc4, 0, 3, 0, 0xff, 0xff, 0xff, ...frame.slice(1), 0xff, 0xd9])
}

/** An extended WebP's beginning. */
export function webpOf(width: number, height: number): Uint8Array<ArrayBuffer> {
  const three = (n: number) => [n & 255, (n >> 8) & 255, (n >> 16) & 255]
  return new Uint8Array([...Buffer.from('RIFF'), 22, 0, 0, 0, ...Buffer.from('WEBPVP8X'), 10, 0, 0, 0, 0, 0, 0, 0, ...three(width - 1), ...three(height - 1)])
}

/** A picture nobody else sends: the same one pixel, with something after its end. */
export const pngWith = (mark: string): Uint8Array<ArrayBuffer> => new Uint8Array([...png, ...Buffer.from(mark)])

const crcTable = Array.from({ length: 256 }, (_, n) => Array.from({ length: 8 }).reduce<number>((c) => (c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1), n))
const crc = (data: Buffer): number => (data.reduce((c, byte) => (crcTable[(c ^ byte) & 255] ?? 0) ^ (c >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc(body))
  return Buffer.concat([length, body, sum])
}

/** A PNG of nothing but zeros, small to send and large to decode. Of 8 or 16 bits in each of four colours, or of one bit. */
export function pngOfZeros(width: number, height: number, { bits = 1, interlaced = false }: { bits?: 1 | 8 | 16; interlaced?: boolean } = {}): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header.set([bits, bits === 1 ? 0 : 6, 0, 0, interlaced ? 1 : 0], 8)
  const perPixel = bits === 1 ? 1 : bits * 4
  // Interlaced or not, what is decoded has about this many bytes; a few too many at the end are ignored.
  const rows = height * (Math.ceil((width * perPixel) / 8) + 1) + (interlaced ? height * 15 : 0)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return new Uint8Array(Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(rows), { level: 6 })), chunk('IEND', Buffer.alloc(0))]))
}
