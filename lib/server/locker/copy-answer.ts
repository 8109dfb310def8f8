import 'server-only'
import { docx, isPicture, isSound, isText, pdf } from './media-types'

/** A stored copy of a source, as it is handed to somebody who may see it. */
export interface Copy {
  /** SHA-256 of its bytes. */
  id: string
  mediaType: string
  /** What it is called when it is saved. */
  name: string
  content: Uint8Array
}

/**
 * The answer with a stored copy in it. Whoever asks for it was let in before: this only sees to it that a stranger's file is
 * never a page of ours. It stays with the one browser, which asks again each time, so that who may no longer see it does not.
 */
export function copyAnswer(copy: Copy, request: Request): Response {
  const etag = `"${copy.id}"`
  const headers = { ...guards, etag, 'content-type': servedAs(copy.mediaType), 'content-disposition': disposition(copy) }
  if (request.headers.get('if-none-match')?.includes(etag)) return new Response(null, { status: 304, headers })
  const piece = pieceAsked(request, copy.content.byteLength, etag)
  if (piece === 'none') return new Response(null, { status: 416, headers: { ...guards, 'content-range': `bytes */${copy.content.byteLength}` } })
  const body = new Uint8Array(piece ? copy.content.subarray(piece.from, piece.to + 1) : copy.content)
  const range = piece && { 'content-range': `bytes ${piece.from}-${piece.to}/${copy.content.byteLength}` }
  return new Response(body, { status: range ? 206 : 200, headers: { ...headers, 'content-length': String(body.byteLength), ...range } })
}

const guards = {
  'content-security-policy': "sandbox; default-src 'none'", 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-cache', 'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer', 'accept-ranges': 'bytes',
}

/** Only what was recognised when it was stored is called by its kind. Words of whatever kind are sent as words. */
function servedAs(mediaType: string): string {
  const plain = mediaType.split(';')[0] ?? ''
  if (isText(plain)) return plain === 'text/html' ? 'application/octet-stream' : 'text/plain; charset=utf-8'
  return plain === pdf || plain === docx || isPicture(plain) || isSound(plain) ? plain : 'application/octet-stream'
}

function disposition({ mediaType, name }: Copy): string {
  const shown = mediaType === pdf || isPicture(mediaType) ? 'inline' : 'attachment'
  const plain = name.normalize('NFC').replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff/\\]/g, '').trim().slice(0, 150) || 'copy'
  const ascii = plain.replace(/[^\x20-\x7e]|["%]/g, '_')
  return `${shown}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(plain.replace(/\p{Surrogate}/gu, '\ufffd')).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`
}

/** One piece of a long recording, as players ask for it; several at once are answered with the whole. */
function pieceAsked(request: Request, length: number, etag: string): { from: number; to: number } | 'none' | null {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(request.headers.get('range') ?? '')
  const unlessChanged = request.headers.get('if-range')
  if (!asked || (asked[1] === '' && asked[2] === '') || (unlessChanged !== null && unlessChanged !== etag)) return null
  const from = asked[1] === '' ? Math.max(0, length - Number(asked[2])) : Number(asked[1])
  const to = asked[1] === '' || asked[2] === '' ? length - 1 : Math.min(Number(asked[2]), length - 1)
  return from < length && from <= to ? { from, to } : 'none'
}
