import { rowLists } from '@/lib/editorial/article'
import type { Role } from '@/lib/editorial/people'
import { rowHash } from '../hashes'
import { shapes } from '../rows'
import type { Data, Raw } from '../rows'
import type { TableName } from '../schema'
import type { Still } from '../still'
import type { Told } from './chains'
import { added, altered, finding, missing } from './finding'
import type { Finding } from './finding'
import { readStrictly } from './strict'

/** What a revision says of the rows saved with it. */
export interface SavedWith {
  article: string
  sentencesHash: string
  sentencesCount: number
  placesHash: string
  placesCount: number
  authorsHash: string
  authorsCount: number
}

/** Tables whose rows the histories name, and the column that names them there. */
const namedTables: [TableName, string][] = [
  ['articles', 'id'], ['revisions', 'id'], ...rowLists.map((list): [TableName, string] => [list, 'id']),
  ['people', 'id'], ['tokens', 'id'], ['invites', 'hash'], ['settings', 'id'], ['newsroomKeys', 'id'], ['profiles', 'person'], ['fronts', 'place'],
]

/** Every row against the hash its history gave it last; then every name against the rows. */
export async function* rows(still: Still, told: Told, revisions: Map<string, SavedWith>, counts: Map<string, number>): AsyncGenerator<Finding> {
  const unseen = new Set(told.named.keys())
  const roles = await rolesByPerson(still)
  for (const [table, idColumn] of namedTables) {
    const { name } = shapes[table]
    for await (const raw of still.each({ table, where: '1 = 1', params: [] })) {
      const id = String(raw[idColumn])
      counts.set(name, (counts.get(name) ?? 0) + 1)
      unseen.delete(`${name} ${id}`)
      yield* row(table, name, id, raw, told, roles)
      if (table === 'revisions') revisions.set(id, savedWith(raw))
    }
  }
  for (const key of unseen) {
    const { table, id } = told.named.get(key) ?? { table: '', id: '' }
    // Places given later are rows of a set; that is looked at as a whole.
    if (table !== 'places') yield finding(table, id, missing)
  }
}

function* row(table: TableName, name: string, id: string, raw: Raw, told: Told, roles: Map<string, Role[]>): Generator<Finding> {
  const expected = told.named.get(`${name} ${id}`)
  if (!expected) return yield finding(name, id, added)
  const data = readStrictly(table, raw)
  const also: Data | undefined = table === 'people' ? { roles: roles.get(id) ?? [] } : undefined
  if (!data || rowHash(table, data, also) !== expected.hash) yield finding(name, id, altered)
}

async function rolesByPerson(still: Still): Promise<Map<string, Role[]>> {
  const held = new Map<string, Role[]>()
  for (const { person, role } of (await still.all('SELECT "person", "role" FROM "person_roles"')) as { person: string; role: Role }[]) held.set(person, [...(held.get(person) ?? []), role].sort())
  return held
}

function savedWith(raw: Raw): SavedWith {
  const number = (name: string) => raw[name] as number
  const text = (name: string) => raw[name] as string
  return {
    article: text('article'), sentencesHash: text('sentences_hash'), sentencesCount: number('sentences_count'), placesHash: text('places_hash'),
    placesCount: number('places_count'), authorsHash: text('authors_hash'), authorsCount: number('authors_count'),
  }
}
