import 'server-only'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The paper's faces, from the packages they come in; nothing is fetched from elsewhere. */
const files: Record<string, string> = {
  'newsreader.woff2': '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2',
  'newsreader-italic.woff2': '@fontsource-variable/newsreader/files/newsreader-latin-opsz-italic.woff2',
  'newsreader-ext.woff2': '@fontsource-variable/newsreader/files/newsreader-latin-ext-opsz-normal.woff2',
  'plex.woff2': '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2',
  'plex-500.woff2': '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-500-normal.woff2',
  'plex-600.woff2': '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2',
}

const read = new Map<string, Uint8Array<ArrayBuffer>>()

export function fontAnswer(name: string): Response {
  const file = Object.hasOwn(files, name) ? files[name] : undefined
  if (!file) return new Response(null, { status: 404 })
  let bytes = read.get(name)
  if (!bytes) read.set(name, (bytes = new Uint8Array(readFileSync(join(/* turbopackIgnore: true */ process.cwd(), 'node_modules', file)))))
  return new Response(bytes, { headers: { 'content-type': 'font/woff2', 'cache-control': 'public, max-age=31536000, immutable' } })
}
