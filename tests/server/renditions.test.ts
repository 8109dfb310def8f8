import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { encode, type Encoded } from '@/lib/server/renditions/encode'
import { encodeApart } from '@/lib/server/renditions/encode-apart'
import { pngOfZeros } from '../support/pictures'

// The encoder reads no AVIF; whoever looks at what it made must.
sharp.unblock({ operation: ['VipsForeignLoadHeifBuffer'] })

const photo = (width: number, height: number, background: string = '#c03020') => sharp({ create: { width, height, channels: 3, background } })
const shapes = (made: Encoded[]) => made.map(({ format, width, height }) => `${format} ${width}×${height}`)
/** The colour in the middle of a corner, as eight bits each. */
async function colourAt(content: Uint8Array, left: number, top: number): Promise<number[]> {
  return [...(await sharp(content).extract({ left, top, width: 1, height: 1 }).raw().toBuffer())]
}

describe('what is made of a picture', () => {
  test('three formats at every width that is not larger than the picture, the picture’s own at the end', async () => {
    expect(shapes(await encode(await photo(2000, 1000).jpeg().toBuffer()))).toEqual([480, 960, 1440].flatMap((width) => ['avif', 'webp', 'jpeg'].map((format) => `${format} ${width}×${width / 2}`)))
    expect(shapes(await encode(await photo(700, 350).jpeg().toBuffer()))).toEqual([480, 700].flatMap((width) => ['avif', 'webp', 'jpeg'].map((format) => `${format} ${width}×${width / 2}`)))
    expect(shapes(await encode(await photo(1, 1).png().toBuffer()))).toEqual(['avif 1×1', 'webp 1×1', 'jpeg 1×1'])
  })

  test('a column of endless height is made narrower instead', async () => {
    expect(shapes(await encode(await photo(100, 40_000).png().toBuffer()))).toContain('webp 20×8000')
  })

  test('each is what it says it is', async () => {
    for (const { format, width, height, content } of await encode(await photo(600, 400).webp().toBuffer())) {
      const said = await sharp(content).metadata()
      expect([said.format === 'heif' ? said.compression === 'av1' && 'avif' : said.format, said.width, said.height, said.space, said.depth]).toEqual([format, width, height, 'srgb', 'uchar'])
    }
  })
})

describe('nothing that cameras and programs write stays in it', () => {
  const marks = ['Exif', 'GPS', 'http://ns.adobe.com', 'xpacket', 'ICC_PROFILE', 'Photoshop', 'Canon', 'Noor', 'tEXt', 'eXIf', 'iCCP', 'EXIF', 'XMP ', 'ICCP']

  test.each(['jpeg', 'png', 'webp'] as const)('GPS, names, XMP and colour profiles in a %s', async (format) => {
    const sent = await photo(800, 600)
      .withExif({ IFD0: { Make: 'Canon', Artist: 'Noor Aziz' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '13/1 45/1 3/1', GPSLongitudeRef: 'E', GPSLongitude: '100/1 30/1 0/1' } })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://ns.adobe.com/x/1.0/" dc:creator="Noor"/></rdf:RDF></x:xmpmeta>')
      .withIccProfile('p3').toFormat(format).toBuffer()
    const before = await sharp(sent).metadata()
    expect([before.exif !== undefined, before.xmp !== undefined, before.icc !== undefined]).toEqual([true, true, true])
    for (const { content } of await encode(sent)) {
      const { exif, xmp, icc, iptc, orientation, comments } = await sharp(content).metadata()
      expect({ exif, xmp, icc, iptc, orientation, comments }).toEqual({})
      const bytes = Buffer.from(content).toString('latin1')
      // AVIF names an item of its own "Exif" only where there is one.
      expect(marks.filter((mark) => bytes.includes(mark))).toEqual([])
    }
  })

  test('it stands upright, as the camera said it was held', async () => {
    // Left half red, right half blue; held so that the left half is the top.
    const blue = await photo(400, 600, '#0000ff').png().toBuffer()
    const sent = await photo(800, 600, '#ff0000').composite([{ input: blue, left: 400, top: 0 }]).withMetadata({ orientation: 6 }).jpeg({ quality: 100 }).toBuffer()
    const jpeg = (await encode(sent)).findLast(({ format }) => format === 'jpeg')
    expect([jpeg?.width, jpeg?.height]).toEqual([600, 800])
    const [top, bottom] = [await colourAt(jpeg?.content ?? new Uint8Array(), 300, 100), await colourAt(jpeg?.content ?? new Uint8Array(), 300, 700)]
    expect([top[0] ?? 0, bottom[2] ?? 0].every((strength) => strength > 200)).toBe(true)
  })

  test('a wide colour space is brought into the one every screen has', async () => {
    const [made] = await encode(await photo(100, 100, '#00ff00').withIccProfile('p3').png().toBuffer())
    const [red = 255, green = 0] = await colourAt(made?.content ?? new Uint8Array(), 50, 50)
    expect(red < 60 && green > 230).toBe(true)
  })
})

describe('pictures of other kinds', () => {
  test('a CMYK JPEG comes out in the colours it was printed in', async () => {
    const sent = await photo(300, 200, '#e02020').toColourspace('cmyk').jpeg({ quality: 100 }).toBuffer()
    expect((await sharp(sent).metadata()).space).toBe('cmyk')
    const jpeg = (await encode(sent)).find(({ format }) => format === 'jpeg')
    const [red = 0, green = 255, blue = 255] = await colourAt(jpeg?.content ?? new Uint8Array(), 100, 100)
    expect(red > 170 && green < 90 && blue < 90).toBe(true)
  })

  test('sixteen bits become eight; what shines through still does, and its fallback is a PNG', async () => {
    const sent = await sharp({ create: { width: 600, height: 400, channels: 4, background: { r: 200, g: 10, b: 10, alpha: 0.5 } } }).toColourspace('rgb16').png().toBuffer()
    expect((await sharp(sent).metadata()).depth).toBe('ushort')
    const made = await encode(sent)
    expect(shapes(made)).toEqual([480, 600].flatMap((width) => ['avif', 'webp', 'png'].map((format) => `${format} ${width}×${Math.round((width * 2) / 3)}`)))
    for (const { content } of made) {
      const [red = 0, , , alpha = 0] = await colourAt(content, 100, 100)
      expect([Math.abs(red - 200) < 12, Math.abs(alpha - 128) < 3]).toEqual([true, true])
    }
  })

  test('an alpha channel nothing shines through is none', async () => {
    const sent = await photo(600, 400).ensureAlpha().png().toBuffer()
    expect(new Set((await encode(sent)).map(({ format }) => format))).toEqual(new Set(['avif', 'webp', 'jpeg']))
  })

  test('of a moving picture the first is kept', async () => {
    const frames = await Promise.all(['#ff0000', '#00ff00', '#0000ff'].map((colour) => photo(200, 100, colour).png().toBuffer()))
    const sent = await sharp(frames, { join: { animated: true } }).webp({ loop: 0, delay: [100, 100, 100] }).toBuffer()
    expect((await sharp(sent).metadata()).pages).toBe(3)
    const made = await encode(sent)
    expect(shapes(made)).toEqual(['avif 200×100', 'webp 200×100', 'jpeg 200×100'])
    for (const { content } of made) {
      expect((await sharp(content).metadata()).pages ?? 1).toBe(1)
      expect((await colourAt(content, 50, 50))[0]).toBeGreaterThan(200)
    }
  })

  test('nothing else is decoded, whatever it is called', async () => {
    for (const text of ['<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>', 'GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;', 'P1 1 1 0']) {
      await expect(encode(Buffer.from(text, 'latin1'))).rejects.toThrow()
    }
  })
})

describe('in a process of its own', () => {
  test('a sound picture comes back as it would here', async () => {
    const sent = await photo(500, 300).png().toBuffer()
    const apart = await encodeApart(sent)
    expect('renditions' in apart && shapes(apart.renditions)).toEqual(shapes(await encode(sent)))
  })

  test('a damaged one, or one cut short, is said to be', async () => {
    const sent = await sharp(Buffer.from(Array.from({ length: 90_000 }, (_, n) => (n * n) % 251)), { raw: { width: 200, height: 150, channels: 3 } }).jpeg().toBuffer()
    expect(await encodeApart(sent.subarray(0, sent.length / 2))).toEqual({ problem: expect.stringMatching(/cannot be decoded/) })
    expect(await encodeApart(new Uint8Array(40))).toEqual({ problem: expect.stringMatching(/cannot be decoded/) })
  })

  test('a PNG of 30,000 × 30,000 zeros is refused by its size, at once', async () => {
    const bomb = pngOfZeros(30_000, 30_000)
    expect(bomb.byteLength).toBeLessThan(500_000)
    const began = Date.now()
    expect(await encodeApart(bomb)).toEqual({ problem: expect.stringMatching(/cannot be decoded/) })
    expect(Date.now() - began).toBeLessThan(10_000)
  })

  test('what needs too much memory or time is given up, and the newsroom does not grow by it', async () => {
    const large = pngOfZeros(7_900, 7_900, { bits: 16, interlaced: true })
    expect(large.byteLength).toBeLessThan(8_000_000)
    const before = process.memoryUsage.rss()
    expect(await encodeApart(large, { memory: 250 })).toEqual({ problem: expect.stringMatching(/more memory/) })
    expect(await encodeApart(large, { time: 150 })).toEqual({ problem: expect.stringMatching(/took too long/) })
    expect(process.memoryUsage.rss() - before).toBeLessThan(250_000_000)
  })
})
