import type { CheckLevel } from '@/lib/editorial/article'
import type { Picture, Pin } from './public-rows'
import type { PublicEntry } from './public-entries'
import type { Kit } from './columns'

/**
 * The paper as its readers have it. All but profiles and fronts is derived from articles at publication, beside the stored
 * pages, and may be made again at any time: lists, topics, authors, archive and search are questions to these rows.
 */
export function paperTables(kit: Kit) {
  const { table, text, json, integer, millis, primaryKey, index } = kit
  const article = () => text('article').notNull()
  return {
    /** One row for each story that was ever public. */
    publicStories: table('public_stories', {
      article: text('article').primaryKey(), slug: text('slug').notNull(), state: text('state').$type<'live' | 'withdrawn'>().notNull(), section: text('section').notNull(),
      headline: text('headline').notNull(), standfirst: text('standfirst').notNull(), language: text('language').notNull(), byline: text('byline').notNull(),
      firstAt: millis('first_at').notNull(), changedAt: millis('changed_at').notNull(), month: text('month').notNull(), check: text('check').notNull(),
      breakingUntil: millis('breaking_until'), picture: json<Picture>('picture'), updatedAt: millis('updated_at').notNull(),
      /** Words a reader may look for, cut and folded, between spaces: of the headline, and of everything. Empty when withdrawn. */
      headlineWords: text('headline_words').notNull(), words: text('words').notNull(),
    }, t => [
      index('public_stories_newest').on(t.state, t.firstAt, t.article),
      index('public_stories_section').on(t.section, t.state, t.firstAt, t.article),
      index('public_stories_month').on(t.state, t.month, t.firstAt, t.article),
      index('public_stories_mapped').on(t.state, t.month, t.changedAt),
      index('public_stories_breaking').on(t.breakingUntil),
      index('public_stories_slug').on(t.slug),
    ]),
    publicTopics: table('public_topics', { topic: text('topic').notNull(), article: article(), name: text('name').notNull(), ordinal: integer('ordinal').notNull(), firstAt: millis('first_at').notNull() }, t => [
      primaryKey({ columns: [t.topic, t.article] }), index('public_topics_article').on(t.article), index('public_topics_newest').on(t.topic, t.firstAt, t.article),
    ]),
    publicAuthors: table('public_authors', { person: text('person').notNull(), article: article(), ordinal: integer('ordinal').notNull(), firstAt: millis('first_at').notNull() }, t => [
      primaryKey({ columns: [t.person, t.article] }), index('public_authors_article').on(t.article), index('public_authors_newest').on(t.person, t.firstAt, t.article),
    ]),
    /** What readers were told of changes to a story. */
    publicNotes: table('public_notes', { receipt: text('receipt').primaryKey(), article: article(), at: millis('at').notNull(), kind: text('kind').notNull(), text: text('text').notNull() }, t => [
      index('public_notes_newest').on(t.at, t.receipt), index('public_notes_article').on(t.article),
    ]),
    /** What a story's record counts, for the figures of all of them; of those that are gone too. */
    publicTallies: table('public_tallies', {
      article: text('article').primaryKey(), firstAt: millis('first_at').notNull(), claims: integer('claims').notNull(), sources: integer('sources').notNull(), kept: integer('kept').notNull(),
      /** How it was checked when it first appeared, and the last time. */
      firstLevel: text('first_level').$type<CheckLevel>().notNull(), level: text('level').$type<CheckLevel>().notNull(),
    }, t => [index('public_tallies_first').on(t.firstAt)]),
    /** Which stories the stored page of a story sends its readers to, under which headline and at which address (null: kept before that was). */
    publicLinks: table('public_links', { article: article(), to: text('to').notNull(), headline: text('headline').notNull(), slug: text('slug') }, t => [
      primaryKey({ columns: [t.article, t.to] }), index('public_links_to').on(t.to),
    ]),
    /** What feeds say of a story that was ever public: the story itself, or that it was withdrawn. */
    publicEntries: table('public_entries', {
      article: text('article').primaryKey(), state: text('state').$type<PublicEntry['state']>().notNull(), section: text('section').notNull(), changedAt: millis('changed_at').notNull(),
      entry: json<PublicEntry['entry']>('entry').notNull(),
    }, t => [index('public_entries_newest').on(t.state, t.changedAt, t.article), index('public_entries_section').on(t.section, t.state, t.changedAt, t.article)]),
    /** The address of an author's page, given at their first byline and kept. */
    authorSlugs: table('author_slugs', { slug: text('slug').primaryKey(), person: text('person').notNull().unique() }),
    /** What somebody, or an administrator, says of them to readers. Each change is an entry of the house. */
    profiles: table('profiles', { person: text('person').primaryKey(), bio: text('bio').notNull() }),
    /** How editors composed the front page ('') and the sections' own. Each change is an entry of the house. */
    fronts: table('fronts', {
      place: text('place').primaryKey(), lead: text('lead'), pins: json<Pin[]>('pins').notNull(), fill: text('fill').$type<'newest' | 'sections'>().notNull(),
      by: text('by').notNull(), at: millis('at').notNull(), nextEnd: millis('next_end'),
    }, t => [index('fronts_next_end').on(t.nextEnd)]),
  }
}
