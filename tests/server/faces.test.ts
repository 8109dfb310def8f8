import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { facesAhead } from '@/lib/server/paper/assets'
import { fontAnswer } from '@/lib/server/paper/fonts'
import { ensureFaces, faces } from '../../bin/fonts.mjs'

const wanted = faces()
const style = readFileSync('public/paper.css', 'utf8')
const inStyle = [...style.matchAll(/url\(\/paper\/([^)]*)\)/g)].map(([, file]) => file)

beforeAll(ensureFaces, 60_000)

test('the style sheet names the faces that are made, by names that say what they are made of', () => {
  expect([...new Set(inStyle)].toSorted(), 'write these names into public/paper.css').toEqual(wanted.map(({ file }) => file).toSorted())
})

test('faces of one family that are taken together have the same weights', () => {
  // Browsers choose by weight first, and then only among faces whose descriptors are the same.
  const weights = (family: string, kind: string) => new Set([...style.matchAll(new RegExp(`font-family: ${family};.*${kind}-[0-9a-f]{8}.*font-weight: ([^;]*);`, 'g'))].map(([, weight]) => weight))
  expect(weights('Newsreader', 'print-thai')).toEqual(new Set([...weights('Newsreader', 'print'), ...weights('Newsreader', 'print-headings')]))
  for (const also of ['beyond', 'thai']) for (const one of ['tool', 'tool-500', 'tool-600']) expect(weights('Plex', `${one}-${also}`)).toEqual(weights('Plex', `/${one}`))
})

test('each is smaller than what it was made from by a third, and is kept for ever', async () => {
  for (const { file, from } of wanted) {
    const answer = fontAnswer(file)
    const bytes = (await answer.arrayBuffer()).byteLength
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable'])
    expect(bytes, file).toBeGreaterThan(2_000)
    expect(bytes, file).toBeLessThan(readFileSync(join('node_modules', from)).length * 0.67)
  }
})

test('three are fetched ahead, two more where there is Thai', async () => {
  expect(facesAhead('en').map((path) => path.replace(/-[0-9a-f]{8}\.woff2$/, ''))).toEqual(['/paper/print', '/paper/print-headings', '/paper/tool'])
  expect(facesAhead('th')).toHaveLength(5)
  const sizes = await Promise.all(facesAhead('en').map(async (path) => (await fontAnswer(path.replace('/paper/', '')).arrayBuffer()).byteLength))
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(70_000)
})

test.each(['../package.json', 'newsreader.woff2', '..%2Fserver.mjs', 'print-00000000.woff2', 'server.mjs'])('there is no face called %s', (name) => {
  expect(fontAnswer(name).status).toBe(404)
})

