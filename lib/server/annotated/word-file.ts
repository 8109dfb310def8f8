import 'server-only'
import { fromBufferPromise } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { sizeInWords } from '../body'

/** The file cannot be read as a Word file; the message is a sentence for the person who sent it. */
export class BadWordFile extends Error {
  override name = 'BadWordFile'
}

/** The parts of a Word file by name, inflated only when asked for and never beyond what a story may weigh. */
export interface WordFile {
  /** The XML of one part; undefined where the file has none of that name. */
  part: (name: string) => Promise<string | undefined>
}

export const wordFileLimits = { bytes: 50_000_000, entries: 5_000, part: 30_000_000, all: 40_000_000 }

const damaged = () => new BadWordFile('The file is damaged and cannot be opened. Open it in Word or LibreOffice, save it again as .docx, and send that.')
const tooLarge = () => new BadWordFile(`The text of this file unpacks to more than a story needs: at most ${sizeInWords(wordFileLimits.part)}, and ${sizeInWords(wordFileLimits.all)} with its comments and notes. Copy its text into a new file and send that.`)

/** Opens a .docx. Throws BadWordFile where it is none. */
export async function openWordFile(bytes: Uint8Array): Promise<WordFile> {
  refuseOthers(bytes)
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true }).catch(() => { throw damaged() })
  const entries = await entriesOf(zip)
  let left = wordFileLimits.all
  const part = async (name: string) => {
    const entry = entries.get(name.toLowerCase())
    if (!entry) return undefined
    const read = await inflated(zip, entry, Math.min(left, wordFileLimits.part))
    left -= read.length
    return decoded(read)
  }
  return { part }
}

function refuseOthers(bytes: Uint8Array) {
  if (bytes.length === 0) throw new BadWordFile('The file is empty.')
  if (bytes.length > wordFileLimits.bytes) throw new BadWordFile(`The file is too large: at most ${sizeInWords(wordFileLimits.bytes)}. Take the pictures out and send it again.`)
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex')
  if (start === 'd0cf11e0') throw new BadWordFile('The file is protected by a password or is an old .doc. Open it, take the password off, save it as .docx, and send that.')
  if (start !== '504b0304') throw new BadWordFile('This is no Word file (.docx).')
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  if (zip.entryCount > wordFileLimits.entries) throw new BadWordFile('The file is made of too many pieces to be a Word file.')
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.toLowerCase()
      if (entries.has(name)) throw new BadWordFile('The file holds two pieces of the same name, so nobody could say which of them was meant.')
      entries.set(name, entry)
    }
  } catch (error) {
    throw error instanceof BadWordFile ? error : damaged()
  }
  return entries
}

/** What an entry says of its size is believed only to refuse it: the bytes are counted as they come. */
async function inflated(zip: ZipFile, entry: Entry, most: number): Promise<Buffer> {
  if (entry.isEncrypted()) throw new BadWordFile('The file is protected by a password. Take it off and send the file again.')
  if (entry.uncompressedSize > most) throw tooLarge()
  const parts: Buffer[] = []
  let length = 0
  try {
    for await (const part of await zip.openReadStreamPromise(entry)) {
      parts.push(part as Buffer)
      length += (part as Buffer).length
      if (length > most) throw tooLarge()
    }
  } catch (error) {
    throw error instanceof BadWordFile ? error : damaged()
  }
  return Buffer.concat(parts, length)
}

function decoded(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex')
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw damaged()
  }
}
