import 'server-only'
import { setImmediate } from 'node:timers/promises'
import sax from 'sax'
import type { QualifiedTag, SAXOptions } from 'sax'
import { BadWordFile } from './word-file'

/** An element by its usual prefix (`w:p`, `r:id`), whatever prefix its file uses. */
export interface WordElement {
  name: string
  attributes: Map<string, string>
  children: (WordElement | string)[]
}

const limits = { depth: 200, elements: 3_000_000, held: 300_000 }
const slice = 262_144
/** No entities but XML's own five. */
const strict: SAXOptions & { strictEntities: boolean } = { xmlns: true, strictEntities: true }

const damaged = () => new BadWordFile('The text inside the file is damaged. Open it in Word or LibreOffice, save it again as .docx, and send that.')

/** Namespaces as Word and as the strict standard spell them. */
const prefixes = new Map(
  Object.entries({
    w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main http://purl.oclc.org/ooxml/wordprocessingml/main',
    r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships http://purl.oclc.org/ooxml/officeDocument/relationships',
    m: 'http://schemas.openxmlformats.org/officeDocument/2006/math http://purl.oclc.org/ooxml/officeDocument/math',
    wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing',
    mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
    w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
    w15: 'http://schemas.microsoft.com/office/word/2012/wordml',
    rel: 'http://schemas.openxmlformats.org/package/2006/relationships',
  }).flatMap(([prefix, uris]) => uris.split(' ').map((uri) => [uri, prefix])),
)

const named = ({ uri, local }: { uri: string; local: string }) => (uri === '' ? local : `${prefixes.get(uri) ?? 'other'}:${local}`)

/** Reads a part whole; every child of `within` is handed to `take` as soon as it is complete, and let go. */
export async function readXml(xml: string, within?: { parent: string; take: (element: WordElement) => void }): Promise<WordElement> {
  const reader = new Reader(within)
  const parser = sax.parser(true, strict)
  parser.onopentag = (tag) => reader.open(tag as QualifiedTag)
  parser.onclosetag = () => reader.close()
  parser.ontext = (text) => reader.text(text)
  parser.oncdata = (text) => reader.text(text)
  parser.ondoctype = () => { throw new BadWordFile('The file brings definitions of its own into its text, as no Word file does. It was not read. Copy its text into a new file and send that.') }
  parser.onerror = () => { throw damaged() }
  for (let at = 0; at < xml.length; at += slice) {
    parser.write(xml.slice(at, at + slice))
    await setImmediate()
  }
  parser.close()
  return reader.root()
}

class Reader {
  private readonly path: WordElement[] = []
  private first: WordElement | null = null
  private elements = 0
  private held = 0

  constructor(private readonly within: { parent: string; take: (element: WordElement) => void } | undefined) {}

  open(tag: QualifiedTag) {
    const element: WordElement = { name: named(tag), attributes: attributesOf(tag), children: [] }
    if (this.path.length >= limits.depth) throw new BadWordFile('The text of the file is nested too deeply to be a story.')
    if (++this.elements > limits.elements || ++this.held > limits.held) throw new BadWordFile('The text of the file is made of too many pieces to be a story. Copy its text into a new file and send that.')
    this.path.at(-1)?.children.push(element)
    this.path.push(element)
    this.first ??= element
  }

  text(text: string) {
    this.path.at(-1)?.children.push(text)
  }

  close() {
    const element = this.path.pop()
    const parent = this.path.at(-1)
    if (!this.within || !element || parent?.name !== this.within.parent) return
    parent.children = []
    this.held = this.path.length
    this.within.take(element)
  }

  root(): WordElement {
    if (!this.first || this.path.length > 0) throw damaged()
    return this.first
  }
}

function attributesOf(tag: QualifiedTag): Map<string, string> {
  return new Map(Object.values(tag.attributes).filter(({ uri }) => uri !== 'http://www.w3.org/2000/xmlns/').map((attribute) => [named(attribute), attribute.value]))
}

export const childrenOf = (element: WordElement | undefined, name?: string): WordElement[] =>
  (element?.children ?? []).filter((child): child is WordElement => typeof child !== 'string' && (name === undefined || child.name === name))

/** The first child of that name, then of its children, and so on down the path. */
export const childOf = (element: WordElement | undefined, ...path: string[]): WordElement | undefined =>
  path.reduce((at, name) => childrenOf(at, name)[0], element)

export const valueOf = (element: WordElement | undefined, attribute = 'w:val'): string => element?.attributes.get(attribute) ?? ''

/** Every element of that name, however deep; what is inside one is not searched again. */
export function allOf(element: WordElement, name: string): WordElement[] {
  return childrenOf(element).flatMap((child) => (child.name === name ? [child] : allOf(child, name)))
}

export const textIn = (element: WordElement): string => element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('')
