import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fontverter from 'fontverter'
import { listOfFaces } from './face-settings'

/** The paper's faces, and the Thai ones beside them, as the packages bring them. */
const packed = [
  '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal', '@fontsource-variable/newsreader/files/newsreader-latin-ext-opsz-normal', '@fontsource-variable/newsreader/files/newsreader-vietnamese-opsz-normal',
  ...['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext'].flatMap((letters) => [400, 600].map((weight) => `@fontsource/ibm-plex-sans/files/ibm-plex-sans-${letters}-${weight}-normal`)),
  ...[400, 600].map((weight) => `@fontsource/ibm-plex-sans-thai/files/ibm-plex-sans-thai-thai-${weight}-normal`),
  ...[500, 600].map((weight) => `@fontsource/noto-serif-thai/files/noto-serif-thai-thai-${weight}-normal`),
]

/** Which letters they have is said by their packages. */
const packages = ['@fontsource-variable/newsreader', '@fontsource/ibm-plex-sans', '@fontsource/noto-serif-thai', '@fontsource/ibm-plex-sans-thai']

const inPackages = (path: string) => join(process.cwd(), 'node_modules', path)

/** Some files call a family by its size or its weight too, by which nobody would find it. */
const ownNames = (['Newsreader', 'IBM Plex Sans Thai'] as const)
  .map((name) => `<match target="scan"><test name="family" compare="contains"><string>${name}</string></test><edit name="family" mode="assign_replace"><string>${name}</string></edit></match>`).join('')

/**
 * Puts the faces in the folder in the form Pango takes, once for each version of them, with Fontconfig's list of them and its
 * memory beside. Several processes may do it at once.
 */
export async function readyFaces(folder: string): Promise<void> {
  const files = await Promise.all(packed.map(async (path) => ({ name: path.split('/').at(-1) ?? '', content: await readFile(inPackages(`${path}.woff2`)) })))
  const version = createHash('sha256')
  for (const { content } of files) version.update(content)
  const own = join(folder, version.update(ownNames).digest('hex').slice(0, 16))
  await mkdir(own, { recursive: true })
  for (const { name, content } of files) if (!(await isThere(join(own, `${name}.ttf`)))) await put(join(own, `${name}.ttf`), await fontverter.convert(content, 'sfnt'))
  const list = `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig><dir>${inXml(own)}</dir><cachedir>${inXml(join(own, 'memory'))}</cachedir>${ownNames}</fontconfig>\n`
  if ((await readFile(listOfFaces(folder), 'utf8').catch(() => '')) !== list) await put(listOfFaces(folder), list)
}

const isThere = (path: string): Promise<boolean> => stat(path).then(() => true, () => false)
const inXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Whoever looks finds it whole or not at all. */
async function put(path: string, content: string | Uint8Array): Promise<void> {
  const unfinished = `${path}.${randomUUID()}`
  await writeFile(unfinished, content)
  await rename(unfinished, path)
}

type Range = [from: number, to: number]

/** The code points there is a letter for, as ranges. */
export async function drawnLetters(): Promise<Range[]> {
  const said = await Promise.all(packages.map((name) => readFile(inPackages(`${name}/unicode.json`), 'utf8')))
  const shown = new Set(packed.map((path) => path.replace(/^.*\/files\/(?:newsreader|ibm-plex-sans-thai|ibm-plex-sans|noto-serif-thai)-/, '').replace(/-(?:\d+|opsz)-normal$/, '')))
  return said.flatMap((text) => Object.entries(JSON.parse(text) as Record<string, string>).filter(([letters]) => shown.has(letters)).flatMap(([, ranges]) => ranges.split(',').map(rangeOf)))
}

function rangeOf(written: string): Range {
  const [from = '', to = from] = written.trim().replace(/^U\+/i, '').split('-')
  return [parseInt(from, 16), parseInt(to, 16)]
}
