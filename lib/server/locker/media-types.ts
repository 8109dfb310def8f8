import { pictureFormat } from '../picture-formats'

export const pdf = 'application/pdf'
export const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const texts = new Set([
  'text/html', 'text/plain', 'text/markdown', 'text/csv', 'text/vtt', 'application/x-subrip', 'application/json', 'application/vnd.citationstyles.csl+json',
  'application/x-bibtex', 'text/x-bibtex', 'application/x-research-info-systems',
])
const pictures = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif'])
const sounds = new Set(['audio/mpeg', 'audio/mp4', 'audio/ogg', 'audio/wav', 'audio/flac', 'audio/webm'])
const otherNames: Record<string, string> = {
  'application/xhtml+xml': 'text/html', 'application/x-pdf': pdf, 'image/jpg': 'image/jpeg', 'image/pjpeg': 'image/jpeg', 'audio/mp3': 'audio/mpeg', 'audio/x-m4a': 'audio/mp4', 'audio/m4a': 'audio/mp4',
  'audio/x-wav': 'audio/wav', 'audio/wave': 'audio/wav', 'audio/vnd.wave': 'audio/wav', 'audio/x-flac': 'audio/flac', 'application/ogg': 'audio/ogg', 'text/json': 'application/json',
}
/** What servers say when they do not know; the bytes are asked alone. */
const sayNothing = new Set(['', 'application/octet-stream', 'binary/octet-stream', 'application/download', 'application/force-download', 'application/x-download'])

export const keptKinds = 'PDF, web pages, plain text, Word files (.docx), pictures, sound, and citation files'

/** A media type without its parameters, in the one spelling used here. */
export function essence(mediaType: string): string {
  const plain = (mediaType.split(';')[0] ?? '').trim().toLowerCase()
  return otherNames[plain] ?? plain
}

export const isPicture = (mediaType: string): boolean => pictures.has(mediaType)
export const isSound = (mediaType: string): boolean => sounds.has(mediaType)
export const isText = (mediaType: string): boolean => texts.has(mediaType)

/** Whether something said to be of this type may be taken at all. */
export function mayBeTaken(mediaType: string): boolean {
  const plain = essence(mediaType)
  return sayNothing.has(plain) || plain === pdf || plain === docx || isText(plain) || isPicture(plain) || isSound(plain)
}

/** What a file is by its own bytes; null for what is none of the kinds kept here. What it is said to be only tells texts apart. */
export function foundType(bytes: Uint8Array, said: string): string | null {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1_024)).toString('latin1')
  if (start.includes('%PDF-')) return pdf
  if (start.startsWith('PK\x03\x04')) return holdsADocument(bytes) ? docx : null
  return pictureFormat(bytes)?.mediaType ?? byMagic(start, essence(said)) ?? textType(bytes, start, essence(said))
}

/** A zip names its parts unpacked; a Word file has this one. */
const holdsADocument = (bytes: Uint8Array): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('word/document.xml')

function byMagic(start: string, said: string): string | null {
  if (/^GIF8[79]a/.test(start)) return 'image/gif'
  if (/^.{4}ftyp/s.test(start)) return inIsoBox(start.slice(8, 12), said)
  if (/^RIFF.{4}WAVE/s.test(start)) return 'audio/wav'
  if (start.startsWith('OggS')) return 'audio/ogg'
  if (start.startsWith('fLaC')) return 'audio/flac'
  if (start.startsWith('\x1a\x45\xdf\xa3')) return said === 'audio/webm' ? said : null
  return start.startsWith('ID3') || /^\xff[\xf2\xf3\xfa\xfb]/.test(start) ? 'audio/mpeg' : null
}

function inIsoBox(brand: string, said: string): string | null {
  if (brand === 'avif') return 'image/avif'
  return brand.startsWith('M4A') || brand.startsWith('M4B') || said === 'audio/mp4' ? 'audio/mp4' : null
}

function textType(bytes: Uint8Array, start: string, said: string): string | null {
  const wide = start.startsWith('\xff\xfe') || start.startsWith('\xfe\xff')
  // A zero byte or another control character is in no text of our day, beyond tabs, line ends, form feeds and escapes.
  if (bytes.byteLength === 0 || (!wide && bytes.some((byte) => byte < 9 || (byte > 13 && byte < 27) || byte === 28))) return null
  if (/^(?:\xef\xbb\xbf)?\s*(?:<!--[\s\S]*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype html|html|head|body)\b/i.test(start)) return 'text/html'
  return isText(said) ? said : 'text/plain'
}

const byEnding: Record<string, string> = {
  bib: 'application/x-bibtex', ris: 'application/x-research-info-systems', json: 'application/json', csv: 'text/csv', md: 'text/markdown', vtt: 'text/vtt', srt: 'application/x-subrip',
  html: 'text/html', htm: 'text/html', txt: 'text/plain', m4a: 'audio/mp4', webm: 'audio/webm',
}

/** What a file is said to be: by the type that came with it, or by the end of its name where that says little. */
export function saidBy(mediaType: string, name: string): string {
  const plain = essence(mediaType)
  return sayNothing.has(plain) || plain === 'text/plain' ? (byEnding[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? plain) : plain
}
