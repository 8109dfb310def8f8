import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** What the server runs in threads of their own is bundled, as a start would do it. */
export function setup(): void {
  const { status, stderr } = spawnSync(process.execPath, [fileURLToPath(new URL('../../bin/bundle.mjs', import.meta.url))], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`The tools could not be bundled: ${stderr}`)
}
