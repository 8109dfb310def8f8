import 'server-only'
import { getFile } from '@/db/files'
import { callerOf } from '../api-caller'
import { theStore } from '../the-store'
import { currentActor } from '../session'
import { copyAnswer } from './copy-answer'
import { openCopy } from './opening'

const plain = (status: number, sentence: string, headers: Record<string, string> = {}): Response =>
  new Response(sentence, { status, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers } })
const missing = (): Response => plain(404, 'There is no such copy here.')

/** The original file of a stored copy, to whoever may see its story and its source: on a page, or with a key. */
export async function copyFile(request: Request, articleId: string, copyId: string): Promise<Response> {
  const actor = request.headers.has('authorization') ? await callerOf(request) : await currentActor()
  if (!actor) return plain(303, 'Sign in first.', { location: `/sign-in?${new URLSearchParams({ next: new URL(request.url).pathname })}` })
  const opened = await openCopy(actor, articleId, copyId, { piece: request.headers.has('range') })
  if (opened.outcome === 'refused') return plain(403, opened.refusals.map(({ sentence }) => sentence).join(' '))
  if (opened.outcome === 'conflict') return plain(409, 'Your unsaved words and somebody else’s are in each other’s way: settle that on the writing page, then open the file again.')
  if (opened.outcome !== 'done') return missing()
  const { file, mediaType, name } = opened.copy
  const kept = await getFile(theStore(), file)
  return kept ? copyAnswer({ id: file, mediaType, name, content: kept.content }, request) : missing()
}
