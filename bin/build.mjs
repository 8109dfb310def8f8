import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBundled } from './bundle.mjs'
import { run } from './children.mjs'
import { giveUp, root, step } from './ground.mjs'
import { hashOfSources, isStamped, stamp, unstamp } from './stamps.mjs'

const FOLDER = process.env.NEXT_DIST_DIR ?? '.next'
const STAMP = `${FOLDER}/countersign-build`

export const next = join(root, 'node_modules/next/dist/bin/next')

/** Builds the tools and the server, unless both were made from these very sources. */
export async function ensureBuilt() {
  const sources = hashOfSources()
  await ensureBundled(sources)
  if (isStamped(STAMP, sources) && existsSync(join(root, FOLDER, 'BUILD_ID'))) return
  unstamp(STAMP)
  await step('Building (about a minute, after every change of the sources)', async () => {
    // A build has no newsroom: whatever page would read one now would show it, as it was, for ever.
    const nowhere = mkdtempSync(join(tmpdir(), 'countersign-build-'))
    const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', DATA_DIR: nowhere, DATABASE_URL: '' }
    const { code, output } = await run(process.execPath, [next, 'build'], { env, quiet: true })
    const touched = readdirSync(nowhere)
    rmSync(nowhere, { recursive: true, force: true })
    if (code !== 0) giveUp(`The build failed. It said:\n\n${output}`)
    if (touched.length > 0) giveUp('The build opened the store: some page reads it before anybody asks. Pages and layouts that read it need `export const dynamic = \'force-dynamic\'`.')
    stamp(STAMP, sources)
  })
}
