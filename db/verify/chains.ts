import type { Entry } from '@/lib/editorial/article'
import { beginning, linkHash } from '../hashes'
import type { Raw } from '../rows'
import type { ChainedEntry, NamedRow } from '../schema-house'
import type { Still } from '../still'
import { finding } from './finding'
import type { Finding } from './finding'
import { readStrictly } from './strict'

/** What the histories say was written. */
export interface Told {
  /** The last hash given to each row, by `table id`. */
  named: Map<string, NamedRow>
  /** Rows named by one and the same entry as this publication, by publication. */
  besidePublication: Map<string, NamedRow[]>
  /** Entries of each article, as far as they can be read. */
  entries: Map<string, (Entry & { rows: NamedRow[] })[]>
  links: number
}

interface Head {
  count: number
  hash: string
}

interface At {
  chain: string
  ordinal: number
  /** What the next link may follow: the hash as stored, and as it should be. */
  hashes: string[]
}

/** Follows every chain from its beginning to its head, and gathers what its entries name. */
export async function* chains(still: Still, told: Told): AsyncGenerator<Finding> {
  const heads = new Map((await still.all('SELECT "chain", "count", "hash" FROM "heads"')).map((row) => [row['chain'] as string, row as unknown as Head]))
  const articles = new Set((await still.all('SELECT "id" FROM "articles"')).map((row) => row['id'] as string))
  let at: At = { chain: '', ordinal: 0, hashes: [beginning] }
  for await (const raw of still.each({ table: 'history', where: '1 = 1', params: [], order: '"chain", "ordinal"' })) {
    const chain = raw['chain'] as string
    if (chain !== at.chain) {
      yield* atEnd(at, heads)
      at = { chain, ordinal: 0, hashes: [beginning] }
      if (!heads.has(chain)) yield articles.has(chain) || chain === 'house' ? finding('heads', chain, 'missing: its history is there') : finding('history', `${chain}/${String(raw['ordinal'])}`, 'added: there is no such chain')
    }
    yield* link(raw, at, heads.get(chain), told)
    at = { chain, ordinal: Math.max(at.ordinal, raw['ordinal'] as number), hashes: hashesOf(raw) }
    heads.get(chain)
    told.links += 1
  }
  yield* atEnd(at, heads)
  for (const [chain, { count }] of heads) {
    if (!told.entries.has(chain) && count > 0) yield finding('history', `${chain}/1`, `missing: its head counts ${count}, and there is none`)
  }
}

const idOf = (raw: Raw) => `${String(raw['chain'])}/${String(raw['ordinal'])}`

function hashesOf(raw: Raw): string[] {
  const data = readStrictly('history', raw)
  return [raw['hash'] as string, ...(data ? [linkHash(raw['chain'] as string, raw['ordinal'] as number, data['entry'], raw['prev'] as string)] : [])]
}

function* link(raw: Raw, before: At, head: Head | undefined, told: Told): Generator<Finding> {
  const ordinal = raw['ordinal'] as number
  const list = told.entries.get(before.chain) ?? []
  told.entries.set(before.chain, list)
  if (ordinal <= before.ordinal) return yield finding('history', idOf(raw), 'added: a chain begins at 1')
  for (let gone = before.ordinal + 1; gone < ordinal && gone <= (head?.count ?? 0); gone++) yield finding('history', `${before.chain}/${gone}`, 'missing: the chain has a gap')
  if (head && ordinal > head.count) return yield finding('history', idOf(raw), `added: its head counts ${head.count}`)
  const data = readStrictly('history', raw)
  const follows = ordinal !== before.ordinal + 1 || before.hashes.includes(raw['prev'] as string)
  if (!data || !follows || linkHash(before.chain, ordinal, data['entry'], raw['prev'] as string) !== raw['hash']) yield finding('history', idOf(raw), 'altered: its hash does not fit')
  if (data) gather(data['entry'] as ChainedEntry, list, told)
}

function gather(entry: ChainedEntry, list: (Entry & { rows: NamedRow[] })[], told: Told): void {
  list.push(entry as Entry & { rows: NamedRow[] })
  for (const row of entry.rows) {
    told.named.set(`${row.table} ${row.id}`, row)
    if (row.table === 'publications') told.besidePublication.set(row.id, entry.rows)
  }
}

function* atEnd({ chain, ordinal, hashes }: At, heads: Map<string, Head>): Generator<Finding> {
  const head = heads.get(chain)
  if (!head) return
  for (let gone = ordinal + 1; gone <= head.count; gone++) yield finding('history', `${chain}/${gone}`, `missing: its head counts ${head.count}`)
  if (ordinal === head.count && !hashes.includes(head.hash)) yield finding('heads', chain, `altered, or history ${chain}/${ordinal} was: their hashes differ`)
}
