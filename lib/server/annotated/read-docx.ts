import 'server-only'
import { v7 as newId } from 'uuid'
import type { PaperDocument } from '@/lib/editor/document'
import { BadDocument, printed } from '@/lib/editor/printed'
import type { Block } from '@/lib/editorial/article'
import { headlineOf } from '@/lib/editorial/facts'
import { manuscriptOf } from './manuscript'
import { RemarkPlaces } from './remark-places'
import type { Words } from './remark-places'
import { BodyReader } from './word-body'
import { BadWordFile, openWordFile } from './word-file'
import type { WordFile } from './word-file'
import { LineWriter } from './word-lines'
import type { RemarkRange } from './word-lines'
import { relationsOf } from './word-relations'
import type { Relations } from './word-relations'
import { remarksOf } from './word-remarks'
import type { Remark } from './word-remarks'
import { stylesOf } from './word-styles'
import { readXml } from './word-xml'

/** A remark on exact words. One on words that are gone has no block; one that runs over several blocks has the others in `more`. */
export interface Annotation extends Omit<Remark, 'id'>, Words {
  more: Words[]
}

/** A writer's Word file as a draft, with what was written in its margin and at its foot. */
export interface AnnotatedDraft {
  document: PaperDocument
  blocks: Block[]
  headline: string
  /** The language the sentences were cut by; say the same when the story is made. */
  language: string
  annotations: Annotation[]
  /** Tracked changes, all of them read as accepted. */
  trackedChanges: number
  /** Lines and sentences about what did not become part of the story. */
  leftOut: string[]
  /** Invisible characters that were taken out, by name. */
  removed: string[]
}

/** Reads a .docx. The problem, where there is one, is a sentence for the person who sent it. */
export async function readAnnotatedDocx(bytes: Uint8Array, language?: string): Promise<AnnotatedDraft | { problem: string }> {
  try {
    return await drafted(await openWordFile(bytes), language)
  } catch (error) {
    if (error instanceof BadWordFile || error instanceof BadDocument) return { problem: error.message }
    throw error
  }
}

async function drafted(file: WordFile, wished: string | undefined): Promise<AnnotatedDraft> {
  const { writer, reader, relations, styles } = await story(file)
  const remarks = await remarksOf(file, relations, styles, reader.met.leftOut)
  const rangeOf = ({ kind, id }: Remark) => writer.ranges.get(`${kind} ${id}`)
  const remarked = linesUnder(remarks.flatMap((remark) => rangeOf(remark) ?? []))
  const { document, blocks: ids, leftOut } = manuscriptOf(writer.lines, remarked, newId)
  const { document: clean, blocks, removed } = printed(document)
  if (blocks.length === 0) throw new BadWordFile('There are no words in the file.')
  const language = wished ?? styles.language ?? 'en'
  const places = new RemarkPlaces(writer.lines, ids, blocks, language)
  const placed = remarks.map((remark) => ({ remark, range: rangeOf(remark) }))
  const dropped = placed.filter(({ remark, range }) => remark.kind !== 'comment' && !range)
  return {
    document: clean, blocks, headline: headlineOf(blocks), language, trackedChanges: reader.met.trackedChanges, removed,
    annotations: placed.filter((one) => !dropped.includes(one)).map(({ remark, range }) => annotation(remark, range ? places.of(range) : [])),
    leftOut: [...leftOut, ...reader.met.leftOut, ...dropped.map(({ remark }) => `A ${remark.kind} no words refer to was left out: “${remark.text}”.`)],
  }
}

const mostUnder = 100_000

/** The lines that words under a remark keep in the story. A remark on no words keeps none: it goes to the nearest. */
function linesUnder(ranges: readonly RemarkRange[]): Set<number> {
  const lines = new Set<number>()
  let seen = 0
  for (const { from, to } of ranges) {
    if (from.line === to.line && from.at === to.at) continue
    seen += to.line - from.line + 1
    if (seen > mostUnder) throw new BadWordFile('So many comments of the file run over each other that nobody could read them. Split it and send the parts.')
    for (let line = from.line; line <= to.line; line += 1) if (line < to.line || to.at > 0) lines.add(line)
  }
  return lines
}

const nowhere: Words = { block: '', from: 0, to: 0, quote: '', prefix: '', suffix: '', sentence: null }

function annotation({ id: _id, ...remark }: Remark, words: readonly Words[]): Annotation {
  const [first = nowhere, ...more] = words
  return { ...remark, ...first, more }
}

async function story(file: WordFile) {
  const main = (await relationsOf(file)).part('officeDocument') ?? 'word/document.xml'
  const xml = await file.part(main)
  if (xml === undefined) throw new BadWordFile('This is no Word file (.docx): it holds no text.')
  const relations = await relationsOf(file, main)
  const styles = stylesOf(await rootOf(file, relations, 'styles'), await rootOf(file, relations, 'numbering'))
  const writer = new LineWriter()
  const reader = new BodyReader(writer, styles, relations)
  await readXml(xml, { parent: 'w:body', take: (element) => reader.block(element) })
  writer.finish()
  return { writer, reader, relations, styles }
}

async function rootOf(file: WordFile, relations: Relations, kind: string) {
  const name = relations.part(kind)
  const xml = name === undefined ? undefined : await file.part(name)
  return xml === undefined ? undefined : readXml(xml)
}
