import type { IndexBuilder, PgColumnBuilderBase } from 'drizzle-orm/pg-core'
import type { Kit } from './columns'
import type { ArticleTables } from './schema-articles'

/** What every table of an article's rows has: whose they are, their order, who wrote them and when. Rows are written once. */
export function rowsOver({ table, text, integer, millis, uniqueIndex }: Kit, { articles, revisions }: ArticleTables) {
  const row = () => ({
    id: text('id').primaryKey(),
    article: text('article').notNull().references(() => articles.id),
    seq: integer('seq').notNull(),
    by: text('by').notNull(),
    at: millis('at').notNull(),
  })
  return {
    row,
    revision: () => text('revision').notNull().references(() => revisions.id),
    /** Chance, hashed with the row where it holds something not public: its hash in the history then tells nothing. */
    salt: () => text('salt').notNull().default(''),
    list: <C extends Record<string, PgColumnBuilderBase>>(name: string, columns: C, more: (t: Record<keyof C, typeof articles.seq>) => IndexBuilder[] = () => []) =>
      table(name, { ...row(), ...columns }, t => {
        const { article, seq } = t as unknown as Record<'article' | 'seq', typeof articles.seq>
        return [uniqueIndex(`${name}_seq`).on(article, seq), ...more(t as unknown as Record<keyof C, typeof articles.seq>)]
      }),
  }
}
