import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './ground.mjs'

function* filesUnder(path) {
  for (const entry of readdirSync(join(root, path), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue
    const inner = `${path}/${entry.name}`
    if (entry.isDirectory()) yield* filesUnder(inner)
    else if (!entry.name.endsWith('.md')) yield inner
  }
}

const rootFiles = () =>
  readdirSync(root).filter(name => /\.(ts|js|mjs|json)$/.test(name) && !/^(next-env\.d|vitest\.config|playwright\.config|drizzle\.config)/.test(name))

/** One hash over the contents of everything the server and the tools are made from. */
export function hashOfSources() {
  const hash = createHash('sha256').update(process.versions.modules)
  const folders = ['app', 'lib', 'db', 'bin', 'public'].filter(folder => existsSync(join(root, folder)))
  for (const file of [...rootFiles().sort(), ...folders.flatMap(folder => [...filesUnder(folder)])]) {
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}

/** One hash over what decides which packages are installed, and for which Node. */
export function hashOfPackages() {
  return createHash('sha256')
    .update(`${process.platform} ${process.arch} ${process.versions.modules}`)
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
}

export const isStamped = (path, value) => existsSync(join(root, path)) && readFileSync(join(root, path), 'utf8') === value

export function stamp(path, value) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), value)
}

export const unstamp = path => rmSync(join(root, path), { force: true })
