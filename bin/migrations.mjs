// `npm run migrations [name]`: after a change of the schema, writes the next migration for both engines.
import { join } from 'node:path'
import { run } from './children.mjs'
import { checkNode, giveUp, root } from './ground.mjs'
import { ensureInstalled } from './install.mjs'

checkNode()
await ensureInstalled()
const name = process.argv[2] ? ['--name', process.argv[2]] : []
for (const engine of ['sqlite', 'postgres']) {
  console.log(`\n${engine}`)
  const { code } = await run(process.execPath, [join(root, 'node_modules/drizzle-kit/bin.cjs'), 'generate', ...name], { env: { ...process.env, ENGINE: engine } })
  if (code !== 0) giveUp(`The migration for ${engine} could not be written; what is wrong is said above.`)
}
