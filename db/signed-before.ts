import type { Sought } from '@/lib/editorial/claim-memory'
import type { Id } from '@/lib/editorial/people'
import type { Store } from './store'

/** A signature that may be about the same fact: to be looked at, nothing more. */
export interface SignedBefore {
  article: Id
  claim: Id
}

export interface SignedQuery {
  sought: Sought
  /** The story that asks. */
  except: Id
  visibleTo: { person: Id; sees: 'all' | 'own' }
  limit: number
}

/** No look reads more than this: on SQLite everybody waits for it. Ids are in the order of time. */
const mostRead = 20_000

/** Claims of other stories that were once verified on words like these, the newest first. Reads the words of the newest signatures once. */
export async function signedBefore(store: Store, { sought, except, visibleTo, limit }: SignedQuery): Promise<SignedBefore[]> {
  const { text, params } = likeness(sought)
  const seen = visibleTo.sees === 'all' ? '' : `AND ("public" = 'live' OR "id" IN (SELECT "article" FROM "assignments" WHERE "person" = ? AND "as" = 'writer'))`
  const recent = `SELECT "id", "article", "claim", "words" FROM "signatures" WHERE "verdict" = 'verified' ORDER BY "id" DESC LIMIT ${mostRead}`
  const rows = await store.all(
    `SELECT "article", "claim" FROM (${recent}) AS "recent" WHERE "article" IN (SELECT "id" FROM "articles" WHERE "id" <> ? ${seen}) AND (${text}) ORDER BY "id" DESC LIMIT ?`,
    [except, ...(seen === '' ? [] : [visibleTo.person]), ...params, limit],
  )
  return rows as unknown as SignedBefore[]
}

/** The very sentence, a quote with enough words in it, or a name together with a number. */
function likeness({ sentence, quote, names, numbers }: Sought): { text: string; params: string[] } {
  const either = (words: readonly string[]) => `(${words.map(() => `"words" LIKE ? ESCAPE '!'`).join(' OR ')})`
  const text = ['"words" = ?', ...(quote === null ? [] : [either([quote])]), ...(names.length > 0 && numbers.length > 0 ? [`${either(names)} AND ${either(numbers)}`] : [])].join(' OR ')
  const pairs = names.length > 0 && numbers.length > 0 ? [...names, ...numbers] : []
  return { text, params: [sentence, ...(quote === null ? [] : [within(quote)]), ...pairs.map(within)] }
}

const within = (words: string) => `%${words.replace(/[!%_]/g, '!$&')}%`
