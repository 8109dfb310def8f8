import { createTranslator } from 'next-intl'
import { describe, expect, test } from 'vitest'
import { deskCatalogues, deskLanguage } from '@/lib/messages/desk'
import { textsIn } from '../support/desk-texts'
import { handedWrong, usesIn } from '../support/desk-uses'
import { shapeOf } from '../support/message-shape'
import { sourceFiles } from '../support/source-files'
import { parsed } from '../support/syntax'
import { roomsGiven, roomsNeeded } from '../support/words-given'

/** Every text of the catalogue by room and dotted key. */
function texts(inside: object, path = ''): [key: string, text: string][] {
  return Object.entries(inside).flatMap(([key, inner]: [string, string | object]) => (typeof inner === 'string' ? [[path + key, inner] as [string, string]] : texts(inner, `${path}${key}.`)))
}
const rooms = new Map(Object.entries(deskCatalogues[deskLanguage]).map(([room, words]) => [room, new Map(texts(words))]))

// Readers' pages have catalogues of their own; the API and the routes that answer a page's script speak as the door does.
const isDesk = (path: string) => /^app\/(?!\(paper\)|api\/)/.test(path) && !path.endsWith('/route.ts')
const every = sourceFiles()
const sources = every.filter(({ path }) => isDesk(path))
const sample = 'tests/messages/said-outside.tsx'
const files = parsed([...sources.map(({ path }) => path), sample])
const pages = files.filter(({ path }) => path !== sample)
const uses = pages.flatMap(usesIn)

/** Folders whose texts are not in the catalogue yet. It only ever gets shorter. */
const notMoved: string[] = []

function nothing(wrong: string[]) {
  expect(wrong, `\n${wrong.join('\n')}\n`).toEqual([])
}

describe('the desk speaks from its catalogue', () => {
  test('the finder finds texts, and nothing else', () => {
    const found = files.filter(({ path }) => path === sample).flatMap(textsIn).map((line) => line.replace(/^.*?: /, '').slice(0, 11).trim().toLowerCase())
    expect(found.toSorted()).toEqual(['found eight', 'found five', 'found four', 'found one', 'found seven', 'found six', 'found three', 'found two'])
  })

  test('no page says a text of its own', () => {
    nothing(pages.filter(({ path }) => !notMoved.some((folder) => path.startsWith(`app/${folder}`))).flatMap(textsIn).map((found) => `${found} — give it a key in lib/messages/en/desk.`))
  })

  test('what is on the list of the unmoved still says texts of its own', () => {
    nothing(notMoved.filter((folder) => pages.filter(({ path }) => path.startsWith(`app/${folder}`)).flatMap(textsIn).length === 0))
  })
})

describe('the catalogue and the pages agree', () => {
  test('no key is missing', () => {
    nothing(uses.flatMap(({ place, room, key }) => (key !== null && !rooms.get(room)?.has(key) ? [`${place}: ${room}.${key}`] : [])))
  })

  test('every key can be read off, at least its beginning', () => {
    nothing(uses.filter(({ keys }) => /^\^?\.[*+]/.test(keys.source)).map(({ place }) => place))
  })

  test('no key is unused', () => {
    nothing([...rooms].flatMap(([room, words]) => [...words.keys()].filter((key) => !uses.some((use) => use.room === room && use.keys.test(key))).map((key) => `${room}.${key}`)))
  })

  test('whoever speaks for somebody is handed the right room', () => {
    nothing(handedWrong(pages))
  })

  test('each text is told what it asks for', () => {
    nothing(uses.flatMap(({ place, room, keys, told: given }) => [...(rooms.get(room) ?? [])].filter(([key]) => keys.test(key)).flatMap(([key, text]) => {
      const missing = given === null ? [] : shapeOf(text).told.filter((name) => !given.includes(name.replace(/[<>]/g, '')))
      return missing.length > 0 ? [`${place}: ${room}.${key} is not told ${missing.join(', ')}`] : []
    })))
  })
})

describe('each text', () => {
  const all = [...rooms].flatMap(([room, words]) => [...words].map(([key, text]) => ({ room, key, text, name: `${room}.${key}` })))

  test('can be said', () => {
    nothing(all.flatMap(({ room, key, text, name }) => {
      const wrong: string[] = []
      const say = createTranslator({ locale: deskLanguage, messages: deskCatalogues[deskLanguage] as Record<string, object>, onError: ({ message }) => { wrong.push(`${name}: ${message}`) } })
      const values = Object.fromEntries(shapeOf(text).told.map((value) => (value.startsWith('<') ? [value.slice(1, -1), (words: unknown) => words] : [value, 3])))
      void say.rich(`${room}.${key}` as never, values as never)
      return wrong
    }))
  })

  test('has no space at its ends: whoever translates it would not see it', () => {
    nothing(all.filter(({ text }) => text !== text.trim() || text === '').map(({ name }) => name))
  })

  // A moment is said by Time, in the newsroom's zone and its paper's language.
  test('counts and chooses, and formats no moments', () => {
    nothing(all.filter(({ text }) => shapeOf(text).formats.some((kind) => !['plural', 'select'].includes(kind))).map(({ name }) => name))
  })
})

test('each page gives what runs in the browser the rooms it speaks from, and no others', () => {
  const places = sources.filter(({ path }) => /\/(?:page|layout|error|not-found)\.tsx$/.test(path) && !/\/_/.test(path)).map(({ path }) => path)
  nothing(places.flatMap((path) => {
    const given = roomsGiven(path, sources)
    const { needed, brought } = roomsNeeded(path, every)
    const lacking = needed.filter((room) => ![...given.all, ...brought].includes(room)).map((room) => `${path} speaks from ${room} and is not given it`)
    return [...lacking, ...given.own.filter((room) => !path.endsWith('layout.tsx') && !needed.includes(room)).map((room) => `${path} gives ${room} and does not speak from it`)]
  }))
})
