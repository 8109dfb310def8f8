import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The repository's own folder, wherever the command was called from. */
export const root = realpathSync(fileURLToPath(new URL('..', import.meta.url)))

const NEEDED = [20, 19]

/** Ends the process with one plain sentence. */
export function giveUp(sentence) {
  console.error(`\n${sentence}\n`)
  process.exit(1)
}

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return
  giveUp(`Countersign needs Node ${NEEDED.join('.')} or newer; this is Node ${process.versions.node}. Install a newer one from https://nodejs.org and try again.`)
}

/** Says what is being done, and when it is done, how long it took. */
export async function step(name, work) {
  const started = performance.now()
  console.log(`${name} …`)
  const result = await work()
  console.log(`  done in ${seconds(performance.now() - started)}`)
  return result
}

export const seconds = milliseconds => `${(milliseconds / 1000).toFixed(1)} s`
