import 'server-only'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { inTurn } from '../turns'
import { foundType, isPicture, isSound, keptKinds, saidBy } from './media-types'
import type { ReadText } from './reading/kept-text'
import type { Reading, ToRead } from './reading/read-here'

export type FileText = (ReadText & { mediaType: string }) | { mediaType: string | null; problem: string }

interface Bounds {
  /** Milliseconds. */
  time: number
  /** Megabytes: of the thread's own heap, and of all that the process grows by meanwhile. */
  heap: number
  growth: number
}

const usual: Bounds = { time: 30_000, heap: 512, growth: 1_000 }
const betweenLooks = 50

/**
 * The text of a file, in pages or paragraphs that a passage can be cited from. What kind it is, is told from its bytes; the
 * media type and the name it came with only tell one sort of text from another. Pictures and sound have no text.
 */
export async function readFile(bytes: Uint8Array, mediaType: string, name: string, bounds: Partial<Bounds> = {}): Promise<FileText> {
  const found = foundType(bytes, saidBy(mediaType, name))
  if (!found) return { mediaType: null, problem: bytes.byteLength === 0 ? 'This file is empty.' : `This file is of a kind that is not kept. Kept are ${keptKinds}.` }
  if (isPicture(found) || isSound(found)) return { mediaType: found, pages: [] }
  const charset = /;\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(mediaType)?.[1] ?? null
  // One after the other, so that the bounds are those of the whole process.
  const reading = await inTurn('reading a file', () => readApart({ bytes: new Uint8Array(bytes), mediaType: found, charset }, { ...usual, ...bounds }))
  return { mediaType: found, ...reading }
}

const tookTooLong = 'Reading this file took too long and was given up. The file itself is kept.'
const tookTooMuch = 'Reading this file needs more memory than it may have, and was given up. The file itself is kept.'
const fellApart = 'This file cannot be read; it may be damaged. The file itself is kept.'

/** Reads in a thread of its own, which is ended when it takes too long or too much. It knows none of our settings and secrets. */
function readApart(what: ToRead, { time, heap, growth }: Bounds): Promise<Reading> {
  const worker = new Worker(/* turbopackIgnore: true */ join(process.cwd(), 'dist', 'reader.mjs'), {
    workerData: what, transferList: [what.bytes.buffer], resourceLimits: { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: 64 }, env: {}, execArgv: [], stdout: true, stderr: true,
  })
  worker.stdout.resume()
  worker.stderr.resume()
  return new Promise<Reading>((resolve) => {
    const before = process.memoryUsage.rss()
    // Room outside the heap is bounded by no setting of the thread; it shows in the size of the process.
    const watch = setInterval(() => process.memoryUsage.rss() - before > growth * 1_000_000 && end({ problem: tookTooMuch }), betweenLooks)
    const patience = setTimeout(() => end({ problem: tookTooLong }), time)
    const end = (reading: Reading) => {
      clearInterval(watch)
      clearTimeout(patience)
      resolve(reading)
      void worker.terminate()
    }
    worker.once('message', end)
    worker.once('error', (error: NodeJS.ErrnoException) => end({ problem: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tookTooMuch : fellApart }))
    worker.once('exit', () => end({ problem: fellApart }))
  })
}
