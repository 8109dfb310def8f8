// The paper's faces, made small at build: of each only the letters, weights and features its pages use. Nothing is made at request.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './ground.mjs'

const FOLDER = 'dist/fonts'

const upTo = (from, to = from) => Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)).join('')
const all = ranges => ranges.map(range => upTo(...range)).join('')

/** English and most of western Europe, with the marks of punctuation, arrows and signs of a newspaper. */
const latin = all([
  [0x20, 0x7e], [0xa0, 0xff], [0x131], [0x152, 0x153], [0x2bb, 0x2bc], [0x2c6], [0x2da], [0x2dc], [0x2010, 0x2015], [0x2018, 0x201e], [0x2020, 0x2022], [0x2026], [0x202f, 0x2030], [0x2032, 0x2033], [0x2039, 0x203a], [0x2044],
  [0x20ac], [0x2122], [0x2190, 0x2193], [0x2212], [0x2215], [0x2248], [0x2260], [0x2264, 0x2265], [0x2713],
])
/** The other papers of Europe that write Latin letters, Turkey's and Wales's among them. */
const latinBeyond = all([[0x100, 0x130], [0x132, 0x151], [0x154, 0x17f], [0x18f], [0x192], [0x1c4, 0x1cc], [0x1fa, 0x1ff], [0x218, 0x21b], [0x237], [0x259], [0x2c7], [0x2d8, 0x2d9], [0x2db], [0x2dd], [0x1e80, 0x1e85], [0x1e9e], [0x1ef2, 0x1ef3], [0x20a4], [0x20ba], [0x2113], [0x2116]])
const thai = all([[0xe01, 0xe3a], [0xe3f, 0xe5b], [0x200b, 0x200d], [0x25cc]])

const newsreader = part => `@fontsource-variable/newsreader/files/newsreader-${part}.woff2`
const plex = part => `@fontsource/ibm-plex-sans/files/ibm-plex-sans-${part}-normal.woff2`
/** Letters for reading at about 18 px, and for headings at about 32: one weight each way is a third of the face with both axes. */
const reading = { opsz: 18, wght: 400 }
const heading = { opsz: 32, wght: { min: 500, max: 600 } }

const weights = [['400', ''], ['500', '-500'], ['600', '-600']]

const recipes = [
  { name: 'print', from: newsreader('latin-opsz-normal'), letters: latin, axes: reading },
  { name: 'print-headings', from: newsreader('latin-opsz-normal'), letters: latin, axes: heading },
  { name: 'print-italic', from: newsreader('latin-opsz-italic'), letters: latin, axes: reading },
  { name: 'print-beyond', from: newsreader('latin-ext-opsz-normal'), letters: latinBeyond, axes: reading },
  { name: 'print-headings-beyond', from: newsreader('latin-ext-opsz-normal'), letters: latinBeyond, axes: heading },
  { name: 'print-italic-beyond', from: newsreader('latin-ext-opsz-italic'), letters: latinBeyond, axes: reading },
  { name: 'print-thai', from: '@fontsource-variable/noto-serif-thai/files/noto-serif-thai-thai-wght-normal.woff2', letters: thai, axes: { wght: { min: 400, max: 600 } } },
  ...weights.flatMap(([weight, as]) => [
    { name: `tool${as}`, from: plex(`latin-${weight}`), letters: latin },
    { name: `tool${as}-beyond`, from: plex(`latin-ext-${weight}`), letters: latinBeyond },
    { name: `tool${as}-thai`, from: `@fontsource/ibm-plex-sans-thai/files/ibm-plex-sans-thai-thai-${weight}-normal.woff2`, letters: thai },
  ]),
]

/** What a text needs to be set right; small capitals and swashes stay behind. */
const features = ['calt', 'ccmp', 'clig', 'kern', 'liga', 'lnum', 'locl', 'mark', 'mkmk', 'rlig', 'tnum']

const versionOf = name => JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version
const packageOf = path => path.split('/').slice(0, 2).join('/')

/** Each with the file it becomes: another recipe, or another edition of what it is made from, is another name, for a name is kept for ever by caches. */
export const faces = () => recipes.map(recipe => {
  const hash = createHash('sha256').update(JSON.stringify([recipe, features, versionOf(packageOf(recipe.from)), versionOf('subset-font')])).digest('hex')
  return { ...recipe, file: `${recipe.name}-${hash.slice(0, 8)}.woff2` }
})

export const hasFaces = () => faces().every(({ file }) => existsSync(join(root, FOLDER, file)))

/** Makes what is missing and takes away what is no face any more. */
export async function ensureFaces() {
  const folder = join(root, FOLDER)
  mkdirSync(folder, { recursive: true })
  const wanted = faces()
  for (const file of readdirSync(folder)) if (!wanted.some(face => face.file === file)) rmSync(join(folder, file))
  const missing = wanted.filter(({ file }) => !existsSync(join(folder, file)))
  if (missing.length === 0) return
  const { default: subsetFont } = await import('subset-font')
  for (const { from, letters, axes, file } of missing) {
    const whole = readFileSync(join(root, 'node_modules', from))
    writeFileSync(join(folder, file), await subsetFont(whole, letters, { targetFormat: 'woff2', keepFeatures: features, noHinting: true, ...(axes && { variationAxes: axes }) }))
  }
}

/** `node bin/fonts.mjs`: makes them, and says what each weighs beside what it was made from. */
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await ensureFaces()
  for (const { file, from } of faces()) console.log(`${file.padEnd(38)} ${String(readFileSync(join(root, FOLDER, file)).length).padStart(6)} of ${readFileSync(join(root, 'node_modules', from)).length} bytes`)
}
