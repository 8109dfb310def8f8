import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureFaces, hasFaces } from './fonts.mjs'
import { root } from './ground.mjs'
import { hashOfSources, isStamped, stamp } from './stamps.mjs'

const STAMP = 'dist/.stamp'

/** The command tools, the server, and what runs in a thread or process of its own beside it. */
const entries = () => [
  ...readdirSync(join(root, 'bin')).filter(name => name.endsWith('.ts') && !name.endsWith('.d.ts')).map(name => ({ in: `bin/${name}`, out: name.replace(/\.ts$/, '') })),
  { in: 'lib/server/newsroom-server.ts', out: 'server' },
  { in: 'lib/server/locker/reading/reader.ts', out: 'reader' },
  { in: 'lib/server/renditions/encoder.ts', out: 'encoder' },
]

/** Bundles them into dist/*.mjs, with the paper's faces beside them, unless what is there was made from these very sources. */
export async function ensureBundled(sources = hashOfSources()) {
  const wanted = entries()
  const made = hasFaces() && wanted.every(({ out }) => existsSync(join(root, 'dist', `${out}.mjs`)))
  if (made && isStamped(STAMP, sources)) return
  // Faces are named by what they are made of: those that are there stay.
  for (const name of existsSync(join(root, 'dist')) ? readdirSync(join(root, 'dist')) : []) if (name !== 'fonts') rmSync(join(root, 'dist', name), { recursive: true, force: true })
  await ensureFaces()
  const { build, stop } = await import('esbuild')
  await build({
    absWorkingDir: root,
    entryPoints: wanted,
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    // The mark is for React's bundler; outside it the package throws.
    alias: { '@': root, 'server-only': join(root, 'node_modules/server-only/empty.js') },
    sourcemap: 'inline',
    logLevel: 'warning',
  })
  await stop()
  stamp(STAMP, sources)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await ensureBundled()
