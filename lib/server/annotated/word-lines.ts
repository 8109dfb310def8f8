import 'server-only'
import { tidyHref } from '@/lib/editor/links'
import { BadWordFile } from './word-file'
import type { LineKind, ListPlace, RunLooks } from './word-styles'

/** A stretch of a line's text that looks the same throughout. */
export interface Stretch {
  from: number
  to: number
  looks: RunLooks
  href: string | null
}

/** One paragraph as it would read with every tracked change accepted. A line break is "\n". */
export interface Line {
  kind: LineKind
  list: ListPlace | null
  text: string
  stretches: Stretch[]
}

/** A place between two characters of the story. */
export interface Spot {
  line: number
  at: number
}

/** The words a remark was made on; for a footnote, and a comment on no words, both ends are the same. */
export interface RemarkRange {
  from: Spot
  to: Spot
}

export type RemarkKind = 'comment' | 'footnote' | 'endnote'

const mostLines = 5_000
const mostEmptyLines = 50_000
const mostRemarks = 5_000
const longestLine = 100_000
const plain: RunLooks = { bold: false, italic: false, raised: null, hidden: false }
const tooManyLines = () => new BadWordFile('The file has more than 5,000 paragraphs, which is more than one story holds. Split it and send the parts.')

/** The lines of a story while they are read, and where its remarks stand in them. */
export class LineWriter {
  readonly lines: Line[] = []
  /** By kind and id: `comment 3`. */
  readonly ranges = new Map<string, RemarkRange>()
  private readonly open = new Map<string, Spot>()
  private waiting: string[] = []
  private line: Line | null = null
  private worded = 0
  /** Set while a table's row is read as one line: what stands between this and what came before in it. */
  private gap: string | null = null

  /** A new paragraph, unless its words go on from a paragraph whose end was struck out. */
  begin(kind: LineKind, list: ListPlace | null, goesOn: boolean) {
    if (this.gap !== null) this.gap ||= ' '
    else if (goesOn && this.line) Object.assign(this.line, { kind, list })
    else this.push({ kind, list, text: '', stretches: [] })
  }

  private push(line: Line) {
    if (this.lines.length >= mostEmptyLines) throw tooManyLines()
    this.lines.push((this.line = line))
  }

  row(read: () => void) {
    if (this.gap !== null) return read()
    this.begin('text', null, false)
    this.gap = ''
    read()
    this.gap = null
  }

  cell() {
    if (this.gap !== null) this.gap = ' | '
  }

  write(text: string, looks: RunLooks, address: string | null) {
    const line = this.current()
    if (text === '') return
    if (line.text === '' && ++this.worded > mostLines) throw tooManyLines()
    if (this.gap && line.text !== '') this.append(line, this.gap, plain, null)
    if (this.gap) this.gap = ''
    this.settleOpened()
    this.append(line, text, looks, address === null ? null : tidyHref(address))
  }

  private append(line: Line, text: string, looks: RunLooks, href: string | null) {
    const from = line.text.length
    line.text += text
    if (line.text.length > longestLine) throw new BadWordFile('One paragraph of the file is longer than 100,000 characters.')
    const before = line.stretches.at(-1)
    if (before && before.href === href && alike(before.looks, looks)) before.to = line.text.length
    else line.stretches.push({ from, to: line.text.length, looks, href })
  }

  private current(): Line {
    if (!this.line) this.begin('text', null, false)
    return this.line as Line
  }

  private spot(): Spot {
    const line = this.current()
    return { line: this.lines.length - 1, at: line.text.length }
  }

  /** A remark begins with the next word that is written, not with the space or the table line before it. */
  start(remark: string) {
    if (this.ranges.has(remark) || this.open.has(remark)) return
    if (this.open.size + this.ranges.size >= mostRemarks) throw new BadWordFile('The file has more than 5,000 comments and notes. Split it and send the parts.')
    this.open.set(remark, this.spot())
    this.waiting.push(remark)
  }

  private settleOpened() {
    for (const remark of this.waiting) if (this.open.has(remark)) this.open.set(remark, this.spot())
    this.waiting = []
  }

  end(remark: string) {
    this.start(remark)
    const from = this.open.get(remark)
    const to = this.spot()
    if (from) this.ranges.set(remark, { from: this.waiting.includes(remark) ? to : from, to })
    this.open.delete(remark)
  }

  /** What was begun and never ended, as in a damaged file, stands where it began. */
  finish() {
    for (const [remark, spot] of this.open) this.ranges.set(remark, { from: spot, to: spot })
    this.open.clear()
  }
}

const alike = (a: RunLooks, b: RunLooks) => a.bold === b.bold && a.italic === b.italic && a.raised === b.raised && a.hidden === b.hidden
