import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, extname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Import {
  /** Where it leads: a path from the root for our own files, else the name of the package. */
  to: string
  ours: boolean
  typeOnly: boolean
  /** The names taken, as far as they can be read off. */
  names: string[]
}

export interface SourceFile {
  path: string
  text: string
  /** The text without its comments, so that words in them are not taken for code. */
  code: string
  imports: Import[]
}

const SKIPPED = new Set(['node_modules', 'dist', 'data', 'look', 'test-results', 'playwright-report', 'migrations'])

function walk(folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry => {
    if (SKIPPED.has(entry.name) || entry.name.startsWith('.')) return []
    const inner = posix.join(folder, entry.name)
    return entry.isDirectory() ? walk(inner) : [inner]
  })
}

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`\w])\/\/.*$/gm, '$1')

const withoutEnding = (path: string) => path.replace(/\.(tsx?|mjs|js)$/, '')

function resolveImport(from: string, to: string): { to: string; ours: boolean } {
  if (to.startsWith('@/')) return { to: withoutEnding(to.slice(2)), ours: true }
  if (to.startsWith('.')) return { to: withoutEnding(posix.normalize(posix.join(dirname(from), to))), ours: true }
  return { to, ours: false }
}

const STATEMENT = /\b(import|export)\s+(type\s+)?([\w*$\s{},]*?)\s*from\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g

function namesIn(clause: string): { names: string[]; typeOnly: boolean } {
  const parts = clause.replace(/[{}]/g, ',').split(',').map(part => part.trim()).filter(Boolean)
  const names = parts.map(part => part.replace(/^type\s+/, '').split(/\s+as\s+/)[0] ?? part)
  return { names, typeOnly: parts.length > 0 && parts.every(part => part.startsWith('type ')) }
}

export function importsOf(path: string, code: string): Import[] {
  return [...code.matchAll(STATEMENT)].map(([, , type, clause, from, bare]) => {
    const { names, typeOnly } = namesIn(clause ?? '')
    return { ...resolveImport(path, from ?? bare ?? ''), names, typeOnly: Boolean(type) || typeOnly }
  })
}

export function read(path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8')
  const code = withoutComments(text)
  return { path, text, code, imports: importsOf(path, code) }
}

/** Every TypeScript file of the product and its tests. */
export function sourceFiles(): SourceFile[] {
  const paths = ['app', 'lib', 'db', 'bin', 'tests'].flatMap(walk).concat(readdirSync(root).filter(name => !name.startsWith('next-env')))
  return paths.filter(path => /^\.tsx?$/.test(extname(path))).map(read)
}

/** Every file that is committed, or, where the history did not come along, every file there is. */
export function trackedFiles(): string[] {
  try {
    return execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split('\0').filter(path => path && existsSync(join(root, path)))
  } catch {
    return walk('.')
  }
}
