import type { Entry } from '@/lib/editorial/article'
import type { Id } from '@/lib/editorial/people'
import { beginning, linkHash, rowHash } from './hashes'
import { fromRaw, shapes } from './rows'
import type { Data } from './rows'
import type { ChainedEntry, HouseEntry, NamedRow } from './schema-house'
import type { TableName } from './schema'
import type { Reader, Store, Unit } from './store'

export const house = 'house'

/** A link of a chain: the entry, where it stands, and the hash that binds it to the one before. */
export type Link = { ordinal: number; hash: string; prev: string } & ChainedEntry
/** A link of an article's chain. */
export type ArticleLink = Link & Entry

/** Who does something to the house, through which door, and when. */
export type Act = Omit<HouseEntry, 'action' | 'said'>

export async function append(unit: Unit, chain: string, entries: readonly ChainedEntry[]): Promise<Link[]> {
  if (entries.length === 0) return []
  const [head] = await unit.all('SELECT "count", "hash" FROM "heads" WHERE "chain" = ?', [chain])
  let ordinal = (head?.['count'] as number | undefined) ?? 0
  let prev = (head?.['hash'] as string | undefined) ?? beginning
  const links = entries.map((entry) => {
    ordinal += 1
    const link = { ordinal, prev, hash: linkHash(chain, ordinal, entry, prev) }
    prev = link.hash
    return { ...entry, ...link }
  })
  await unit.insert('history', links.map(({ ordinal, prev, hash, ...entry }) => ({ chain, ordinal, prev, hash, entry })))
  if (head) await unit.run('UPDATE "heads" SET "count" = ?, "hash" = ? WHERE "chain" = ?', [ordinal, prev, chain])
  else await unit.insert('heads', [{ chain, count: ordinal, hash: prev }])
  return links
}

export const named = (table: TableName, id: Id, row: object, also?: Data): NamedRow => ({ table: shapes[table].name, id, hash: rowHash(table, row, also) })

/** Every change of people, roles, keys and settings is an entry of the house, written with it. Resolves with the entry's number. */
export async function recordInHouse(unit: Unit, action: string, { by, via, at }: Act, rows: NamedRow[], said: string[] = []): Promise<number> {
  const [link] = await append(unit, house, [{ action, by, via, at, rows, ...(said.length > 0 ? { said } : {}) }])
  return link?.ordinal ?? 0
}

/** What a chain ends with: whoever keeps this elsewhere can tell whether any of it was rewritten since. Null where nothing was done. */
export async function headOf(store: Store, chain: string): Promise<string | null> {
  const [head] = await store.all('SELECT "hash" FROM "heads" WHERE "chain" = ?', [chain])
  return head ? String(head['hash']) : null
}

async function chainOf(store: Store, chain: string): Promise<Link[]> {
  const [rows = []] = await store.snapshot([{ table: 'history', where: '"chain" = ?', params: [chain], order: '"ordinal"' }])
  return rows.map((raw) => {
    const { entry, ordinal, prev, hash } = fromRaw(shapes.history, raw) as unknown as { entry: ChainedEntry; ordinal: number; prev: string; hash: string }
    return { ...entry, ordinal, prev, hash }
  })
}

/** An article's history, oldest first. */
export const history = (store: Store, article: Id) => chainOf(store, article) as Promise<ArticleLink[]>

/** What was done to people, roles, keys and settings, oldest first. */
export const houseHistory = (store: Store) => chainOf(store, house)

/** The latest entries of these acts of the house (of all, where none is named), which say in words what they changed, newest first. */
export async function houseChangesTold(store: Reader, limit: number, actions: readonly string[] = []): Promise<(HouseEntry & { ordinal: number; said: string[] })[]> {
  const rows = await store.all(`SELECT "ordinal", "entry" FROM "history" WHERE "chain" = ? AND "entry" LIKE '%"said":[%' AND (${actions.map(() => '"entry" LIKE ?').join(' OR ') || '1 = 1'}) ORDER BY "ordinal" DESC LIMIT ?`,
    [house, ...actions.map((action) => `%"action":${JSON.stringify(action)}%`), limit])
  return rows.map((raw) => ({ ...(JSON.parse(raw['entry'] as string) as HouseEntry & { said: string[] }), ordinal: raw['ordinal'] as number }))
}
