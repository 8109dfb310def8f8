import { describe, expect, test } from 'vitest'
import { readFile } from '@/lib/server/locker/read-file'
import { docxOf, pdfOf } from '../support/papers'
import { png } from '../support/pictures'

const bytesOf = (text: string, encoding: BufferEncoding = 'utf8') => new Uint8Array(Buffer.from(text, encoding))
const read = (bytes: Uint8Array, mediaType = '', name = '') => readFile(bytes, mediaType, name)

describe('a PDF', () => {
  test('is read page by page, under the number a citation gives', async () => {
    expect(await read(pdfOf(['The trial had 412 patients.\nIt ran for a year.', 'Mortality fell by 12% (p = 0.03).'], { title: 'IL-32 and sepsis' }), 'application/octet-stream', 'study.pdf')).toEqual({
      mediaType: 'application/pdf', title: 'IL-32 and sepsis',
      pages: [{ label: 'page 1', text: 'The trial had 412 patients.\nIt ran for a year.' }, { label: 'page 2', text: 'Mortality fell by 12% (p = 0.03).' }],
    })
  })

  test('without words says so', async () => {
    expect(await read(pdfOf(['', '']))).toEqual({
      mediaType: 'application/pdf', pages: [{ label: 'page 1', text: '' }, { label: 'page 2', text: '' }], note: 'No text was found in this PDF; its pages may be pictures. Passages must be typed by hand.',
    })
  })

  test('is one by its bytes, whatever it is called', async () => {
    expect(await read(pdfOf(['Words.']), 'text/html', 'page.html')).toMatchObject({ mediaType: 'application/pdf', pages: [{ text: 'Words.' }] })
    expect(await read(bytesOf('Just words.'), 'application/pdf', 'study.pdf')).toMatchObject({ mediaType: 'text/plain', pages: [{ label: 'paragraph 1', text: 'Just words.' }] })
  })
})

describe('a web page', () => {
  const body = 'It was a long investigation, and it found, after many months, that the numbers had been changed by hand. '.repeat(6)
  const page = (words: string, head = '') => `<!doctype html><html><head><title>Numbers &amp; hands</title>${head}</head><body><nav><a href="/">Home</a> <a href="/shop">Shop</a></nav><main><article><h2>How it began</h2>${words}</article></main><footer>Cookies everywhere</footer><script>document.write('evil')</script></body></html>`

  test('gives its main text in paragraphs, without what stands around it', async () => {
    const found = await read(bytesOf(page(`<p>${body}</p><p>Second&nbsp;one, with a <b>bold</b> word. ${body}</p><table><tr><td>12</td><td>34</td></tr></table>`)), 'text/html')
    expect(found).toMatchObject({ mediaType: 'text/html', title: 'Numbers & hands' })
    const pages = 'pages' in found ? found.pages : []
    expect(pages.map(({ label }) => label)).toEqual(pages.map((_, index) => `paragraph ${index + 1}`))
    const all = pages.map(({ text }) => text).join('\n')
    expect(pages[1]?.text).toBe(body.trim())
    expect(all).toContain('Second one, with a bold word.')
    expect(all).toContain('12 34')
    expect(all).not.toMatch(/Cookies|Shop|evil/)
  })

  test('without a main text gives all its words, and says when there are none', async () => {
    expect(await read(bytesOf('<html><body><div>One<br>line</div>Two<style>p{}</style><script>three()</script></body></html>'))).toMatchObject({ pages: [{ text: 'One line' }, { text: 'Two' }] })
    expect(await read(bytesOf('<!doctype html><html><body><div id="root"></div><script>load()</script></body></html>'))).toMatchObject({ pages: [], note: expect.stringContaining('put together by scripts') as string })
  })

  test.each([
    ['said beside it', 'text/html; charset=windows-1251', '<html><body><p>\xcc\xee\xf1\xea\xe2\xe0</p></body></html>', 'Москва'], ['said by itself', 'text/html', '<html><head><meta charset="iso-8859-2"></head><body><p>\xb3</p></body></html>', 'ł'],
    ['not said', 'text/html', '<html><body><p>caf\xe9</p></body></html>', 'café'], ['that nobody knows', 'text/html; charset=klingon-8', '<html><body><p>caf\xc3\xa9</p></body></html>', 'café'],
  ])('in a character set %s', async (_, mediaType, html, words) => {
    expect(await read(bytesOf(html, 'latin1'), mediaType)).toMatchObject({ pages: [{ text: words }] })
  })
})

describe('a Word file', () => {
  test('is read in paragraphs; its pictures are not unpacked', async () => {
    const bytes = docxOf(['First &amp; foremost.', '', 'Second.'], { title: 'Notes &amp; more', more: { 'word/media/image1.png': new Uint8Array(1_000) } })
    expect(await read(bytes, 'application/zip', 'notes.docx')).toEqual({
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', title: 'Notes & more', pages: [{ label: 'paragraph 1', text: 'First & foremost.' }, { label: 'paragraph 2', text: 'Second.' }],
    })
  })
})

describe('plain text', () => {
  test('is read in paragraphs, a transcript under the times things are said', async () => {
    expect(await read(bytesOf('\ufeffOne\r\nline.\r\n\r\n \r\nTwo.'), 'text/plain')).toEqual({ mediaType: 'text/plain', pages: [{ label: 'paragraph 1', text: 'One\nline.' }, { label: 'paragraph 2', text: 'Two.' }] })
    expect(await read(bytesOf('\ufeffWide.', 'utf16le'), 'text/plain')).toMatchObject({ pages: [{ text: 'Wide.' }] })
    const vtt = 'WEBVTT\n\n00:01.000 --> 00:04.000\n<v Ann>We knew.\n\n2\n01:02:03.500 --> 01:02:05.000\nSince May.\n'
    expect(await read(bytesOf(vtt), '', 'interview.vtt')).toEqual({ mediaType: 'text/vtt', pages: [{ label: '00:01', text: 'We knew.' }, { label: '01:02:03', text: 'Since May.' }] })
    expect(await read(bytesOf('1\n00:00:01,000 --> 00:00:02,000\nHello.\n'), 'text/plain', 'a.SRT')).toMatchObject({ mediaType: 'application/x-subrip', pages: [{ label: '00:00:01', text: 'Hello.' }] })
    expect(await read(bytesOf('@article{a, title={B}}'), 'application/octet-stream', 'refs.bib')).toMatchObject({ mediaType: 'application/x-bibtex', pages: [{ text: '@article{a, title={B}}' }] })
  })

  test('of more characters than are kept is cut, and says so', async () => {
    const found = await read(bytesOf(`${'a'.repeat(4_999_990)}\n\n${'b'.repeat(30)}\n\nlast`))
    expect(found).toMatchObject({ note: 'This text is longer than 5,000,000 characters: what comes after them was left out of the searchable text. The file itself is kept whole.' })
    expect('pages' in found && found.pages.map(({ text }) => text.length)).toEqual([4_999_990, 10])
  })
})

test('pictures and sound have no text; what is none of all this is refused in a sentence', async () => {
  expect(await read(png, 'text/html')).toEqual({ mediaType: 'image/png', pages: [] })
  expect(await read(bytesOf('ID3\x03\x00'), 'audio/mpeg')).toEqual({ mediaType: 'audio/mpeg', pages: [] })
  const kept = 'Kept are PDF, web pages, plain text, Word files (.docx), pictures, sound, and citation files.'
  expect(await read(bytesOf('MZ\x00\x00'), 'application/pdf', 'study.pdf')).toEqual({ mediaType: null, problem: `This file is of a kind that is not kept. ${kept}` })
  expect(await read(new Uint8Array(), 'application/pdf')).toEqual({ mediaType: null, problem: 'This file is empty.' })
})

test('the bytes that were handed in are still there afterwards', async () => {
  const bytes = pdfOf(['Words.'])
  const copy = bytes.slice()
  await read(bytes)
  expect(bytes).toEqual(copy)
})
