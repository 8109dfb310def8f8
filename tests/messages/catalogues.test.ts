import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { catalogueFor, catalogues, spokenLanguage } from '@/lib/messages/catalogues'
import { directionOf } from '@/lib/messages/direction'
import { listed, listedApart, speak } from '@/lib/messages/speak'

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

test('every text of the readers’ rooms is said somewhere', () => {
  const root = join(import.meta.dirname, '../../lib/server')
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file)).map((file) => readFileSync(join(root, file), 'utf8')).join('\n')
  const isSaid = (key: string) => sources.includes(`'${key}'`) || key.split('.').some((_, at, parts) => at > 0 && sources.includes(`\`${parts.slice(0, at).join('.')}.\${`))
  expect([...texts(catalogues.en).keys()].filter((key) => !isSaid(key))).toEqual([])
})

test('a language without a catalogue is spoken to in English', () => {
  expect(catalogueFor('th-TH')).toBe('th')
  expect(catalogueFor('pt-BR')).toBe('en')
  expect(speak('de')('paper.find')).toBe('Search')
  expect([spokenLanguage('th-TH'), spokenLanguage('en-AU'), spokenLanguage('de')]).toEqual(['th-TH', 'en-AU', 'en'])
})

test('every text can be said with what it is told', () => {
  const languages = Object.keys(catalogues) as (keyof typeof catalogues)[]
  for (const language of languages) {
    for (const [key, text] of texts(catalogues[language])) {
      for (const n of [0, 1, 2, 1234]) {
        const values = Object.fromEntries(told(text).map((name) => (name.startsWith('<') ? [name.slice(1, -1), () => '·'] : [name, n])))
        expect(() => speak(language).markup(key as never, values as never), `${language}: ${key}`).not.toThrow()
      }
    }
  }
})

test.each([['en', 'ltr'], ['th', 'ltr'], ['ar', 'rtl'], ['ar-EG', 'rtl'], ['he', 'rtl'], ['fa', 'rtl'], ['ur', 'rtl'], ['yi', 'rtl'], ['az', 'ltr'], ['az-Arab', 'rtl'], ['no such language', 'ltr']])('%s is written %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction)
})

test('names are listed as the language lists them, with and without links', () => {
  expect(listed(['Ada', 'Noor', 'Jonas'], 'en')).toBe('Ada, Noor and Jonas')
  expect(listed(['อารี', 'สมชาย'], 'th')).toBe('อารีและสมชาย')
  expect(listed(['1', '2', '3'], 'th')).toBe('1 2 และ 3')
  expect(listedApart(['Ada', 'Noor', 'Jonas'], 'en')).toEqual([{ before: '', name: 'Ada' }, { before: ', ', name: 'Noor' }, { before: ' and ', name: 'Jonas' }])
  expect(listedApart([], 'en')).toEqual([])
})
