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
