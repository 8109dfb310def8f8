import 'server-only'
import type { LineWriter } from './word-lines'
import type { Relations } from './word-relations'
import type { RunLooks, Styles } from './word-styles'
import { allOf, childOf, childrenOf, textIn, valueOf } from './word-xml'
import type { WordElement } from './word-xml'

/** What a reading met besides words. */
export interface Met {
  trackedChanges: number
  /** Sentences about what has no place in print. */
  leftOut: Set<string>
}

interface Field {
  instruction: string
  /** Its instruction is read, and what follows are its words. */
  shown: boolean
}

const quoted = (text: string) => `“${text.replace(/\s+/g, ' ').trim().slice(0, 300)}”`

/**
 * Reads the blocks of a Word text into lines, as it would read with every tracked change accepted: inserted and moved words
 * are words, struck ones are not. Remarks are named by kind and id, and placed where their marks stand.
 */
export class BodyReader {
  readonly met: Met = { trackedChanges: 0, leftOut: new Set() }
  private fields: Field[] = []
  private struck = 0
  private address: string | null = null
  private goesOn = false
  private contents = false
  private lastChange = ''

  constructor(private readonly writer: LineWriter, private readonly styles: Styles, private readonly relations: Relations) {}

  /** One element between paragraphs. */
  block(element: WordElement) {
    if (element.name === 'w:p') this.paragraph(element)
    else if (element.name === 'w:tbl') this.table(element)
    else if (element.name === 'w:altChunk') this.met.leftOut.add('A document embedded in the file was left out.')
    else this.around(element, (child) => this.block(child))
  }

  private paragraph(element: WordElement) {
    const properties = childOf(element, 'w:pPr')
    const mark = childOf(properties, 'w:rPr')
    const kind = this.styles.kindOf(properties)
    this.contents = kind === 'contents'
    // An instruction that never ends, in a damaged file, must not swallow the story.
    this.fields = this.fields.filter(({ shown }) => shown)
    this.writer.begin(kind, this.styles.listOf(properties), this.goesOn)
    this.goesOn = childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined
    for (const change of ['w:del', 'w:ins', 'w:moveFrom']) childrenOf(mark, change).forEach((one) => this.changed(one))
    childrenOf(element).forEach((child) => this.inline(child))
  }

  /** A row is one line, as when a page is pasted; a table of one column only arranges its paragraphs. */
  private table(table: WordElement) {
    const rows = this.inside(table, 'w:tr').filter((row) => !this.struckRow(row))
    const arranges = rows.every((row) => this.inside(row, 'w:tc').length < 2)
    for (const row of rows) {
      const read = () => this.inside(row, 'w:tc').forEach((cell) => {
        this.writer.cell()
        childrenOf(cell).forEach((child) => this.block(child))
      })
      if (arranges) read()
      else this.writer.row(read)
      this.goesOn = false
    }
  }

  private inside(element: WordElement, name: string): WordElement[] {
    return childrenOf(element).flatMap((child) => (child.name === name ? [child] : child.name === 'w:sdt' ? this.inside(childOf(child, 'w:sdtContent') ?? child, name) : []))
  }

  private struckRow(row: WordElement): boolean {
    const change = childOf(row, 'w:trPr', 'w:del')
    if (change) this.changed(change)
    return change !== undefined
  }

  private inline(element: WordElement) {
    if (element.name === 'w:r') this.run(element)
    else if (element.name === 'w:hyperlink') this.linked(this.relations.address(valueOf(element, 'r:id')) ?? null, element)
    else if (element.name === 'w:fldSimple') this.simpleField(element)
    else if (element.name === 'm:oMath' || element.name === 'm:oMathPara') this.equation(element)
    else this.around(element, (child) => this.inline(child))
  }

  /** What may stand around blocks and runs alike: tracked changes, content controls, marks of remarks. */
  private around(element: WordElement, go: (child: WordElement) => void) {
    const id = valueOf(element, 'w:id')
    if (element.name === 'w:commentRangeStart') this.writer.start(`comment ${id}`)
    else if (element.name === 'w:commentRangeEnd') this.writer.end(`comment ${id}`)
    else if (element.name === 'w:del' || element.name === 'w:moveFrom') this.strike(element, go)
    else if (element.name === 'w:ins' || element.name === 'w:moveTo') {
      this.changed(element)
      childrenOf(element).forEach(go)
    } else if (element.name === 'w:sdt') this.control(element, go)
    else if (element.name === 'mc:AlternateContent') childrenOf(childrenOf(element, 'mc:Choice')[0] ?? childOf(element, 'mc:Fallback')).forEach(go)
    else if (['w:smartTag', 'w:customXml', 'w:bdo', 'w:dir', 'w:sdtContent'].includes(element.name)) childrenOf(element).forEach(go)
  }

  /** A content control is its content, but for a table of contents and for words that only ask to be replaced. */
  private control(element: WordElement, go: (child: WordElement) => void) {
    const properties = childOf(element, 'w:sdtPr')
    const contents = /contents/i.test(valueOf(childOf(properties, 'w:docPartObj', 'w:docPartGallery')))
    if (!contents && !childOf(properties, 'w:showingPlcHdr')) childrenOf(childOf(element, 'w:sdtContent')).forEach(go)
  }

  private strike(element: WordElement, go: (child: WordElement) => void) {
    this.changed(element)
    this.struck += 1
    childrenOf(element).forEach(go)
    this.struck -= 1
  }

  /** Word cuts one change into many elements; those of one person and moment that follow each other are one. */
  private changed(element: WordElement) {
    const change = [element.name, valueOf(element, 'w:author'), valueOf(element, 'w:date')].join(' ')
    if (change !== this.lastChange && element.name !== 'w:moveFrom') this.met.trackedChanges += 1
    this.lastChange = change
  }

  private linked(address: string | null, element: WordElement) {
    const before = this.address
    this.address = address ?? before
    childrenOf(element).forEach((child) => this.inline(child))
    this.address = before
  }

  private simpleField(element: WordElement) {
    this.fields.push({ instruction: valueOf(element, 'w:instr'), shown: true })
    childrenOf(element).forEach((child) => this.inline(child))
    this.fields.pop()
  }

  private equation(element: WordElement) {
    if (this.struck === 0) this.met.leftOut.add(`An equation was left out; write it in words where it stood: ${quoted(textIn(element))}.`)
  }

  private run(run: WordElement) {
    const looks = this.styles.looksOf(childOf(run, 'w:rPr'))
    const ownSign = childrenOf(run).some((child) => /^w:(foot|end)noteReference$/.test(child.name) && valueOf(child, 'w:customMarkFollows') !== '')
    for (const child of childrenOf(run)) if (!ownSign || child.name !== 'w:t') this.piece(child, looks)
  }

  private piece(element: WordElement, looks: RunLooks) {
    const { name } = element
    if (name === 'w:t') this.words(textIn(element).replace(/[\r\n]/g, ' '), looks)
    else if (name === 'w:tab' || name === 'w:ptab') this.words('\t', looks)
    else if (name === 'w:br' || name === 'w:cr') this.words(['page', 'column'].includes(valueOf(element, 'w:type')) ? ' ' : '\n', looks)
    else if (name === 'w:noBreakHyphen') this.words('\u2011', looks)
    else if (name === 'w:fldChar') this.field(valueOf(element, 'w:fldCharType'))
    else if (name === 'w:instrText') this.instruction(textIn(element))
    else if (name === 'w:commentReference') this.writer.end(`comment ${valueOf(element, 'w:id')}`)
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') this.note(element)
    else if (name === 'w:sym') this.symbol(element, looks)
    else if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object') this.picture(element)
    else this.around(element, (child) => this.piece(child, looks))
  }

  private note(element: WordElement) {
    if (this.struck === 0) this.writer.end(`${element.name === 'w:footnoteReference' ? 'footnote' : 'endnote'} ${valueOf(element, 'w:id')}`)
  }

  private words(text: string, looks: RunLooks) {
    if (this.struck > 0 || this.contents || this.fields.some(({ shown }) => !shown)) return
    if (looks.hidden) this.met.leftOut.add(`Hidden words were left out: ${quoted(text)}.`)
    else this.writer.write(text, looks, this.address ?? this.fieldAddress())
  }

  private fieldAddress(): string | null {
    return this.fields.map(({ instruction }) => /^\s*HYPERLINK\s+"([^"]+)"/i.exec(instruction)?.[1]).findLast((address) => address !== undefined) ?? null
  }

  private field(does: string) {
    const last = this.fields.at(-1)
    if (does === 'begin') this.fields.push({ instruction: '', shown: false })
    else if (does === 'separate' && last) last.shown = true
    else if (does === 'end') this.fields.pop()
  }

  private instruction(text: string) {
    const last = this.fields.at(-1)
    if (last && !last.shown && last.instruction.length < 4_096) last.instruction += text
  }

  /** Symbol fonts hide a letter behind a picture of something else. */
  private symbol(element: WordElement, looks: RunLooks) {
    const code = Number.parseInt(valueOf(element, 'w:char'), 16)
    if (code >= 0x20 && code < 0xd800) this.words(String.fromCodePoint(code), looks)
    else this.met.leftOut.add(`A symbol of the font ${quoted(valueOf(element, 'w:font'))} was left out, for no other font has it.`)
  }

  private picture(element: WordElement) {
    if (this.struck > 0) return
    const boxes = allOf(element, 'w:txbxContent').map((box) => allOf(box, 'w:t').map(textIn).join(' ').trim()).filter((text) => text !== '')
    const [said] = allOf(element, 'wp:docPr').map((one) => valueOf(one, 'descr').trim()).filter((text) => text !== '')
    if (boxes.length > 0) new Set(boxes).forEach((text) => this.met.leftOut.add(`A text box was left out: ${quoted(text)}.`))
    else this.met.leftOut.add(said ? `A picture was left out; add it as a figure: ${quoted(said)}.` : 'Pictures were left out; add them as figures.')
  }
}
