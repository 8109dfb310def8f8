import { strToU8, zipSync } from 'fflate'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const spaces = [
  'w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"', `r="${office}"`, 'w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'w15="http://schemas.microsoft.com/office/word/2012/wordml"', 'mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'm="http://schemas.openxmlformats.org/officeDocument/2006/math"', 'wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
].map((space) => `xmlns:${space}`).join(' ')

export interface WordParts {
  body: string
  comments?: string
  commentsExtended?: string
  footnotes?: string
  styles?: string
  numbering?: string
  /** Addresses by id. */
  links?: Record<string, string>
  /** Other files, and those to be put in place of the ones above. */
  more?: Record<string, string | Uint8Array>
}

const roots: Record<string, string> = { comments: 'comments', commentsExtended: 'commentsEx', footnotes: 'footnotes', styles: 'styles', numbering: 'numbering' }
const kinds = Object.keys(roots) as (keyof typeof roots & ('comments' | 'commentsExtended' | 'footnotes' | 'styles' | 'numbering'))[]

const relations = (rows: readonly [string, string, string, boolean][]) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.map(([id, kind, target, external]) => `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`).join('')}</Relationships>`

/** The XML of a main part around a body. */
export const wordDocument = (body: string) => `<?xml version="1.0" encoding="UTF-8"?><w:document ${spaces}><w:body>${body}</w:body></w:document>`

/** A .docx out of XML written by hand, for what no program writes on demand. */
export function wordFile({ body, links = {}, more = {}, ...parts }: WordParts): Uint8Array {
  const present = kinds.filter((kind) => parts[kind] !== undefined)
  const files: Record<string, string | Uint8Array> = {
    '_rels/.rels': relations([['rId1', 'officeDocument', 'word/document.xml', false]]),
    'word/document.xml': wordDocument(body),
    'word/_rels/document.xml.rels': relations([
      ...present.map((kind, n): [string, string, string, boolean] => [`part${n}`, kind, `${kind}.xml`, false]),
      ...Object.entries(links).map(([id, address]): [string, string, string, boolean] => [id, 'hyperlink', address, true]),
    ]),
    ...Object.fromEntries(present.map((kind) => [`word/${kind}.xml`, `<${kind === 'commentsExtended' ? 'w15' : 'w'}:${roots[kind]} ${spaces}>${parts[kind]}</${kind === 'commentsExtended' ? 'w15' : 'w'}:${roots[kind]}>`])),
    ...more,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])), { level: 1 })
}

export const run = (text: string, properties = '') => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
export const paragraph = (content: string, properties = '') => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`
export const opens = (id: number) => `<w:commentRangeStart w:id="${id}"/>`
export const closes = (id: number) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
export const commentOf = (id: number, text: string, paraId = '', author = 'Ada Writer') =>
  `<w:comment w:id="${id}" w:author="${author}" w:date="2026-10-01T09:30:00Z"><w:p${paraId && ` w14:paraId="${paraId}"`}>${run(text)}</w:p></w:comment>`
