import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { roomOf, rooms, trespass } from './support/rooms'
import { importsOf, root, sourceFiles, trackedFiles, type SourceFile } from './support/source-files'

const files = sourceFiles()
const ours = files.filter(({ path }) => /^(app|lib|db|bin)\//.test(path))

/** Fails with every place at once, each with its reason. */
function nobody(broken: string[]) {
  expect(broken, `\n${broken.join('\n')}\n`).toEqual([])
}

const lineOf = ({ text }: SourceFile, found: string) => text.slice(0, text.indexOf(found)).split('\n').length

function places(candidates: SourceFile[], pattern: RegExp, why: string): string[] {
  return candidates.flatMap(file => [...file.code.matchAll(pattern)].map(([found]) => `${file.path}:${lineOf(file, found)}: ${found.trim()} — ${why}`))
}

describe('who may import whom', () => {
  test('every file of lib has a room', () => {
    nobody(ours.filter(({ path }) => !roomOf(path)).map(({ path }) => `${path}: this room is not in tests/support/rooms.ts. Say there what it may import, and why.`))
  })

  for (const room of rooms) {
    test(room.folder, () => {
      nobody(ours.filter(({ path }) => roomOf(path) === room).flatMap(file => trespass(room, file)))
    })
  }

  test('only the machine, may and the handbook touch xstate', () => {
    const why = 'may.ts is the one place that asks the machine; ask it with `may`, `offered` or `move`.'
    const allowed = /^lib\/editorial\/(machine|may|handbook)[\w-]*$/
    nobody(ours.filter(({ path, imports }) => !allowed.test(path.replace(/\.ts$/, '')) && imports.some(({ to, typeOnly }) => /^xstate\b/.test(to) && !typeOnly)).map(({ path }) => `${path} imports xstate — ${why}`))
  })

  test('only perform and the seed ask decide', () => {
    const why = 'whatever changes an article goes through lib/server/perform, so that nobody forgets who is asking.'
    const allowed = /^(lib\/editorial\/|lib\/server\/perform|db\/(seed|demo))/
    nobody(ours.filter(({ path, imports }) => !allowed.test(path) && imports.some(({ to, typeOnly }) => to === 'lib/editorial/decide' && !typeOnly)).map(({ path }) => `${path} imports decide — ${why}`))
  })

  test('the law has no clock, no chance and no environment', () => {
    const law = ours.filter(({ path }) => path.startsWith('lib/editorial/'))
    nobody(places(law, /\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b|\bcrypto\.|\bprocess\.\w+|\bfetch\(|\bconsole\.|\bset(Timeout|Interval)\(/g, 'the same article and the same request must always get the same answer; time, ids and digests are handed to decide().'))
  })
})

describe('names', () => {
  test('files are named after things of the newsroom', () => {
    const empty = /^(index|utils?|helpers?|services?|managers?|types|common|misc|shared)\.(tsx?|mjs)$/
    nobody(files.filter(({ path }) => empty.test(basename(path))).map(({ path }) => `${path}: this name says nothing. If a function has no home, a concept is missing.`))
  })

  test('file names are in kebab-case', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z-]+)*\.tsx?$/
    nobody(files.filter(({ path }) => !kebab.test(basename(path))).map(({ path }) => `${path}: file names are in lower case with hyphens, so that they are the same on every system.`))
  })

  test('no file only passes on what others export', () => {
    const barrel = (code: string) => code.trim() !== '' && code.replace(/\bexport\s+(type\s+)?(\*(\s+as\s+\w+)?|\{[^}]*\})\s*from\s*['"][^'"]+['"];?/g, '').trim() === ''
    const isRoute = ({ code }: SourceFile) => /export\s*\{\s*(GET|POST|default)\b/.test(code)
    nobody(ours.filter(file => barrel(file.code) && !isRoute(file)).map(({ path }) => `${path}: a file that only re-exports hides where things live and ties everything to everything.`))
  })
})

describe('pages', () => {
  const components = ours.filter(({ path }) => path.startsWith('app/') && path.endsWith('.tsx'))

  test("a 'use server' file imports perform and form shapes, nothing else", () => {
    // Recognising a pasted text reads a form and changes nothing.
    const allowed = (to: string, own: boolean) => (own ? /^lib\/server\/(perform|forms|session|new-story)[\w/-]*$/.test(to) || /\/forms?(-[\w-]+)?$/.test(to) : /^(next\/[\w/]+|zod|server-only)$/.test(to))
    const forms = ours.filter(({ text }) => /^\s*['"]use server['"]/m.test(text))
    nobody(forms.flatMap(({ path, imports }) => imports.filter(({ to, ours: own, typeOnly }) => !typeOnly && !allowed(to, own)).map(({ to }) => `${path} imports ${to} — a form action reads the form and calls perform; rules and rows live behind it, where the API passes too.`)))
  })

  const why = 'components render what `offered` says. A rule in a page is a second law, and the server does not know it.'

  test('no component asks for a role', () => {
    nobody(places(components, /\broles?\??\.(includes|some|has|find|every)\(\s*['"]|\brole\s*[!=]==?\s*['"]|['"]\s*[!=]==?\s*[\w.?]*\brole\b|\bhasRole\(|\bis(Writer|Checker|Editor|Publisher|Administrator|Admin|LegalReader|HeadOfResearch)\b/g, why))
  })

  test('no component asks for a state', () => {
    const state = `['"](drafting|checking|amending|checked|spiked|unpublished|scheduled|live|withdrawn|retracted)['"]`
    const asked = new RegExp(`[!=]==?\\s*${state}|${state}\\s*[!=]==?|\\bcase\\s+${state}|\\bswitch\\s*\\([\\w.?]*\\b(desk|public|role)\\)|\\bstate\\.(desk|public)\\s*[!=]==?|\\[[^\\]]*${state}[^\\]]*\\]\\.includes\\(`, 'g')
    nobody(places(components, asked, why))
  })
})

describe('what is committed', () => {
  const readable = trackedFiles().filter(path => !/\.(png|jpe?g|webp|gif|woff2?|ico|pdf|docx|zip)$/.test(path))

  function mentions(pattern: RegExp, why: string) {
    nobody(readable.flatMap(path => readFileSync(join(root, path), 'utf8').split('\n').flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1}: ${line.trim().slice(0, 120)} — ${why}`] : []))))
  }

  test('names no folder of the machine it was written on', () => {
    mentions(/(^|[\s"'`(=:>])\/(work|home|root|Users)\/[\w.-]+/, 'this path exists on one machine only.')
  })

  test('names no package registry', () => {
    mentions(/registry\.[a-z0-9-]+\.(org|com|io)|"resolved": "[h]ttp|_auth[T]oken/i, 'a clone elsewhere must install from the registry it knows.')
  })
})

test('the reader of imports sees every kind there is', () => {
  const code = `
    import a, { type B, c as d } from '@/lib/editorial/people'
    import type { E } from '../desk'
    import { type F } from 'next/server'
    import './plain.css'
    export { g } from 'zod'
    const h = await import('xstate')`
  expect(importsOf('app/desk/page.tsx', code).map(({ to, ours: own, typeOnly, names }) => [to, own, typeOnly, names])).toEqual([
    ['lib/editorial/people', true, false, ['a', 'B', 'c']],
    ['app/desk', true, true, ['E']],
    ['next/server', false, true, ['F']],
    ['app/desk/plain.css', true, false, []],
    ['zod', false, false, ['g']],
    ['xstate', false, false, []],
  ])
})
