import { expect, test } from 'vitest'
import { catalogueFor, catalogues } from '@/lib/messages/catalogues'
import { speak } from '@/lib/messages/speak'

/** Every text of a catalogue by its dotted key. */
function texts(room: unknown, path = ''): Map<string, string> {
  if (typeof room === 'string') return new Map([[path, room]])
  return new Map(Object.entries(room as object).flatMap(([key, inner]) => [...texts(inner, path === '' ? key : `${path}.${key}`)]))
}

/** What a text is told: `{name}`, `{count, plural, …}`, `<link>`. */
const told = (text: string): string[] => [...new Set([...text.matchAll(/\{\s*(\w+)\s*(?=[,}])|<(\w+)>/g)].map(([, value, tag]) => value ?? `<${tag ?? ''}>`))].sort()

test('a catalogue says what English says, and is told the same', () => {
  const english = texts(catalogues.en)
  for (const [language, catalogue] of Object.entries(catalogues)) {
    for (const [key, text] of texts(catalogue)) {
      expect(told(text), `${language}: ${key}`).toEqual(told(english.get(key) ?? ''))
      expect(text.trim(), `${language}: ${key}`).not.toBe('')
    }
  }
})

test('a language without a catalogue is spoken to in English', () => {
  expect(catalogueFor('th-TH')).toBe('th')
  expect(catalogueFor('pt-BR')).toBe('en')
  expect(speak('de')('paper.find')).toBe('Search')
})
