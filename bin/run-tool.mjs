import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBundled } from './bundle.mjs'
import { checkNode, root } from './ground.mjs'
import { ensureInstalled } from './install.mjs'

/** Runs one of the command tools, bundling it first when its sources changed. */
export async function runTool(name) {
  checkNode()
  await ensureInstalled()
  await ensureBundled()
  await import(pathToFileURL(join(root, 'dist', `${name}.mjs`)).href)
}
