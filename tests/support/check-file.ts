import { getPage } from '@/db/pages'
import type { Store } from '@/db/store'

export interface Spread {
  name: string
  from: number
  to: number
}

/** Where each part of a sound check file lies, its manifest and its seal among them. */
export function partsOf(bytes: Buffer): Spread[] {
  const [manifestAt, sealAt] = [bytes.lastIndexOf('<script type="application/json" id="manifest">'), bytes.lastIndexOf('<script type="application/json" id="seal">')]
  const text = bytes.subarray(manifestAt, sealAt).toString().split('\n').slice(1, -2).join('\n')
  let at = 0
  const spread = (JSON.parse(text) as { parts: { name: string; bytes: number }[] }).parts.map(({ name, bytes: size }): Spread => ({ name, from: at, to: (at += size) }))
  return [...spread, { name: 'the manifest', from: manifestAt, to: sealAt }, { name: 'the seal', from: sealAt, to: bytes.length }]
}

export interface Alteration {
  said: string
  bytes: Buffer
  /** Parts of which one must be named; or all of them. */
  names: string[]
  all?: boolean
}

/** A chance from 0 up to `below`. */
export type Chance = (below: number) => number

/** One byte turned, put in or taken out, anywhere. */
export function oneByte(bytes: Buffer, chance: Chance): Alteration {
  const parts = partsOf(bytes)
  // Each part is as likely as the next, however long it is.
  const at = (parts[chance(parts.length)] ?? { from: 0, to: 0, name: '' })
  const place = at.from + chance(at.to - at.from)
  const [before, after] = [bytes.subarray(0, place), bytes.subarray(place + 1)]
  const how = chance(3)
  if (how === 0) return { said: `a bit of byte ${place} turned`, bytes: Buffer.concat([before, Buffer.from([(bytes[place] ?? 0) ^ (1 << chance(8))]), after]), names: [at.name] }
  if (how === 1) return { said: `byte ${place} taken out`, bytes: Buffer.concat([before, after]), names: [at.name] }
  const letter = Buffer.from([chance(256)])
  const previous = parts.find((part) => part.to === place)?.name
  const names = place > at.from ? [at.name] : previous ? [at.name, previous, `the place after ${previous}`] : [at.name, 'the beginning']
  return { said: `a byte put in at ${place}`, bytes: Buffer.concat([before, letter, bytes.subarray(place)]), names }
}

/** Whole parts swapped, taken out, doubled, or two of them altered far from one another. */
export function wholeParts(bytes: Buffer, chance: Chance): Alteration {
  const parts = partsOf(bytes).slice(0, -2)
  const [a = 0, b = 0] = [chance(parts.length), chance(parts.length)].sort((one, other) => one - other)
  const pieces = parts.map(({ from, to }) => bytes.subarray(from, to))
  const rest = bytes.subarray(parts.at(-1)?.to ?? 0)
  const [one, other] = [pieces[a] ?? rest, pieces[b] ?? rest]
  const [name = '', second = ''] = [parts[a]?.name, parts[b]?.name]
  const how = a === b || one.equals(other) ? 1 : chance(4)
  const put = (changed: Buffer[]) => Buffer.concat([...changed, rest])
  if (how === 0) return { said: `${name} and ${second} swapped`, bytes: put(pieces.with(a, other).with(b, one)), names: [name, second], all: true }
  if (how === 1) return { said: `${name} taken out`, bytes: put(pieces.toSpliced(a, 1)), names: [name] }
  if (how === 2) return { said: `${name} doubled behind ${second}`, bytes: put(pieces.toSpliced(b + 1, 0, one)), names: [`the place after ${second}`, name, second, 'a part nobody signed', ...parts.slice(a, b + 2).map((part) => `the place after ${part.name}`)] }
  const turned = (piece: Buffer) => Buffer.concat([piece.subarray(0, 1), Buffer.from([(piece[1] ?? 0) ^ 1]), piece.subarray(2)])
  return { said: `${name} and ${second} altered`, bytes: put(pieces.with(a, turned(one)).with(b, turned(other))), names: [name, second], all: true }
}

export async function storedCheckFile(store: Store, slug: string | null): Promise<Buffer> {
  return Buffer.from((await getPage(store, `/news/${slug ?? ''}/check-file`))?.html ?? '')
}

/** A data block of the file, as any program takes it out. */
export function dataIn(file: Buffer, id: string): unknown {
  const [, json = 'null'] = new RegExp(`<script type="[^"]*" id="${id}">\\n([^]*?)\\n</script>`).exec(file.toString()) ?? []
  return JSON.parse(json) as unknown
}
