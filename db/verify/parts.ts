import { rowHash, setHash } from '../hashes'
import type { Raw } from '../rows'
import type { Still } from '../still'
import type { Told } from './chains'
import { added, altered, finding, missing } from './finding'
import type { Finding } from './finding'
import type { SavedWith } from './rows'
import { readStrictly } from './strict'

type Part = 'sentences' | 'places' | 'authors'

/** Sentences, places and authors: each row against its own hash, and each set against what its revision says of it. */
export async function* parts(still: Still, told: Told, revisions: Map<string, SavedWith>, counts: Map<string, number>): AsyncGenerator<Finding> {
  for (const table of ['sentences', 'places', 'authors'] as const) {
    const unseen = new Map(revisions)
    let set: Raw[] = []
    const checked = function* () {
      const revision = set[0]?.['revision'] as string | undefined
      if (revision === undefined) return
      unseen.delete(revision)
      yield* setOf(table, revision, set, revisions.get(revision), told)
      set = []
    }
    for await (const raw of still.each({ table, where: '1 = 1', params: [], order: '"revision", "ordinal"' })) {
      if (set[0] && set[0]['revision'] !== raw['revision']) yield* checked()
      set.push(raw)
      counts.set(table, (counts.get(table) ?? 0) + 1)
    }
    yield* checked()
    for (const [revision, saved] of unseen) yield* setOf(table, revision, [], saved, told)
  }
}

function* setOf(table: Part, revision: string, set: Raw[], saved: SavedWith | undefined, told: Told): Generator<Finding> {
  if (!saved) {
    for (const raw of set) yield finding(table, idOf(raw), 'added: there is no such revision')
    return
  }
  const count = saved[`${table}Count`]
  const found = new Map(set.map((raw) => [raw['ordinal'] as number, raw]))
  let sound = true
  for (const raw of set) {
    const wrong = wrongWith(table, raw, count, told)
    if (wrong === null) continue
    sound = false
    yield finding(table, idOf(raw), wrong)
  }
  for (let ordinal = 0; ordinal < count || told.named.has(`${table} ${revision}/${ordinal}`); ordinal++) {
    if (found.has(ordinal)) continue
    sound = false
    yield finding(table, `${revision}/${ordinal}`, ordinal < count ? `missing: revision ${revision} was saved with ${count}` : missing)
  }
  const first = set.filter((raw) => (raw['ordinal'] as number) < count)
  if (sound && setHash(first.map((raw) => raw['hash'] as string)) !== saved[`${table}Hash`]) {
    yield finding(table, `${revision}/*`, `altered: together they are not what revision ${revision} was saved with`)
  }
}

const idOf = (raw: Raw) => `${String(raw['revision'])}/${String(raw['ordinal'])}`

function wrongWith(table: Part, raw: Raw, count: number, told: Told): string | null {
  const ordinal = raw['ordinal'] as number
  const named = told.named.get(`${table} ${idOf(raw)}`)
  if (ordinal < 0 || (ordinal >= count && !named)) return ordinal < 0 || table === 'places' ? added : `added: its revision was saved with ${count}`
  const data = readStrictly(table, raw)
  const hash = data && rowHash(table, data)
  if (!data || hash !== raw['hash']) return altered
  return named && named.hash !== hash ? altered : null
}
