import type { Teaser } from './public-rows'
import { storiesById } from './public-stories'
import type { Raw } from './rows'
import type { Store } from './store'

// What readers look for. SQLite's FTS5 and PostgreSQL's tsvector are asked alike: every word, or how it begins, must be in the
// story. Their rankings differ; ours is the same on both: stories with all the words in their headline first, then the newest.

/** Letters, marks and digits, as they were cut: nothing in them means anything to either engine. */
const isWord = (word: string) => /^[\p{L}\p{N}\p{M}]+$/u.test(word)

/** Three letters may be the beginning of a word; fewer are a word. */
const begins = (word: string) => [...word].length >= 3

interface Question {
  sql: string
  params: unknown[]
}

function onSqlite(words: readonly string[], join: ' AND ' | ' OR '): Question {
  const asked = words.map((word) => `"${word}"${begins(word) ? '*' : ''}`).join(join)
  return {
    sql: `SELECT s."article", s."first_at", r."id" IN (SELECT "rowid" FROM "public_words" WHERE "public_words" MATCH ?) AS "in_headline"
      FROM "public_words" w JOIN "public_word_rows" r ON r."id" = w."rowid" JOIN "public_stories" s ON s."article" = r."article" WHERE "public_words" MATCH ? AND s."state" = 'live'`,
    params: [`{headline} : (${asked})`, asked],
  }
}

function onPostgres(words: readonly string[], join: ' AND ' | ' OR '): Question {
  const asked = words.map((word) => `'${word}'${begins(word) ? ':*' : ''}`).join(join === ' AND ' ? ' & ' : ' | ')
  return {
    sql: `SELECT s."article", s."first_at", CASE WHEN s."headline_vector" @@ ?::tsquery THEN 1 ELSE 0 END AS "in_headline" FROM "public_stories" s WHERE s."words_vector" @@ ?::tsquery AND s."state" = 'live'`,
    params: [asked, asked],
  }
}

/** Live stories that have these words, or some of them; `words` are cut as `looked-for` cuts them. */
export async function searchStories(store: Store, words: readonly string[], { limit, offset = 0, some = false }: { limit: number; offset?: number; some?: boolean }): Promise<{ stories: Teaser[]; more: boolean }> {
  const asked = words.filter(isWord)
  if (asked.length === 0) return { stories: [], more: false }
  const { sql, params } = store.engine === 'sqlite' ? onSqlite(asked, some ? ' OR ' : ' AND ') : onPostgres(asked, some ? ' OR ' : ' AND ')
  const order = some ? '"first_at" DESC' : '"in_headline" DESC, "first_at" DESC'
  const rows: Raw[] = await store.all(`SELECT "article" FROM (${sql}) found ORDER BY ${order}, "article" DESC LIMIT ? OFFSET ?`, [...params, limit + 1, offset])
  return { stories: await storiesById(store, rows.slice(0, limit).map((row) => row['article'] as string)), more: rows.length > limit }
}
