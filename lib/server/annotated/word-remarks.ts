import 'server-only'
import { linked } from '@/lib/editor/links'
import { wordsOf } from '@/lib/editorial/wordings'
import { BodyReader } from './word-body'
import type { WordFile } from './word-file'
import { LineWriter } from './word-lines'
import type { RemarkKind } from './word-lines'
import { relationsOf } from './word-relations'
import type { Relations } from './word-relations'
import type { Styles } from './word-styles'
import { allOf, readXml, valueOf } from './word-xml'
import type { WordElement } from './word-xml'

/** What somebody wrote beside the text: who, when, which words, and the addresses in them. */
export interface Said {
  author: string
  /** Milliseconds UTC; left out where the file does not say. */
  at?: number
  text: string
  links: string[]
}

/** A comment with the answers to it, or a note. */
export interface Remark extends Said {
  kind: RemarkKind
  /** Its id in the file; with the kind it names one remark. */
  id: string
  resolved: boolean
  replies: Said[]
}

interface Comment extends Said {
  id: string
  paragraphs: string[]
}

/** What the words of a remark are read with. */
interface Around {
  styles: Styles
  relations: Relations
  leftOut: Set<string>
}

/** Every comment, footnote and endnote of the file; replies stand with what they answer. Sentences on what was dropped go into `leftOut`. */
export async function remarksOf(file: WordFile, document: Relations, styles: Styles, leftOut: Set<string>): Promise<Remark[]> {
  const around = { styles, relations: document, leftOut }
  return [...(await commentsOf(file, around)), ...(await notesOf(file, around, 'footnote')), ...(await notesOf(file, around, 'endnote'))]
}

async function partOf(file: WordFile, document: Relations, kind: string): Promise<{ root: WordElement; relations: Relations } | null> {
  const name = document.part(kind)
  const xml = name === undefined ? undefined : await file.part(name)
  return name === undefined || xml === undefined ? null : { root: await readXml(xml), relations: await relationsOf(file, name) }
}

async function notesOf(file: WordFile, around: Around, kind: 'footnote' | 'endnote'): Promise<Remark[]> {
  const part = await partOf(file, around.relations, `${kind}s`)
  const rows = part ? allOf(part.root, `w:${kind}`).filter((row) => ['', 'normal'].includes(valueOf(row, 'w:type'))) : []
  const within = { ...around, ...(part && { relations: part.relations }) }
  return rows.map((row) => ({ kind, id: valueOf(row, 'w:id'), author: '', ...written(row, within), resolved: false, replies: [] }))
}

async function commentsOf(file: WordFile, around: Around): Promise<Remark[]> {
  const part = await partOf(file, around.relations, 'comments')
  const comments = part ? allOf(part.root, 'w:comment').map((row) => commentOf(row, { ...around, relations: part.relations })) : []
  const extended = await partOf(file, around.relations, 'commentsExtended')
  const threads = extended ? allOf(extended.root, 'w15:commentEx') : []
  return threaded(comments, threads)
}

function commentOf(row: WordElement, around: Around): Comment {
  const at = Date.parse(valueOf(row, 'w:date'))
  return {
    id: valueOf(row, 'w:id'), author: wordsOf(valueOf(row, 'w:author')), ...(Number.isNaN(at) ? {} : { at }), ...written(row, around),
    paragraphs: allOf(row, 'w:p').map((paragraph) => valueOf(paragraph, 'w14:paraId')).filter((id) => id !== ''),
  }
}

/** Threads are one deep in Word; an answer to an answer stands with the first comment. */
function threaded(comments: Comment[], threads: WordElement[]): Remark[] {
  const owner = new Map(comments.flatMap((comment) => comment.paragraphs.map((paragraph) => [paragraph, comment] as const)))
  const above = new Map<Comment, Comment>()
  const resolved = new Set<Comment>()
  for (const row of threads) {
    const own = owner.get(valueOf(row, 'w15:paraId'))
    const parent = owner.get(valueOf(row, 'w15:paraIdParent'))
    if (own && parent && own !== parent) above.set(own, parent)
    if (own && ['1', 'true', 'on'].includes(valueOf(row, 'w15:done'))) resolved.add(own)
  }
  const said = ({ id: _id, paragraphs: _paragraphs, ...rest }: Comment): Said => rest
  const replies = new Map<Comment, Said[]>()
  for (const comment of comments) {
    const top = topOf(comment, above)
    if (top !== comment) replies.set(top, [...(replies.get(top) ?? []), said(comment)])
  }
  return comments.filter((comment) => topOf(comment, above) === comment)
    .map((comment) => ({ kind: 'comment' as const, id: comment.id, ...said(comment), resolved: resolved.has(comment), replies: replies.get(comment) ?? [] }))
}

/** A damaged file may have comments answer each other in a circle: then each stands for itself. */
function topOf(comment: Comment, above: Map<Comment, Comment>): Comment {
  const seen = new Set([comment])
  for (let top = comment; ; ) {
    const next = above.get(top)
    if (!next) return top
    if (seen.has(next)) return comment
    seen.add(next)
    top = next
  }
}

/** The words of a remark, a line for each of its paragraphs, and every address in them, written out or behind a word. */
function written(row: WordElement, { styles, relations, leftOut }: Around): { text: string; links: string[] } {
  const writer = new LineWriter()
  const reader = new BodyReader(writer, styles, relations)
  row.children.forEach((child) => typeof child !== 'string' && reader.block(child))
  reader.met.leftOut.forEach((sentence) => leftOut.add(sentence))
  const text = writer.lines.map((line) => wordsOf(line.text)).filter((line) => line !== '').join('\n')
  const behind = writer.lines.flatMap((line) => line.stretches.flatMap(({ href }) => href ?? []))
  return { text, links: [...new Set([...behind, ...linked(text).flatMap(({ href }) => href ?? [])])] }
}
