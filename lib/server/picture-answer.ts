import 'server-only'
import { findPicture, isPublic, pictureBytes } from './pictures'
import { currentActor } from './session'

const longest = 'max-age=31536000, immutable'

/** A picture by the SHA-256 of its bytes: to everybody while a live story shows it, else to people of the newsroom. */
export async function pictureAnswer(request: Request, id: string): Promise<Response> {
  const file = await findPicture(id)
  const open = file ? await isPublic(file.id) : false
  if (!file || !(open || (await currentActor()))) return missing()
  const etag = `"${file.id}"`
  const headers = {
    'content-type': file.mediaType, etag, 'cache-control': `${open ? 'public' : 'private'}, ${longest}`, 'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox", 'content-disposition': 'inline', 'cross-origin-resource-policy': open ? 'cross-origin' : 'same-origin',
  }
  if (request.headers.get('if-none-match')?.includes(etag)) return new Response(null, { status: 304, headers })
  const bytes = await pictureBytes(file.id)
  return bytes ? new Response(bytes, { headers: { ...headers, 'content-length': String(bytes.length) } }) : missing()
}

const missing = (): Response => new Response('There is no such picture here.', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } })
