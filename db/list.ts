import type { DeskState, PublicState } from '@/lib/editorial/article'
import type { Id } from '@/lib/editorial/people'
import type { Store } from './store'

export interface ListFilter {
  desk?: DeskState | undefined
  public?: PublicState | undefined
  /** Only articles this person is assigned to. */
  assigned?: Id | undefined
  /** Only articles in which something open may wait for this person, or for whoever holds their roles. */
  waits?: { person: Id; queries: boolean; proposals: boolean } | undefined
  /** Only articles in which somebody spoke, signed or settled something since this moment. */
  talkedSince?: number | undefined
  /** `own`: what this person has the pen of; whoever starts a story is assigned to it as its writer. */
  visibleTo: { person: Id; sees: 'all' | 'own' }
  /** Where the page before ended. */
  cursor?: string | undefined
  limit: number
}

export interface ListPage<S> {
  /** Summaries as `commit` stored them; `updatedAt` is when the article last changed. */
  articles: (S & { updatedAt: number })[]
  /** The cursor of the page after this one, if there is more. */
  next: string | null
}

/** Newest first. An unreadable cursor starts from the top. */
export async function listArticles<S extends object = object>(store: Store, filter: ListFilter): Promise<ListPage<S>> {
  const { conditions, params } = conditionsOf(filter)
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''
  const rows = await store.all(`SELECT "id", "summary", "updated_at" FROM "articles" ${where} ORDER BY "updated_at" DESC, "id" DESC LIMIT ?`, [...params, filter.limit + 1])
  const items = rows.slice(0, filter.limit)
  const last = rows.length > filter.limit ? items.at(-1) : undefined
  return {
    articles: items.map((row) => ({ ...(JSON.parse(row['summary'] as string) as S), updatedAt: row['updated_at'] as number })),
    next: last ? `${String(last['updated_at'])}.${String(last['id'])}` : null,
  }
}

function conditionsOf({ desk, public: reader, assigned, waits, talkedSince, visibleTo, cursor }: ListFilter): { conditions: string[]; params: unknown[] } {
  const conditions: string[] = []
  const params: unknown[] = []
  const add = (condition: string, ...values: unknown[]) => {
    conditions.push(condition)
    params.push(...values)
  }
  const isAssigned = '"id" IN (SELECT "article" FROM "assignments" WHERE "person" = ?)'
  if (desk) add('"desk" = ?', desk)
  if (reader) add('"public" = ?', reader)
  if (assigned !== undefined) add(isAssigned, assigned)
  if (waits) add(`(${waitingLines(waits).map(() => '"summary" LIKE ?').join(' OR ')})`, ...waitingLines(waits))
  if (talkedSince !== undefined) add(talked, talkedSince, talkedSince, talkedSince)
  if (visibleTo.sees === 'own') add(`"id" IN (SELECT "article" FROM "assignments" WHERE "person" = ? AND "as" = 'writer')`, visibleTo.person)
  const [, at, id] = /^(\d{1,15})\.(.{1,64})$/.exec(cursor ?? '') ?? []
  if (at !== undefined && id !== undefined) add('("updated_at" < ? OR ("updated_at" = ? AND "id" < ?))', Number(at), Number(at), id)
  return { conditions, params }
}

/** What a line of the list has in it where something may wait; whether it does is derived from the article's rows. */
function waitingLines({ person, queries, proposals }: NonNullable<ListFilter['waits']>): string[] {
  const some = (name: string) => Array.from({ length: 9 }, (_, at) => `%"${name}":${at + 1}%`)
  return [`%"spokenTo":[%"${person}"%`, ...(queries ? some('queries') : []), ...(proposals ? some('proposals') : [])]
}

const talked = `"id" IN (SELECT "article" FROM "replies" WHERE "at" >= ? UNION SELECT "article" FROM "proposal_ends" WHERE "at" >= ?
  UNION SELECT "article" FROM "signatures" WHERE "at" >= ? AND "article" IN (SELECT "article" FROM "queries"))`
