import { deflateSync } from 'node:zlib'
import { strToU8, zipSync, type Zippable } from 'fflate'

interface PdfLooks {
  title?: string
  /** Locked with a password nobody knows. */
  locked?: boolean
  /** Instead of a page's own drawing, once for each page. */
  stream?: (page: number) => { packed: Uint8Array; filter: string }
}

/** The smallest honest PDF with these pages, each of them lines of words. */
export function pdfOf(pages: string[], { title, locked, stream }: PdfLooks = {}): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  let length = parts[0]?.length ?? 0
  const put = (object: Buffer | string) => {
    const bytes = Buffer.concat([Buffer.from(`${offsets.push(length)} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')])
    parts.push(bytes)
    length += bytes.length
  }
  put('<< /Type /Catalog /Pages 2 0 R >>')
  put(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${5 + index * 2} 0 R`).join(' ')}] >>`)
  put('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')
  put(title === undefined ? '<< >>' : `<< /Title (${title}) >>`)
  pages.forEach((page, index) => {
    put(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + index * 2} 0 R >>`)
    const { packed, filter } = stream?.(index) ?? { packed: deflateSync(drawing(page)), filter: '/FlateDecode' }
    put(Buffer.concat([Buffer.from(`<< /Length ${packed.length} /Filter ${filter} >>\nstream\n`), packed, Buffer.from('\nendstream')]))
  })
  const lock = locked ? ` /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<00> <00>]` : ''
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(Buffer.from(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R /Info 4 0 R${lock} >>\nstartxref\n${length}\n%%EOF\n`))
  return new Uint8Array(Buffer.concat(parts))
}

const drawing = (page: string): string =>
  `BT /F1 12 Tf 14 TL 40 800 Td ${page.split('\n').map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`).join(' ')} ET`

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const words = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** A Word file of these paragraphs, with more parts beside them where asked. */
export function docxOf(paragraphs: string[], { title, body, more = {} }: { title?: string; body?: Uint8Array; more?: Zippable } = {}): Uint8Array<ArrayBuffer> {
  const text = paragraphs.map((paragraph) => `<w:p><w:r><w:t>${paragraph}</w:t></w:r></w:p>`).join('')
  return new Uint8Array(zipSync({
    '[Content_Types].xml': strToU8(`${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`),
    '_rels/.rels': strToU8(`${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`),
    'word/document.xml': body ?? strToU8(`${head}<w:document ${words}><w:body>${text}</w:body></w:document>`),
    ...(title !== undefined && { 'docProps/core.xml': strToU8(`${head}<cp:coreProperties xmlns:cp="x" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title></cp:coreProperties>`) }),
    ...more,
  }))
}
