import { describe, expect, test } from 'vitest'
import { paperOf } from '@/lib/editor/read-only'
import { readAnnotatedDocx } from '@/lib/server/annotated/read-docx'
import { closes, commentOf, opens, paragraph, run, wordDocument, wordFile, type WordParts } from '../../support/word-files'

async function read(parts: WordParts) {
  const draft = await readAnnotatedDocx(wordFile(parts))
  if ('problem' in draft) throw new Error(draft.problem)
  return { ...draft, words: draft.blocks.map(({ words }) => words), quotes: draft.annotations.map(({ quote }) => quote) }
}

const prose = 'The ferry carries 120 people across the sound, the harbour office says, and it is never late.'
const linkField = (address: string, words: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "${address}" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(words)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

describe('remarks', () => {
  test('answers stand under what they answer, also an answer to an answer; a circle loses nobody', async () => {
    const body = paragraph(opens(0) + opens(1) + opens(2) + run(prose) + closes(0) + closes(1) + closes(2)) + paragraph(opens(3) + run('Nine minutes.') + closes(3)) + paragraph(opens(4) + run('Two boats.') + closes(4))
    const comments = [commentOf(0, 'Is it 120?', '0A'), commentOf(1, 'I counted.', '0B', 'Carl Checker'), commentOf(2, 'Thanks.', '0C'), commentOf(3, 'Round.', '0D'), commentOf(4, 'And round.', '0E')].join('')
    const row = (own: string, parent = '', done = '0') => `<w15:commentEx w15:paraId="${own}"${parent && ` w15:paraIdParent="${parent}"`} w15:done="${done}"/>`
    const { annotations } = await read({ body, comments, commentsExtended: row('0A', '', '1') + row('0B', '0A') + row('0C', '0B') + row('0D', '0E') + row('0E', '0D') })
    expect(annotations.map(({ text, resolved, replies, quote }) => [text, resolved, replies.map(({ author, text: said }) => `${author}: ${said}`), quote])).toEqual([
      ['Is it 120?', true, ['Carl Checker: I counted.', 'Ada Writer: Thanks.'], prose], ['Round.', false, [], 'Nine minutes.'], ['And round.', false, [], 'Two boats.'],
    ])
  })

  test('one without words is on the sentence it closes; one whose words were struck, on the sentence they stood in', async () => {
    const struck = `<w:del w:id="9" w:author="E" w:date="2026-01-01T00:00:00Z">${opens(1)}<w:r><w:delText>slowly</w:delText></w:r><w:commentRangeEnd w:id="1"/></w:del>`
    const body = paragraph(`${run('It sails. ')}<w:r><w:commentReference w:id="0"/></w:r>${run('It returns ')}${struck}${run('at noon.')}`) + paragraph(closes(2)) + paragraph(run(prose))
    const { quotes, words, trackedChanges } = await read({ body, comments: [0, 1, 2, 3].map((id) => commentOf(id, `Remark ${id}`)).join('') })
    expect(quotes).toEqual(['It sails.', 'It returns at noon.', 'It returns at noon.', ''])
    expect(words[0]).toBe('It sails. It returns at noon.')
    expect(trackedChanges).toBe(1)
  })

  test('one that begins before a table row and ends in it has the words, not the line between the cells', async () => {
    const cell = (content: string) => `<w:tc>${paragraph(content)}</w:tc>`
    const body = paragraph(run(prose)) + `<w:tbl><w:tr>${cell(run('North'))}${cell(opens(0) + run('41') + closes(0))}${cell('')}</w:tr></w:tbl>`
    const { quotes, words } = await read({ body, comments: commentOf(0, 'Forty-one?') })
    expect(words.at(-1)).toBe('North | 41')
    expect(quotes).toEqual(['41'])
  })

  test('words are folded as in print: places hold through accents, tabs, soft hyphens and spaces', async () => {
    const body = paragraph(run('In  Go\u0308teborg\u00ad ') + '<w:r><w:tab/></w:r>' + run('\u200bthe ') + opens(0) + run('cafe\u0301 ') + run('\u200bo\u0308ver') + run(' ') + closes(0) + run(` there. ${prose}`))
    const draft = await read({ body, comments: commentOf(0, 'Spelling?') })
    expect(draft.words[0]).toBe(`In Göteborg the café över there. ${prose}`)
    expect(draft.quotes).toEqual(['café över'])
    expect(draft.removed).toContain('zero-width space')
  })

  test('a remarked line is never taken for furniture', async () => {
    const lines = (content: string) => paragraph(run('Ferry takes to the water')) + paragraph(content) + paragraph(run(prose))
    expect((await read({ body: lines(run('By Ada Writer')) })).leftOut).toEqual(['By Ada Writer'])
    const kept = await read({ body: lines(opens(0) + run('By Ada Writer') + closes(0)), comments: commentOf(0, 'Spelling of the name?') })
    expect([kept.leftOut, kept.quotes]).toEqual([[], ['By Ada Writer']])
  })

  test('a footnote that was struck out is left out, and said', async () => {
    const note = (id: number, text: string) => `<w:footnote w:id="${id}">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(` ${text}`)}`)}</w:footnote>`
    const reference = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
    const body = paragraph(`${run(prose)}${reference(2)}<w:del w:id="7" w:author="E" w:date="2026-01-01T00:00:00Z">${reference(3)}</w:del>`)
    const draft = await read({ body, footnotes: `<w:footnote w:type="separator" w:id="0">${paragraph('')}</w:footnote>${note(2, 'Kept.')}${note(3, 'Struck.')}` })
    expect(draft.annotations.map(({ text, quote }) => [text, quote])).toEqual([['Kept.', prose]])
    expect(draft.leftOut).toEqual(['A footnote no words refer to was left out: “Struck.”.'])
  })
})

describe('text', () => {
  test('links by relation, by field and by simple field; only addresses that lead somewhere', async () => {
    const body = paragraph(run('Ferry takes to the water')) + paragraph(`${run(prose)}<w:hyperlink r:id="a">${run(' One')}</w:hyperlink><w:hyperlink r:id="b">${run(' two')}</w:hyperlink>${linkField('https://example.org/3', ' three')}<w:fldSimple w:instr=' HYPERLINK "https://example.org/4" '>${run(' four')}</w:fldSimple>`)
    const { document } = await read({ body, links: { a: 'https://example.org/1?utm_source=mail', b: 'javascript:alert(1)' } })
    expect(paperOf(document).flatMap(({ words, marks }) => marks.map(({ from, to, href }) => `${words.slice(from, to).trim()} ${href}`))).toEqual(['One https://example.org/1', 'three https://example.org/3', 'four https://example.org/4'])
  })

  test('what has no place in print is left out, and said; contents go without a word', async () => {
    const picture = '<w:r><w:drawing><wp:inline><wp:docPr descr="A ferry at night"/></wp:inline></w:drawing></w:r>'
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${paragraph(run('Boxed words.'))}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraph(run('Boxed words.'))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    const control = (properties: string, words: string) => `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${paragraph(run(words))}</w:sdtContent></w:sdt>`
    const contents = control('<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>', 'The boat 3') + control('<w:showingPlcHdr/>', 'Click here to write.') + control('', 'Kept.')
    const { words, leftOut } = await read({ body: contents + paragraph(run(prose) + run(' Unseen.', '<w:vanish/>') + picture + box + '<m:oMath><m:r><m:t>1/2</m:t></m:r></m:oMath>') })
    expect(words).toEqual(['Kept.', prose])
    expect(leftOut).toEqual(['Hidden words were left out: “Unseen.”.', 'A picture was left out; add it as a figure: “A ferry at night”.', 'A text box was left out: “Boxed words.”.', 'An equation was left out; write it in words where it stood: “1/2”.'])
  })

  test('moved words are where they went, and one move is one change', async () => {
    const moved = (kind: string, words: string) => `<w:${kind} w:id="1" w:author="E" w:date="2026-01-01T00:00:00Z">${run(words)}</w:${kind}>`
    const { words, trackedChanges } = await read({ body: paragraph(run(`${prose} `) + moved('moveFrom', 'It is blue.') + run('It sails.')) + paragraph(run('Nobody knows. ') + moved('moveTo', 'It is blue.')) })
    expect([words, trackedChanges]).toEqual([[`${prose} It sails.`, 'Nobody knows. It is blue.'], 1])
  })

  test('a field that never ends swallows no paragraph after its own', async () => {
    const open = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
    expect((await read({ body: paragraph(run(prose) + open) + paragraph(run('It sails.')) })).words).toEqual([prose, 'It sails.'])
  })

  test('styles are known by what they are based on, also in a circle; a look can be switched off again', async () => {
    const style = (id: string, name: string, above: string, rest = '') => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${above}"/>${rest}</w:style>`
    const styles = style('Uberschrift', 'Own heading', 'H1') + style('H1', 'heading 1', '') + style('A', 'a', 'B') + style('B', 'b', 'A') + '<w:style w:type="character" w:styleId="Fett"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
    const { document } = await read({ styles, body: paragraph(run('Ferry takes to the water'), '<w:pStyle w:val="A"/>') + paragraph(run(prose)) + paragraph(run('The boat'), '<w:pStyle w:val="Uberschrift"/>') + paragraph(run('Bold', '<w:rStyle w:val="Fett"/>') + run(' not', '<w:rStyle w:val="Fett"/><w:b w:val="0"/>') + run(' words.')) })
    const paper = paperOf(document)
    expect(paper.map(({ kind }) => kind)).toEqual(['headline', 'paragraph', 'heading2', 'paragraph'])
    expect(paper.at(-1)?.marks).toEqual([{ from: 0, to: 4, type: 'bold' }])
  })

  test('a list that goes on after a paragraph counts on', async () => {
    const numbering = '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>'
    const item = (text: string) => paragraph(run(text), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr>')
    const { document } = await read({ numbering, body: paragraph(run(prose)) + item('One thing.') + item('Another.') + paragraph(run('In between.')) + item('A third.') })
    expect(paperOf(document).flatMap(({ group }) => (group ? [group.number] : []))).toEqual([1, 2, 3])
  })

  test('another prefix, the strict namespace, another name of the part and UTF-16 are the same file', async () => {
    const strict = `<?xml version="1.0"?><o:document xmlns:o="http://purl.oclc.org/ooxml/wordprocessingml/main"><o:body><o:p><o:r><o:t>${prose}</o:t></o:r></o:p></o:body></o:document>`
    const rels = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>'
    expect((await read({ body: '', more: { '_rels/.rels': rels, 'word/document2.xml': strict } })).words).toEqual([prose])
    expect((await read({ body: '', more: { 'word/document.xml': Buffer.from(`\ufeff${wordDocument(paragraph(run(prose))).replace('UTF-8', 'UTF-16')}`, 'utf16le') } })).words).toEqual([prose])
  })
})
