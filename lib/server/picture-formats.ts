// What a picture says of itself in its first bytes. Names and headers that came with it are not asked.

export interface PictureFormat {
  mediaType: 'image/jpeg' | 'image/png' | 'image/webp'
  width: number
  height: number
}

const most = 100_000

/** The format and size of a JPEG, PNG or WebP picture; null for anything else, and for one whose size cannot be read. */
export function pictureFormat(bytes: Uint8Array): PictureFormat | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const found = png(view) ?? webp(view) ?? jpeg(view)
    return found && found.width > 0 && found.height > 0 && found.width <= most && found.height <= most ? found : null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const letters = (view: DataView, at: number, length: number): string => String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + at, length))

function png(view: DataView): PictureFormat | null {
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a || letters(view, 12, 4) !== 'IHDR') return null
  return { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
}

const threeBytes = (view: DataView, at: number): number => view.getUint8(at) | (view.getUint8(at + 1) << 8) | (view.getUint8(at + 2) << 16)

function webp(view: DataView): PictureFormat | null {
  if (letters(view, 0, 4) !== 'RIFF' || letters(view, 8, 4) !== 'WEBP') return null
  const size = (width: number, height: number): PictureFormat => ({ mediaType: 'image/webp', width, height })
  switch (letters(view, 12, 4)) {
    case 'VP8X': return size(threeBytes(view, 24) + 1, threeBytes(view, 27) + 1)
    case 'VP8L': {
      const bits = view.getUint32(21, true)
      return view.getUint8(20) === 0x2f ? size((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1) : null
    }
    case 'VP8 ': return threeBytes(view, 23) === 0x2a019d ? size(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff) : null
    default: return null
  }
}

/** Start-of-frame markers; the three left out of the range are tables, not frames. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
/** Markers without a length after them: restarts, and fill. */
const standsAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)

function jpeg(view: DataView): PictureFormat | null {
  if (view.getUint16(0) !== 0xffd8) return null
  let at = 2
  for (;;) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) at += 1
    else if (standsAlone(marker)) at += 2
    else if (isFrame(marker)) return { mediaType: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    else if (marker === 0xd9 || marker === 0xda) return null
    else at += 2 + view.getUint16(at + 2)
  }
}
