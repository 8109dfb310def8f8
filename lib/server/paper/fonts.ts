import 'server-only'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

// The paper's faces lie beside the server, made at build (bin/fonts.mjs); nothing is fetched from elsewhere. A name never gets other bytes.

const read = new Map<string, Uint8Array<ArrayBuffer>>()

export function fontAnswer(name: string): Response {
  const bytes = /^[a-z0-9-]+\.woff2$/.test(name) ? faceOf(name) : null
  if (!bytes) return new Response(null, { status: 404 })
  return new Response(bytes, { headers: { 'content-type': 'font/woff2', 'cache-control': 'public, max-age=31536000, immutable' } })
}

function faceOf(name: string): Uint8Array<ArrayBuffer> | null {
  const known = read.get(name)
  if (known) return known
  try {
    const bytes = new Uint8Array(readFileSync(join(/* turbopackIgnore: true */ process.cwd(), 'dist', 'fonts', name)))
    read.set(name, bytes)
    return bytes
  } catch {
    return null
  }
}
