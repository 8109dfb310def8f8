import 'server-only'
import { getFile } from '@/db/files'
import { areWhole, putRenditions, putUnshown, renditionsOf, unshownOf } from '@/db/renditions'
import type { Store } from '@/db/store'
import { inTurn } from '../turns'
import { tooManyPixels } from './bounds'
import { encodeApart } from './encode-apart'
import type { Encoding } from './encoder'

/**
 * Makes what is missing of these pictures for readers. Resolves with whether anything was made. A picture of which nothing
 * can be made is remembered with the reason; `again` looks at everything anew, and makes what is damaged a second time.
 */
export async function makeRenditions(store: Store, pictures: readonly string[], again = false): Promise<boolean> {
  let made = false
  for (const picture of new Set(pictures)) made = (await inTurn(`renditions of ${picture}`, () => makeOne(store, picture, again))) || made
  return made
}

async function makeOne(store: Store, picture: string, again: boolean): Promise<boolean> {
  if (await isSettled(store, picture, again)) return false
  const encoding = await encodingOf(store, picture)
  if ('problem' in encoding) await putUnshown(store, picture, encoding.problem, Date.now())
  else await putRenditions(store, picture, encoding.renditions, Date.now())
  return 'renditions' in encoding
}

async function isSettled(store: Store, picture: string, again: boolean): Promise<boolean> {
  const there = (await renditionsOf(store, [picture])).get(picture) ?? []
  if (again) return there.length > 0 && areWhole(store, there)
  return there.length > 0 || (await unshownOf(store, [picture])).has(picture)
}

async function encodingOf(store: Store, picture: string): Promise<Encoding> {
  const file = await getFile(store, picture)
  if (!file) return { problem: 'Its file is not where files lie.' }
  const tooMany = tooManyPixels(file.width ?? 0, file.height ?? 0)
  return tooMany ? { problem: tooMany } : encodeApart(file.content)
}
