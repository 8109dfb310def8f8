import 'server-only'
import { maySendFiles } from '@/lib/editorial/may'
import type { Actor } from '@/lib/editorial/people'
import type { RefusalView } from '@/lib/editorial/view'
import { readBody, sizeInWords } from '../body'
import { sentFile } from '../sent-file'
import { keepFile, type KeptFile } from './keep-file'

export const largestFile = 25_000_000
/** A form around the file takes a little room of its own. */
const wrapping = 64_000

export type Sending =
  | { outcome: 'done'; kept: KeptFile }
  | { outcome: 'refused'; refusals: RefusalView[] }
  | { outcome: 'invalid'; status: 400 | 413 | 415; sentence: string }

const mayNot: RefusalView = { rule: 'mayDoThis', about: 'person', sentence: 'Only a writer, a fact-checker, the head of research or an editor adds files to the source locker.', href: '' }
const tooLarge: Sending = { outcome: 'invalid', status: 413, sentence: `This file is too large: at most ${sizeInWords(largestFile)}. Split it, or save a smaller copy of it.` }

/** Keeps a file that was sent to the source locker, as itself (its name in `?name=`) or as the one file of a form. */
export async function receiveFile(actor: Actor, request: Request): Promise<Sending> {
  if (!maySendFiles(actor)) return { outcome: 'refused', refusals: [mayNot] }
  const body = await readBody(request, largestFile + wrapping)
  if (body.outcome === 'refused') return tooLarge
  const { bytes, name, mediaType } = await sentFile(body.bytes, request.headers.get('content-type') ?? '')
  if (bytes.length === 0) return { outcome: 'invalid', status: 400, sentence: 'There is no file in what was sent, or it is empty.' }
  if (bytes.length > largestFile) return tooLarge
  const kept = await keepFile(actor, bytes, { mediaType, name: name || (new URL(request.url).searchParams.get('name') ?? '') })
  return 'problem' in kept ? { outcome: 'invalid', status: 415, sentence: kept.problem } : { outcome: 'done', kept }
}
