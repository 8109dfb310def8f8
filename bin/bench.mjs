import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { run } from './children.mjs'
import { checkNode, root } from './ground.mjs'
import { ensureInstalled } from './install.mjs'

// Prints what things cost on this machine, as ratios within one run. Never a test: it asserts no time.
checkNode()
await ensureInstalled()
await ensureBuilt()
const { build, stop } = await import('esbuild')
await build({
  absWorkingDir: root, entryPoints: ['tests/bench/bench.ts', 'tests/bench/load.ts'], outdir: 'dist/bench', outExtension: { '.js': '.mjs' },
  bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external', alias: { '@': root, 'server-only': join(root, 'node_modules/server-only/empty.js') }, logLevel: 'warning',
})
await stop()
const { code } = await run(process.execPath, [join(root, 'dist/bench/bench.mjs'), ...process.argv.slice(2)], { env: { ...process.env, BENCH_ROOT: root } })
process.exit(code ?? 1)
