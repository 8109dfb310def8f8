import type { Block, Check, DeskState, PlaceHow, Placed, PublicState, Revision, TextRole } from '@/lib/editorial/article'
import type { Kit } from './columns'

/** The article's head row (the only one that changes) and the rows of its text, written once at save. */
export function articleTables(kit: Kit) {
  const { table, text, json, integer, millis, primaryKey, index, uniqueIndex } = kit
  const articles = table('articles', {
    id: text('id').primaryKey(),
    at: millis('at').notNull(),
    by: text('by').notNull(),
    section: text('section').notNull(),
    language: text('language').notNull(),
    byline: text('byline').notNull(),
    slug: text('slug'),
    desk: text('desk').$type<DeskState>().notNull(),
    public: text('public').$type<PublicState>().notNull(),
    version: integer('version').notNull(),
    textVersion: integer('text_version').notNull(),
    seq: integer('seq').notNull(),
    check: json<Check>('check').notNull(),
    current: text('current').notNull(),
    publicRevision: text('public_revision'),
    /** What lists show: derived at commit, so that a list never loads an article. */
    summary: json<unknown>('summary').notNull(),
    updatedAt: millis('updated_at').notNull(),
  }, t => [
    index('articles_newest').on(t.updatedAt, t.id),
    index('articles_desk').on(t.desk, t.updatedAt, t.id),
  ])
  const article = () => text('article').notNull().references(() => articles.id)
  const revisions = table('revisions', {
    id: text('id').primaryKey(),
    article: article(),
    number: integer('number').notNull(),
    seq: integer('seq').notNull(),
    version: integer('version').notNull(),
    document: json<unknown>('document').notNull(),
    hash: text('hash').notNull(),
    blocks: json<Block[]>('blocks').notNull(),
    language: text('language').notNull(),
    savedBy: text('saved_by').notNull(),
    at: millis('at').notNull(),
    made: text('made').$type<Revision['made']>().notNull(),
    /** Digests over the ordered hashes of the rows saved with the revision, and how many there are. */
    sentencesHash: text('sentences_hash').notNull(),
    sentencesCount: integer('sentences_count').notNull(),
    placesHash: text('places_hash').notNull(),
    placesCount: integer('places_count').notNull(),
    authorsHash: text('authors_hash').notNull(),
    authorsCount: integer('authors_count').notNull(),
  }, t => [uniqueIndex('revisions_number').on(t.article, t.number)])
  const revision = () => text('revision').notNull().references(() => revisions.id)
  const sentences = table('sentences', {
    revision: revision(),
    ordinal: integer('ordinal').notNull(),
    id: text('id').notNull(),
    block: text('block').notNull(),
    role: text('role').$type<TextRole>().notNull(),
    from: integer('from').notNull(),
    to: integer('to').notNull(),
    words: text('words').notNull(),
    wording: text('wording').notNull(),
    hash: text('hash').notNull(),
  }, t => [primaryKey({ columns: [t.revision, t.ordinal] })])
  const places = table('places', {
    revision: revision(),
    ordinal: integer('ordinal').notNull(),
    of: text('of').$type<Placed>().notNull(),
    id: text('id').notNull(),
    block: text('block').notNull(),
    from: integer('from').notNull(),
    to: integer('to').notNull(),
    quote: text('quote').notNull(),
    prefix: text('prefix').notNull(),
    suffix: text('suffix').notNull(),
    how: text('how').$type<PlaceHow>().notNull(),
    hash: text('hash').notNull(),
  }, t => [primaryKey({ columns: [t.revision, t.ordinal] })])
  const authors = table('authors', {
    revision: revision(),
    ordinal: integer('ordinal').notNull(),
    article: article(),
    wording: text('wording').notNull(),
    person: text('person').notNull(),
    hash: text('hash').notNull(),
  }, t => [primaryKey({ columns: [t.revision, t.ordinal] }), index('authors_article').on(t.article)])
  const slugs = table('slugs', { slug: text('slug').primaryKey(), article: article() })
  return { articles, revisions, sentences, places, authors, slugs }
}

export type ArticleTables = ReturnType<typeof articleTables>
