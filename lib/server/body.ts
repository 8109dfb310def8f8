import 'server-only'

export type Body = { outcome: 'done'; bytes: Uint8Array<ArrayBuffer> } | { outcome: 'refused'; status: 413; sentence: string }

/** "8 MB", "300 kB". */
export const sizeInWords = (bytes: number): string =>
  bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1).replace(/\.0$/, '')} MB` : bytes >= 1_000 ? `${Math.round(bytes / 1_000)} kB` : `${bytes} bytes`

const tooLarge = (most: number): Body => ({ outcome: 'refused', status: 413, sentence: `This is too large: at most ${sizeInWords(most)} can be taken at once.` })

function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Reads what was sent, and stops reading as soon as it is more than `most` bytes, whatever its headers promised. */
export async function readBody(request: Request, most: number): Promise<Body> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return tooLarge(most)
  const parts: Uint8Array[] = []
  let length = 0
  const reader = request.body?.getReader()
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length > most) {
      await reader.cancel()
      return tooLarge(most)
    }
    parts.push(value)
  }
  return { outcome: 'done', bytes: joined(parts, length) }
}
