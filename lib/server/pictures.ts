import 'server-only'
import { findFile, putFile, type StoredFile } from '@/db/files'
import { showsPicture } from '@/db/pictures'
import { mayCreate } from '@/lib/editorial/may'
import type { Actor } from '@/lib/editorial/people'
import type { RefusalView } from '@/lib/editorial/view'
import { readBody } from './body'
import { pictureFormat } from './picture-formats'
import { tooManyPixels } from './renditions/bounds'
import { sentFile } from './sent-file'
import { theStore } from './the-store'

const largest = 8_000_000
/** A form around the picture takes a little room of its own. */
const wrapping = 64_000

export interface Kept {
  picture: string
  width: number
  height: number
  mediaType: string
}

export type Upload =
  | { outcome: 'done'; kept: Kept }
  | { outcome: 'refused'; refusals: RefusalView[] }
  | { outcome: 'invalid'; status: 400 | 413 | 415; sentence: string }

const mayNot: RefusalView = { rule: 'mayDoThis', about: 'person', sentence: 'Only a writer or an editor puts pictures into stories.', href: '' }

/** Keeps a picture that was sent, as itself or as the one file of a form, under the SHA-256 of its bytes. */
export async function keepPicture(actor: Actor, request: Request): Promise<Upload> {
  if (!mayCreate(actor)) return { outcome: 'refused', refusals: [mayNot] }
  const body = await readBody(request, largest + wrapping)
  if (body.outcome === 'refused') return tooLarge
  const { bytes: content } = await sentFile(body.bytes, request.headers.get('content-type') ?? '')
  if (content.length === 0) return { outcome: 'invalid', status: 400, sentence: 'There is no picture in what was sent.' }
  if (content.length > largest) return tooLarge
  const format = pictureFormat(content)
  if (!format) return { outcome: 'invalid', status: 415, sentence: 'This is no JPEG, PNG or WebP picture that can be read.' }
  const tooMany = tooManyPixels(format.width, format.height)
  if (tooMany) return { outcome: 'invalid', status: 413, sentence: tooMany }
  const { id } = await putFile(theStore(), { ...format, content, by: actor.id, at: Date.now() })
  return { outcome: 'done', kept: { picture: id, ...format } }
}

const tooLarge: Upload = { outcome: 'invalid', status: 413, sentence: 'The picture is too large: at most 8 MB.' }

/** Whether readers may see it: it stands in the words of a story that is live. */
export const isPublic = (id: string): Promise<boolean> => showsPicture(theStore(), id)

/** A stored picture without its bytes; null for anything that is none. */
export async function findPicture(id: string): Promise<StoredFile | null> {
  const file = /^[0-9a-f]{64}$/.test(id) ? await findFile(theStore(), id) : null
  return file?.mediaType.startsWith('image/') ? file : null
}

/** The bytes of a picture, or of what was made of one. */
export const pictureBytes = async (id: string): Promise<Uint8Array<ArrayBuffer> | null> => {
  const content = await theStore().blobs.get(id)
  return content && new Uint8Array(content)
}
