import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyCheckFile } from '../../bin/check-file.mjs'
import { oneByte, partsOf, storedCheckFile, wholeParts, type Alteration, type Chance } from '../support/check-file'
import { publishedIl32 } from '../support/il-32'
import { openNewsroom, type ServerNewsroom } from '../support/server'

// One altered byte anywhere is named: the demonstration's story about IL-32, altered in every way there is.

let room: ServerNewsroom
let file: Buffer
beforeAll(async () => {
  room = await openNewsroom()
  file = await storedCheckFile(room.store, (await publishedIl32(room)).slug)
})
afterAll(() => room.close())

/** What was surely found, by part. */
const namedIn = (bytes: Buffer) => verifyCheckFile(bytes).findings.filter(({ unsure }) => !unsure).map(({ part }) => part)

function isNamed({ said, bytes, names, all = false }: Alteration): void {
  const found = namedIn(bytes)
  const missed = all ? names.filter((name) => !found.includes(name)) : found.some((name) => names.includes(name)) ? [] : names
  expect({ said, found, missed }).toEqual({ said, found, missed: [] })
}

const chances = fc.array(fc.nat(), { minLength: 6, maxLength: 6 }).map((numbers): Chance => {
  let at = 0
  return (below) => (numbers[at++ % numbers.length] ?? 0) % Math.max(1, below)
})

test('unaltered, nothing is named', () => {
  expect(namedIn(file)).toEqual([])
  expect(partsOf(file).length).toBeGreaterThan(100)
})

describe('altered at random', () => {
  test('one byte, 200 times: detected, and exactly the part it is in is named', () => {
    fc.assert(fc.property(chances, (chance) => {
      const alteration = oneByte(file, chance)
      isNamed(alteration)
      expect([alteration.said, namedIn(alteration.bytes).length]).toEqual([alteration.said, 1])
    }), { numRuns: 200 })
  })

  test('whole parts, 200 times: swapped, taken out, doubled, two at once', () => {
    fc.assert(fc.property(chances, (chance) => { isNamed(wholeParts(file, chance)) }), { numRuns: 200 })
  })
})

test('every part there is, one byte of each: exactly that part is named', () => {
  for (const { name, from, to } of partsOf(file)) {
    for (const place of [from, Math.floor((from + to) / 2), to - 1]) {
      const bytes = Buffer.from(file)
      bytes[place] = (bytes[place] ?? 0) ^ 4
      expect([name, place, namedIn(bytes)]).toEqual([name, place, [name]])
    }
  }
})

describe('in words', () => {
  const replaced = (find: string, replace: string) => Buffer.from(file.toString().replace(find, replace))

  test('a number changed in the text: which sentence, and what it reads now', () => {
    const { findings } = verifyCheckFile(replaced('followed 186 critically ill patients</mark>', 'followed 168 critically ill patients</mark>'))
    expect(findings).toEqual([{ part: 'sentence 2', what: expect.stringContaining('followed 168 critically ill patients') as string }])
  })

  test('a verdict changed in the data: which claim', () => {
    expect(verifyCheckFile(replaced('"cs:standing":"authors-account"', '"cs:standing":"verified"')).findings).toMatchObject([{ part: 'claim 5, as an annotation' }])
  })

  test('behind the seal, before the beginning, nothing at all', () => {
    expect(verifyCheckFile(Buffer.concat([file, Buffer.from('<p>And so it is.</p>')])).findings).toEqual([{ part: 'the seal', what: 'something was added behind it' }])
    expect(verifyCheckFile(Buffer.concat([Buffer.from('\ufeff'), file])).findings).toMatchObject([{ part: 'the beginning' }])
    expect(verifyCheckFile(Buffer.from('')).findings).toMatchObject([{ part: 'the file' }])
  })

  test('what is found never writes control characters to a terminal', () => {
    const { findings } = verifyCheckFile(replaced('critically ill', '\u001b[2Jcritically\u202e ill'))
    expect(JSON.stringify(findings)).not.toMatch(/\\u001b|\u202e/)
  })
})

test('an altered line of the manifest is the manifest’s; whose part it was about is said, and not held against it', () => {
  const line = file.toString().replace(/("name":"sentence 3","sha256":")(.)/, (_, before: string, digit: string) => `${before}${digit === 'a' ? 'b' : 'a'}`)
  const { findings } = verifyCheckFile(Buffer.from(line))
  expect(findings).toMatchObject([{ part: 'the manifest' }, { part: 'sentence 3', unsure: true }])
})

test('a letter of the seal that says the same bits in another way is an alteration like any other', () => {
  const [, last = ''] = /"signature":"[\w-]+([\w-])"/.exec(file.toString()) ?? []
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const twin = letters[letters.indexOf(last) + 1] ?? ''
  const altered = file.toString().replace(/("signature":"[\w-]+)[\w-]"/, `$1${twin}"`)
  expect(altered).not.toBe(file.toString())
  expect(namedIn(Buffer.from(altered))).toEqual(['the seal'])
})

test('every line with another end, as some programs leave it: nothing passes, and it takes no age', () => {
  const began = performance.now()
  expect(namedIn(Buffer.from(file.toString().replaceAll('\n', '\r\n'))).length).toBeGreaterThan(0)
  expect(performance.now() - began).toBeLessThan(5_000)
})
