// `npm run look`: a picture of every page, wide and narrow, light and dark, with an index to leaf through.
import { spawnSync } from 'node:child_process'
import { ensureBuilt } from './build.mjs'
import { checkNode, root } from './ground.mjs'
import { ensureInstalled } from './install.mjs'

checkNode()
await ensureInstalled()
await ensureBuilt()
const args = ['node_modules/@playwright/test/cli.js', 'test', '--config', 'tests/look/playwright.config.ts', ...process.argv.slice(2)]
const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
if (status === 0) console.log('\nThe pictures are in look/; open look/index.html.')
process.exitCode = status ?? 1
