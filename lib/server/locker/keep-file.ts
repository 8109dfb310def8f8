import 'server-only'
import { getCopyText, putCopyText, type CopyText } from '@/db/copy-pages'
import { getFile, putFile } from '@/db/files'
import type { Actor } from '@/lib/editorial/people'
import { pictureFormat } from '../picture-formats'
import { theStore } from '../the-store'
import { readFile, type FileText } from './read-file'

/** A file that lies here now, and what was found in it. It belongs to no source until somebody keeps it as a copy of one. */
export interface KeptFile {
  /** SHA-256 of its bytes. */
  file: string
  name: string
  mediaType: string
  bytes: number
  /** Pages or paragraphs that were read. */
  pages: number
  /** Its title, by its own account; '' where it has none. */
  title: string
  /** What is missing from its text, and why; '' for nothing. */
  note: string
}

const longestName = 200

/** Keeps a file under the hash of its bytes and its words beside it. What cannot be read is kept all the same, and says so. */
export async function keepFile(actor: Actor, content: Uint8Array<ArrayBuffer>, { mediaType: said, name: sentName }: { mediaType: string; name: string }): Promise<KeptFile | { problem: string }> {
  const found = await readFile(content, said, sentName)
  const { mediaType } = found
  if (mediaType === null) return { problem: 'problem' in found ? found.problem : '' }
  const picture = pictureFormat(content)
  const { id, bytes } = await putFile(theStore(), { content, mediaType, width: picture?.width ?? null, height: picture?.height ?? null, by: actor.id, at: Date.now() })
  const text = textOf(found)
  await putCopyText(theStore(), id, text)
  const name = lastPart(sentName).slice(0, longestName) || 'copy'
  return { file: id, name, mediaType, bytes, pages: text.pages.length, note: text.note, title: 'title' in found ? (found.title ?? '') : '' }
}

/** Some browsers send the whole way to a file; the folders are nobody's business. */
const lastPart = (name: string): string => (name.split(/[/\\]/).at(-1) ?? '').trim()

function textOf(found: FileText): CopyText {
  if ('problem' in found) return { pages: [], note: found.problem }
  return { pages: found.pages.map(({ label, text }) => ({ label, words: text })), note: found.note ?? '' }
}

/** The words of a file that is kept; read now where that was never done. */
export async function wordsOfFile(file: string, name: string): Promise<CopyText> {
  const known = await getCopyText(theStore(), file)
  if (known) return known
  const kept = await getFile(theStore(), file)
  if (!kept) return { pages: [], note: 'The file itself cannot be found any more. Upload it again.' }
  const text = textOf(await readFile(new Uint8Array(kept.content), kept.mediaType, name))
  await putCopyText(theStore(), file, text)
  return text
}
