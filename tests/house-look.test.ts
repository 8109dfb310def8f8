import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('../app/tokens.css', import.meta.url), 'utf8')

type Light = 'light' | 'dark'
const named = new Map([...css.matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [name, { light, dark }]))

function colour(name: string, light: Light): string {
  const found = named.get(name)?.[light]
  if (!found) throw new Error(`tokens.css names no colour --${name}`)
  return found
}

// WCAG 2.2, relative luminance and contrast ratio.
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255).map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}

const grounds = ['desk', 'sheet', 'aside', 'raised']
const read = ['ink', 'soft', 'faint', 'pencil', 'signed', 'stale', 'query']
const washes = ['pencil-wash', 'signed-wash', 'stale-wash', 'query-wash', 'open-wash']

const texts = [
  ...read.flatMap(text => grounds.map(ground => [text, ground] as const)),
  ...washes.flatMap(wash => ['ink', 'soft'].map(text => [text, wash] as const)),
  ...['pencil', 'signed', 'stale', 'query'].map(name => [name, `${name}-wash`] as const),
  ['on-ink', 'ink'] as const,
  ['on-pencil', 'pencil'] as const,
]
const shapes = ['edge', 'open', 'signed', 'stale', 'query', 'pencil'].flatMap(shape => grounds.map(ground => [shape, ground] as const))

describe.each(['light', 'dark'] as const)('the look, %s', light => {
  test.each(texts)('%s is read on %s', (text, ground) => {
    expect(contrast(colour(text, light), colour(ground, light))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(shapes)('%s is seen on %s', (shape, ground) => {
    expect(contrast(colour(shape, light), colour(ground, light))).toBeGreaterThanOrEqual(3)
  })
})

test('every token a stylesheet borrows is set somewhere', () => {
  const app = fileURLToPath(new URL('../app/', import.meta.url))
  const sheets = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.css')).map(name => ({ name, text: readFileSync(app + name, 'utf8') }))
  const set = new Set(sheets.flatMap(({ text }) => [...text.matchAll(/--([\w-]+):/g)].map(([, name]) => name)))
  const fromRadix = /^radix-/
  const missing = sheets.flatMap(({ name, text }) => [...text.matchAll(/var\(--([\w-]+)\)/g)].filter(([, token = '']) => !set.has(token) && !fromRadix.test(token)).map(([, token]) => `${name}: --${token}`))
  expect(missing).toEqual([])
})
