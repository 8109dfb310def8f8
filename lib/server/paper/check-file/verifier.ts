import 'server-only'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

let read: Uint8Array<ArrayBuffer> | undefined

/** The very file that verifies check files from the command line, for readers to take. */
export function verifierAnswer(): Response {
  read ??= new Uint8Array(readFileSync(join(/* turbopackIgnore: true */ process.cwd(), 'bin', 'check-file.mjs')))
  return new Response(read, { headers: { 'content-type': 'text/javascript; charset=utf-8', 'content-disposition': 'attachment; filename="check-file.mjs"', 'cache-control': 'public, max-age=300' } })
}
