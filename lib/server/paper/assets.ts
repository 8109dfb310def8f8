import 'server-only'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

let version: string | undefined

/** Changes whenever the paper's style or script does, so that both may be kept for ever by caches. */
export function assetVersion(): string {
  version ??= createHash('sha256').update(style()).update(asset('paper.js')).digest('hex').slice(0, 10)
  return version
}

/** Where the faces lie that a page is set in before its style sheet says so: those for reading, for headings and for what is around them. */
export function facesAhead(language: string): string[] {
  const names = ['print', 'print-headings', 'tool', ...(/^th(-|$)/i.test(language) ? ['print-thai', 'tool-thai'] : [])]
  return names.flatMap((name) => new RegExp(`/paper/${name}-[0-9a-f]{8}\\.woff2`).exec(style())?.[0] ?? [])
}

let read: string | undefined

const style = () => (read ??= asset('paper.css'))

function asset(name: string): string {
  return readFileSync(join(process.cwd(), 'public', name), 'utf8')
}
