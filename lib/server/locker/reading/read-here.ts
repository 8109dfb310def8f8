import { docx, pdf } from '../media-types'
import { decoded } from './decoding'
import { Unreadable, type ReadText } from './kept-text'
import { readPlain } from './plain-text'

/** What there is to read: the type is the one its bytes say. */
export interface ToRead {
  bytes: Uint8Array<ArrayBuffer>
  mediaType: string
  charset: string | null
}

export type Reading = ReadText | { problem: string }

/** Reads a file in this thread, which may take all the time and memory it is given. Only the one parser that is wanted is loaded. */
export async function readHere({ bytes, mediaType, charset }: ToRead): Promise<Reading> {
  try {
    if (mediaType === pdf) return await (await import('./pdf')).readPdf(bytes)
    if (mediaType === docx) return await (await import('./word')).readWord(bytes)
    const text = decoded(bytes, charset)
    return mediaType === 'text/html' ? (await import('./html')).readHtml(text) : readPlain(text, mediaType)
  } catch (error) {
    if (error instanceof Unreadable) return { problem: error.message }
    if (error instanceof RangeError) return { problem: 'This file is nested too deeply, or too large, to be read. The file itself is kept.' }
    return { problem: 'This file cannot be read; it may be damaged. The file itself is kept.' }
  }
}
