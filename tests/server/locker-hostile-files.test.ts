import { deflateSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readFile } from '@/lib/server/locker/read-file'
import { docxOf, pdfOf } from '../support/papers'

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text))

/** Reads it, and says how long that took and how far the whole process grew meanwhile. */
async function measured(bytes: Uint8Array, bounds: Parameters<typeof readFile>[3] = {}) {
  const [started, before] = [performance.now(), process.memoryUsage.rss()]
  let most = 0
  const look = setInterval(() => { most = Math.max(most, process.memoryUsage.rss() - before) }, 20)
  const found = await readFile(bytes, '', '', bounds)
  clearInterval(look)
  return { found, seconds: (performance.now() - started) / 1_000, growth: most / 1_000_000 }
}

const problem = async (bytes: Uint8Array, bounds?: Parameters<typeof readFile>[3]): Promise<string> => {
  const { found } = await measured(bytes, bounds)
  return 'problem' in found ? found.problem : `It was read: ${JSON.stringify(found).slice(0, 200)}`
}

describe('a PDF', () => {
  const damaged = 'This PDF is damaged and cannot be read. Open it and save it anew, or fetch it again; the file itself is kept.'

  test('that is locked', async () => {
    expect(await problem(pdfOf(['Secret.'], { locked: true }))).toBe('This PDF is locked with a password: open it, save a copy without the password, and upload that one.')
  })

  test('that is none, or the half of one', async () => {
    expect(await problem(bytesOf('%PDF-1.7\nnothing of the kind'))).toBe(damaged)
    const whole = pdfOf(['Words.', 'More words.'])
    for (const part of [0.1, 0.3]) expect(await problem(whole.slice(0, whole.length * part))).toBe(damaged)
    const torn = whole.map((byte, index) => (index > 200 && index % 7 === 0 ? 0x20 : byte))
    expect((await measured(torn)).found).toHaveProperty('mediaType', 'application/pdf')
  })

  test('with one page that cannot be read gives the others', async () => {
    const bytes = pdfOf(['One.', 'Two.'], { stream: (page) => ({ packed: page === 0 ? deflateSync(Buffer.from('BT /F1 12 Tf 40 800 Td (One.) Tj ET')) : Buffer.from('no such packing'), filter: '/FlateDecode' }) })
    expect((await measured(bytes)).found).toMatchObject({ pages: [{ label: 'page 1', text: 'One.' }, { label: 'page 2' }] })
  })

  test('of 2,000 pages is read as far as it is read, and says so', async () => {
    const { found, seconds, growth } = await measured(pdfOf(Array.from({ length: 2_000 }, (_, index) => `This is page ${index + 1}.`)))
    const read = 'pages' in found ? found.pages.length : 0
    // 1,500; fewer where the machine is too slow for them.
    expect(read === 1_500 || (seconds > 20 && read > 0)).toBe(true)
    expect(found).toMatchObject({ note: `This PDF has 2,000 pages: the text of the first ${read.toLocaleString('en')} was read. The file itself is kept whole.` })
    expect('pages' in found && found.pages.at(-1)).toEqual({ label: `page ${read}`, text: `This is page ${read}.` })
    expect(seconds).toBeLessThan(30)
    expect(growth).toBeLessThan(1_000)
  })

  test.each([
    ['white space', ' '], ['words', '(aaaaaaaaaaaaaaaa) Tj '], ['boxes in boxes', '[ '], ['dictionaries in dictionaries', '<< /A '],
  ])('whose page unpacks to a hundred times its size in %s', async (_, piece) => {
    const once = deflateSync(Buffer.alloc(150_000_000, piece))
    const twice = deflateSync(once)
    const { found, seconds, growth } = await measured(pdfOf(['x'], { stream: () => ({ packed: twice, filter: '[/FlateDecode /FlateDecode]' }) }), { time: 2_500, heap: 64, growth: 200 })
    expect(found).toSatisfy((one: object) => 'pages' in one || /needs more memory|took too long|cannot be read/.test((one as { problem: string }).problem))
    expect(seconds).toBeLessThan(6)
    expect(growth).toBeLessThan(500)
  })
})

describe('what is too much', () => {
  const tooMuch = { problem: 'Reading this file needs more memory than it may have, and was given up. The file itself is kept.' }
  const bomb = () => pdfOf(['x'], { stream: () => ({ packed: deflateSync(deflateSync(Buffer.alloc(150_000_000, ' '))), filter: '[/FlateDecode /FlateDecode]' }) })

  test('outside the heap ends the reading', async () => {
    expect((await measured(bomb(), { growth: 60 })).found).toMatchObject(tooMuch)
  })

  test('inside the heap ends the reading, and nothing else', async () => {
    expect((await measured(bytesOf(`<html><body>${'<p a=1 b=2>x'.repeat(200_000)}`), { heap: 32 })).found).toMatchObject(tooMuch)
  })

  test('time ends the reading', async () => {
    expect((await measured(bomb(), { time: 100 })).found).toMatchObject({ problem: 'Reading this file took too long and was given up. The file itself is kept.' })
  })
})

describe('a Word file', () => {
  const damaged = 'This Word file is damaged and cannot be read. Open it and save it anew; the file itself is kept.'

  test('that is torn, or whose text is none', async () => {
    const whole = docxOf(['Words.'])
    expect(await problem(whole.slice(0, whole.length - 30))).toBe(damaged)
    expect(await problem(docxOf([], { body: strToU8('<w:document><unclosed') }))).toBe(damaged)
    expect(await problem(new Uint8Array(zipSync({ 'word/document.xml': strToU8('<a/>') })))).toBe(damaged)
  })

  test('that unpacks to more than an honest one', async () => {
    const bomb = docxOf([], { body: new Uint8Array(70_000_000) })
    expect(bomb.length).toBeLessThan(1_000_000)
    const { found, seconds, growth } = await measured(bomb)
    expect(found).toMatchObject({ problem: 'This Word file unpacks to more than 60 MB of text, which no honest one does; it is not read. The file itself is kept.' })
    expect(seconds).toBeLessThan(5)
    expect(growth).toBeLessThan(150)
  })

  test('that lies about how much it unpacks to', async () => {
    const bomb = docxOf([], { body: new Uint8Array(70_000_000) })
    const lying = new DataView(bomb.buffer)
    for (let at = 0; at + 4 <= bomb.length; at++) {
      for (let size = 20; size <= 26; size++) if (at >= size && lying.getUint32(at, true) === 70_000_000) lying.setUint32(at, 1_000, true)
    }
    const { found, growth } = await measured(bomb)
    expect(found).toMatchObject({ problem: damaged })
    expect(growth).toBeLessThan(150)
  })

  test('made of very many parts, or of a text that calls itself up again and again', async () => {
    expect(await problem(docxOf(['x'], { more: Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`word/x${index}.xml`, new Uint8Array()])) }))).toBe('This Word file is made of too many parts to be read.')
    const laughs = Array.from({ length: 12 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join('')
    const { found, seconds } = await measured(docxOf([], { body: strToU8(`<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&l12;</w:t></w:r></w:p></w:body></w:document>`) }))
    expect(JSON.stringify(found).length).toBeLessThan(10_000)
    expect(seconds).toBeLessThan(5)
  })

  test('with other files behind its links reads none of them', async () => {
    const xml = '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/hostname" TargetMode="External"/></Relationships>'
    const body = '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body><w:p><w:r><w:t>Seen.</w:t></w:r><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p></w:body></w:document>'
    expect((await measured(docxOf([], { body: strToU8(body), more: { 'word/_rels/document.xml.rels': strToU8(xml) } }))).found).toMatchObject({ pages: [{ text: 'Seen.' }] })
  })
})

describe('a web page', () => {
  test('of boxes in boxes, of a million pieces, or made to keep a pattern busy', async () => {
    for (const html of [`<html><body>${'<div>'.repeat(100_000)}x`, `<html><body>${'<b>a</b>'.repeat(400_000)}`, `<html><body><p class="${'-a'.repeat(200_000)}">${'a '.repeat(500_000)}!</p>`, `<html><body>${'<a href="'.repeat(100_000)}`]) {
      const { found, seconds, growth } = await measured(bytesOf(html), { time: 1_500, heap: 128 })
      expect(found).toSatisfy((one: object) => 'pages' in one || /nested too deeply|needs more memory|took too long|cannot be read/.test((one as { problem: string }).problem))
      expect(seconds).toBeLessThan(5)
      expect(growth).toBeLessThan(600)
    }
  })
})

test('the newsroom goes on meanwhile, and reads the next file afterwards', async () => {
  let beats = 0
  const heart = setInterval(() => { beats += 1 }, 10)
  const heavy = problem(bytesOf(`<html><body>${'<div><p>a'.repeat(60_000)}`), { time: 1_000 })
  const next = readFile(pdfOf(['Words.']), '', '')
  await heavy
  clearInterval(heart)
  expect(beats).toBeGreaterThan(20)
  expect(await next).toMatchObject({ pages: [{ text: 'Words.' }] })
})
