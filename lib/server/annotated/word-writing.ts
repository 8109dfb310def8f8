import 'server-only'
import { AlignmentType, CommentRangeEnd, CommentReference, Document, ExternalHyperlink, Footer, HeadingLevel, LevelFormat, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { ICommentOptions, IParagraphOptions, IRunOptions, ParagraphChild } from 'docx'
import type { PaperBlock } from '@/lib/editor/read-only'
import type { GalleyRun } from './checking-copy'

/** XML has no place for these, whoever typed them. */
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
export const printable = (text: string): string => text.replace(unprintable, '\ufffd')

/** Plain lines as paragraphs; a line break begins a new one. */
export const lines = (texts: readonly string[], options: IParagraphOptions = {}): Paragraph[] =>
  texts.flatMap((text) => text.split('\n')).map((text) => new Paragraph({ ...options, children: [new TextRun({ text: printable(text) })] }))

/** A comment of several lines, the first of them its title. */
export function comment(id: number, author: string, at: number, [title = '', ...rest]: readonly string[]): ICommentOptions {
  const initials = author.split(/\s+/).map((name) => name.charAt(0)).join('').slice(0, 4)
  return { id, author: printable(author), initials: printable(initials), date: new Date(at), children: [new Paragraph({ children: [new TextRun({ text: printable(title), bold: true })] }), ...lines(rest)] }
}

/** How a run looks in Word. A line break is the space it counts as. */
export function runOptions({ text, looks }: Pick<GalleyRun, 'text' | 'looks'>): IRunOptions {
  return {
    bold: looks.includes('bold'), italics: looks.includes('italic'), subScript: looks.includes('subscript'), superScript: looks.includes('superscript'),
    ...(looks.includes('break') ? { break: 1 } : { text: printable(text) }),
  }
}

export function textRun(run: GalleyRun): ParagraphChild {
  const written = new TextRun({ ...runOptions(run), ...(run.href === null ? {} : { style: 'Hyperlink' }) })
  return run.href === null ? written : new ExternalHyperlink({ link: run.href, children: [written] })
}

const styles: Partial<Record<PaperBlock['kind'], string>> = { headline: 'Title', standfirst: 'Subtitle', heading2: 'Heading2', heading3: 'Heading3', quote: 'Quote', pull: 'Quote', caption: 'Caption' }
/** What no reader sees in its place says what it is. */
const labels: Partial<Record<PaperBlock['kind'], string>> = { alt: 'Picture in words: ', social: 'Social line: ' }

/** One block as a paragraph of its kind. */
export function blockParagraph({ kind, group }: PaperBlock, list: number, children: readonly ParagraphChild[]): Paragraph {
  const label = labels[kind]
  return new Paragraph({
    ...(styles[kind] && { style: styles[kind] }),
    ...(group?.type === 'bullet' ? { bullet: { level: 0 } } : group?.type === 'ordered' ? { numbering: { reference: `list-${list}`, level: 0 } } : {}),
    children: [...(label ? [new TextRun({ text: label, italics: true })] : []), ...children],
  })
}

/** For each block the number of the list it belongs to; a new one begins with each first item. */
export function listNumbers(paper: readonly PaperBlock[]): number[] {
  let list = 0
  return paper.map(({ group }) => (list += group?.first ? 1 : 0))
}

/** A headed list after the text; none where there is nothing to say. */
export const section = (title: string, said: readonly string[]): Paragraph[] =>
  said.length === 0 ? [] : [new Paragraph({ heading: HeadingLevel.HEADING_2, pageBreakBefore: title === 'Sources', children: [new TextRun(title)] }), ...lines(said)]

/** The end of a comment's words. */
export const closed = (id: number): ParagraphChild[] => [new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })]

interface Manuscript {
  title: string
  language: string
  /** At the foot of every page. */
  foot: string
  paper: readonly PaperBlock[]
  children: readonly Paragraph[]
  comments: readonly ICommentOptions[]
}

/** The finished file. */
export async function wordFile({ title, language, foot, paper, children, comments }: Manuscript): Promise<Uint8Array> {
  const footer = new Footer({ children: [new Paragraph({ children: [new TextRun({ children: [printable(`${foot} · `), PageNumber.CURRENT], size: 16 })] })] })
  const document = new Document({
    title: printable(title), creator: 'Countersign', comments: { children: comments },
    styles: {
      default: { document: { run: { language: { value: language } } } },
      paragraphStyles: [
        { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', next: 'Normal', run: { italics: true, size: 26 }, paragraph: { spacing: { after: 240 } } },
        { id: 'Quote', name: 'Quote', basedOn: 'Normal', paragraph: { indent: { left: 480, right: 480 } } },
        { id: 'Caption', name: 'Caption', basedOn: 'Normal', run: { size: 18 } },
      ],
    },
    numbering: { config: startsOf(paper).map(({ list, start }) => ({ reference: `list-${list}`, levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START, start, style: { paragraph: { indent: { left: 720, hanging: 360 } } } }] })) },
    sections: [{ footers: { default: footer }, children }],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function startsOf(paper: readonly PaperBlock[]): { list: number; start: number }[] {
  const lists = listNumbers(paper)
  return paper.flatMap(({ group }, place) => (group?.type === 'ordered' && group.first ? [{ list: lists[place] ?? 0, start: group.number }] : []))
}
