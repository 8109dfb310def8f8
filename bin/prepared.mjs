import { join } from 'node:path'
import { run } from './children.mjs'
import { giveUp, root } from './ground.mjs'

/** Brings the store up to date and, in the demo, fills it once. Resolves with what there is to tell. */
export async function prepare(env) {
  const { code, output } = await run(process.execPath, ['--enable-source-maps', join(root, 'dist/prepare.mjs')], { env, quiet: true })
  if (code !== 0) giveUp(`The newsroom's store could not be prepared:\n\n${output}`)
  return JSON.parse(output.split('\n').findLast(line => line.startsWith('{')) ?? '{}')
}
