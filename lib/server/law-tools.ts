import 'server-only'
import { createHash } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { rewrite } from '@/lib/editor/rewrite'
import type { House, Tools } from '@/lib/editorial/change'

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

/** What deciding needs from outside, at this moment. */
export function toolsFor(house: House): Tools {
  return { now: Date.now(), newId, house, digest, rewrite }
}
