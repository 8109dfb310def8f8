import 'server-only'
import { posix } from 'node:path'
import type { WordFile } from './word-file'
import { childrenOf, readXml, valueOf } from './word-xml'

/** What a part of the file names outside itself: other parts by what they are, addresses by their id. */
export interface Relations {
  /** Name of the first part of that kind ("comments", "styles"). */
  part: (kind: string) => string | undefined
  address: (id: string) => string | undefined
}

/** The relations of one part; of the file itself where no part is named. */
export async function relationsOf(file: WordFile, part = ''): Promise<Relations> {
  const xml = await file.part(posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`).replace(/^\.\//, ''))
  const rows = xml === undefined ? [] : childrenOf(await readXml(xml), 'rel:Relationship')
  const external = (row: (typeof rows)[number]) => valueOf(row, 'TargetMode') === 'External'
  const parts = new Map(rows.filter((row) => !external(row)).map((row) => [valueOf(row, 'Type').replace(/^.*\//, ''), resolved(part, valueOf(row, 'Target'))]).reverse() as [string, string][])
  const addresses = new Map(rows.filter(external).map((row) => [valueOf(row, 'Id'), valueOf(row, 'Target')]))
  return { part: (kind) => parts.get(kind), address: (id) => addresses.get(id) }
}

const resolved = (part: string, target: string): string => posix.resolve('/', posix.dirname(part), target).slice(1)
