import 'server-only'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

let version: string | undefined

/** Changes whenever the paper's style or script does, so that both may be kept for ever by caches. */
export function assetVersion(): string {
  version ??= createHash('sha256').update(asset('paper.css')).update(asset('paper.js')).digest('hex').slice(0, 10)
  return version
}

function asset(name: string): string {
  return readFileSync(join(process.cwd(), 'public', name), 'utf8')
}
