import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readAnnotatedDocx } from '@/lib/server/annotated/read-docx'
import { closes, commentOf, opens, paragraph, run, wordDocument, wordFile } from '../../support/word-files'

const sound = readFileSync(join(import.meta.dirname, 'night-ferry.docx'))
const main = (xml: string) => wordFile({ body: '', more: { 'word/document.xml': xml } })

/** The sentence a file is refused with, within time and memory that no story would notice. */
async function refusal(bytes: Uint8Array): Promise<string> {
  const [began, held] = [performance.now(), process.memoryUsage().rss]
  const read = await readAnnotatedDocx(bytes)
  expect(performance.now() - began).toBeLessThan(20_000)
  expect(process.memoryUsage().rss - held).toBeLessThan(800_000_000)
  return 'problem' in read ? read.problem : `It was read: ${read.blocks.length} blocks.`
}

/** One file of the archive says it is smaller than it is. */
function understated(bytes: Uint8Array, says: number): Uint8Array {
  const copy = Buffer.from(bytes)
  for (const [mark, at] of [['PK\u0003\u0004', 22], ['PK\u0001\u0002', 24]] as const) {
    for (let place = copy.indexOf(mark, 0, 'latin1'); place >= 0; place = copy.indexOf(mark, place + 4, 'latin1')) if (copy.readUInt32LE(place + at) > 1_000_000) copy.writeUInt32LE(says, place + at)
  }
  return copy
}

describe('a file that is none', () => {
  const cases: [string, Uint8Array, RegExp][] = [
    ['empty', new Uint8Array(), /The file is empty/],
    ['words', strToU8('Dear editor, here is my story.'), /no Word file/],
    ['an old .doc or one with a password', Buffer.from('d0cf11e0a1b11ae1'.padEnd(2_000, '0'), 'hex'), /password or is an old \.doc/],
    ['another archive', zipSync({ 'mimetype': strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8('<x/>') }), /holds no text/],
    ['cut off', sound.subarray(0, 5_000), /damaged/],
    ['cut at the front of its list', Buffer.concat([sound.subarray(0, 4), sound.subarray(3_000)]), /damaged/],
    ['without words', wordFile({ body: paragraph('') }), /no words/],
    ['no XML', main('This is no XML & never was.'), /damaged/],
    ['XML that does not end', main(wordDocument(paragraph(run('One.'))).slice(0, -20)), /damaged/],
    ['letters that are none', wordFile({ body: '', more: { 'word/document.xml': Buffer.concat([strToU8(wordDocument('').slice(0, -25)), Buffer.from([0xff, 0xfe, 0xc3])]) } }), /damaged/],
    ['two of the same name', duplicated(), /same name/],
  ]
  test.each(cases)('%s', async (_, bytes, sentence) => {
    const said = await refusal(bytes)
    expect(said).toMatch(sentence)
    expect(said).toMatch(/^[A-Z][^<>]*\.$/)
  })

  test('whatever byte is wrong, the answer is a story or a sentence', async () => {
    let stories = 0
    for (let at = 7; at < sound.length; at += 307) {
      const broken = Buffer.from(sound)
      broken[at] = (broken[at] ?? 0) ^ 0x55
      const read = await readAnnotatedDocx(broken)
      if ('problem' in read) expect(read.problem).toMatch(/^[A-Z].*\.$/)
      else stories += 1
    }
    expect(stories).toBeGreaterThan(0)
  })
})

function duplicated(): Uint8Array {
  const name = 'word/documenT.xml'
  return zipSync({ ...unzipSync(wordFile({ body: paragraph(run('One story.')) })), [name]: strToU8(wordDocument(paragraph(run('Another.')))) })
}

// Just beyond what is taken: more would only be slower to make.
const bomb = wordFile({ body: '', more: { 'word/document.xml': new Uint8Array(30_100_000) } })

describe('a file made to hurt', { timeout: 120_000 }, () => {
  test('a bomb that says how large it is', async () => {
    expect(await refusal(bomb)).toMatch(/at most 30 MB/)
  })

  test('a bomb that lies about it', async () => {
    expect(await refusal(understated(bomb, 5_000))).toMatch(/damaged/)
  })

  test('many parts, none of them too large by itself', async () => {
    const room = Buffer.alloc(13_500_000, ' ')
    const part = (name: string) => Buffer.concat([Buffer.from(`<w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">`), room, Buffer.from(`</w:${name}>`)])
    expect(await refusal(wordFile({ body: paragraph(run('One.')), styles: '', comments: '', footnotes: '', more: { 'word/styles.xml': part('styles'), 'word/comments.xml': part('comments'), 'word/footnotes.xml': part('footnotes') } }))).toMatch(/unpacks to more/)
  })

  test('entities: declared, nested, external', async () => {
    const laughs = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`
    expect(await refusal(main(laughs))).toMatch(/definitions of its own/)
    expect(await refusal(main(laughs.replace(/\[.*\]/s, 'SYSTEM "file:///etc/passwd"')))).toMatch(/definitions of its own/)
    expect(await refusal(main(wordDocument(paragraph(run('Ca&eacute; &b;')))))).toMatch(/damaged/)
    expect(await refusal(wordFile({ body: paragraph(run('One.')), comments: '', more: { 'word/comments.xml': laughs } }))).toMatch(/definitions of its own/)
  })

  test('100,000 paragraphs, with words and without', async () => {
    expect(await refusal(wordFile({ body: paragraph(run('One more line.')).repeat(100_000) }))).toMatch(/more than 5,000 paragraphs/)
    expect(await refusal(wordFile({ body: '<w:p/>'.repeat(100_000) }))).toMatch(/more than 5,000 paragraphs/)
    expect(await refusal(wordFile({ body: paragraph(run('One more line.')).repeat(4_000) }))).toMatch(/was read: 4000/)
  })

  test('one paragraph without end, boxes in boxes, and a table of 310,000 cells', async () => {
    expect(await refusal(wordFile({ body: paragraph(run('word '.repeat(30_000))) }))).toMatch(/100,000 characters/)
    expect(await refusal(wordFile({ body: `${'<w:sdt><w:sdtContent>'.repeat(5_000)}${'</w:sdtContent></w:sdt>'.repeat(5_000)}` }))).toMatch(/nested too deeply/)
    expect(await refusal(wordFile({ body: `<w:tbl><w:tr>${'<w:tc/>'.repeat(310_000)}</w:tr></w:tbl>` }))).toMatch(/too many pieces/)
  })

  test('thousands of lines that each look like the end of a page', async () => {
    expect(await refusal(wordFile({ body: (paragraph(run('Comments')) + paragraph(run(`${'The ferry sails again. '.repeat(5)}`))).repeat(2_400) }))).toMatch(/was read: 4800/)
  })

  test('thousands of comments over each other', async () => {
    const ids = Array.from({ length: 2_000 }, (_, id) => id)
    const body = paragraph(ids.map(opens).join('') + run('First.')) + paragraph(run('Between.')).repeat(300) + paragraph(run('Last.') + ids.map(closes).join(''))
    expect(await refusal(wordFile({ body, comments: ids.map((id) => commentOf(id, 'Look.')).join('') }))).toMatch(/run over each other/)
    expect(await refusal(wordFile({ body: paragraph(Array.from({ length: 6_000 }, (_, id) => opens(id) + run('a ')).join('')) }))).toMatch(/5,000 comments/)
  })
})
