import 'server-only'
import { findRenditions, mediaTypes, type Rendition } from '@/db/renditions'
import { isCardOfLive } from '@/db/social-cards'
import { findPicture, isPublic, pictureBytes } from './pictures'
import { fallbackOf, renditionPath } from './renditions/shown'
import { makeRenditions } from './renditions/make'
import { currentActor } from './session'
import { theStore } from './the-store'

const forEver = 'max-age=31536000, immutable'

/**
 * A picture as it was sent, by the SHA-256 of its bytes: to people of the newsroom alone. Readers never get it, for cameras
 * write into files where and by whom they were made; who follows an old address is sent on to what was made for readers.
 */
export async function pictureAnswer(request: Request, id: string): Promise<Response> {
  const file = await findPicture(id)
  if (!file) return missing()
  if (!(await currentActor())) return sentOn(file.id)
  return answer(request, { id: file.id, mediaType: file.mediaType, open: false })
}

async function sentOn(picture: string): Promise<Response> {
  if (!(await isPublic(picture))) return missing()
  const store = theStore()
  // A page from before there were renditions may be asked for sooner than it is made anew.
  if ((await fallbackOf(store, picture)) === null) await makeRenditions(store, [picture])
  const address = await fallbackOf(store, picture)
  // Whoever signs in gets another answer here: nobody keeps this one.
  return address === null ? missing() : new Response(null, { status: 302, headers: { location: address, 'cache-control': 'no-store' } })
}

/** What was made of a picture, by its own hash: to everybody while a live story shows it, else to people of the newsroom. A social card only while it is its story's. */
export async function renditionAnswer(request: Request, name: string): Promise<Response> {
  const [, id = ''] = /^([0-9a-f]{64})\.[a-z]+$/.exec(name) ?? []
  if (id !== '' && name.endsWith('.png') && (await isCardOfLive(theStore(), id))) return answer(request, { id, mediaType: mediaTypes.png, open: true })
  const made = (id === '' ? [] : await findRenditions(theStore(), id)).filter((one) => renditionPath(one) === `/pictures/${name}`)
  const open = await anyPublic(made)
  if (!made[0] || !(open || (await currentActor()))) return missing()
  return answer(request, { id, mediaType: mediaTypes[made[0].format], open })
}

async function anyPublic(made: readonly Rendition[]): Promise<boolean> {
  for (const { file } of made) if (await isPublic(file)) return true
  return false
}

async function answer(request: Request, { id, mediaType, open }: { id: string; mediaType: string; open: boolean }): Promise<Response> {
  const etag = `"${id}"`
  const headers = {
    'content-type': mediaType, etag, 'cache-control': `${open ? 'public' : 'private'}, ${forEver}`, 'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox", 'content-disposition': 'inline', 'cross-origin-resource-policy': open ? 'cross-origin' : 'same-origin',
  }
  if (request.headers.get('if-none-match')?.includes(etag)) return new Response(null, { status: 304, headers })
  const bytes = await pictureBytes(id)
  return bytes ? new Response(bytes, { headers: { ...headers, 'content-length': String(bytes.length) } }) : missing()
}

const missing = (): Response => new Response('There is no such picture here.', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } })
