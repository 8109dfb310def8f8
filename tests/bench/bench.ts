import { join } from 'node:path'
import { anchoringBench } from './anchoring'
import { doorsBench } from './doors'
import { keyboardBench } from './keyboard'
import { profileBench } from './profile'

// `npm run bench` [doors] [anchoring] [keyboard] [profile]: prints figures, asserts none. Without a name, everything.
const root = process.env['BENCH_ROOT'] ?? process.cwd()
const wanted = process.argv.slice(2)
const parts: Record<string, () => unknown> = { anchoring: () => anchoringBench(join(root, '../shared')), doors: () => doorsBench(root), keyboard: () => keyboardBench(root), profile: () => profileBench(root) }
for (const [name, run] of Object.entries(parts)) {
  if (wanted.length === 0 || wanted.includes(name)) await run()
}
process.exit(0)
