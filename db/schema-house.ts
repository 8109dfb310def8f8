import type { About } from '@/lib/editorial/about'
import type { CheckLevel, Entry } from '@/lib/editorial/article'
import type { EvidenceRules } from '@/lib/editorial/evidence-rules'
import type { Role } from '@/lib/editorial/people'
import type { Kit } from './columns'

/** A row as a history entry names it. */
export interface NamedRow {
  table: string
  id: string
  hash: string
}
/** What the house chain records; an article's chain records the law's own entries. */
export type HouseEntry = Pick<Entry, 'action' | 'by' | 'via' | 'at'> & {
  /** Of a change of house rules: what changed, in words. */
  said?: string[]
}
export type ChainedEntry = (Entry | HouseEntry) & { rows: NamedRow[] }
export interface Section {
  name: string
  levels: CheckLevel[]
  /** Its stories inform about medicine, and tell machines so. Left out where they do not. */
  medical?: true | undefined
}

/** The newsroom itself: people, keys, settings, history, and what waits to be done. */
export function houseTables(kit: Kit) {
  const { table, text, json, integer, boolean, millis, primaryKey, index } = kit
  const people = table('people', {
    id: text('id').primaryKey(),
    email: text('email').notNull().unique(),
    name: text('name').notNull(),
    passwordHash: text('password_hash'),
    disabled: boolean('disabled').notNull(),
    createdAt: millis('created_at').notNull(),
  })
  const person = () => text('person').notNull().references(() => people.id)
  return {
    people,
    personRoles: table('person_roles', { person: person(), role: text('role').$type<Role>().notNull() }, t => [primaryKey({ columns: [t.person, t.role] })]),
    sessions: table('sessions', {
      id: text('id').primaryKey(), person: person(), createdAt: millis('created_at').notNull(), seenAt: millis('seen_at').notNull(),
      expiresAt: millis('expires_at').notNull(), revokedAt: millis('revoked_at'), address: text('address').notNull(), agent: text('agent').notNull(),
    }, t => [index('sessions_person').on(t.person)]),
    invites: table('invites', {
      hash: text('hash').primaryKey(), email: text('email').notNull(), roles: json<Role[]>('roles').notNull(), by: text('by').notNull(),
      createdAt: millis('created_at').notNull(), expiresAt: millis('expires_at').notNull(), usedAt: millis('used_at'), revokedAt: millis('revoked_at'),
    }),
    tokens: table('tokens', {
      id: text('id').primaryKey(), hash: text('hash').notNull().unique(), person: person(), name: text('name').notNull(),
      createdAt: millis('created_at').notNull(), lastUsedAt: millis('last_used_at'), revokedAt: millis('revoked_at'),
    }, t => [index('tokens_person').on(t.person)]),
    attempts: table('attempts', { id: text('id').primaryKey(), key: text('key').notNull(), at: millis('at').notNull() }, t => [index('attempts_key').on(t.key, t.at)]),
    settings: table('settings', {
      id: text('id').primaryKey(), name: text('name').notNull(), timeZone: text('time_zone').notNull(), language: text('language').notNull(),
      checkersPublic: boolean('checkers_public').notNull(), teamName: text('team_name').notNull(), sections: json<Section[]>('sections').notNull(),
      evidence: json<EvidenceRules>('evidence'), replies: json<CheckLevel[]>('replies'), about: json<About>('about'),
    }),
    workingCopies: table('working_copies', {
      article: text('article').notNull(), person: person(), base: integer('base').notNull(), document: json<unknown>('document').notNull(),
      updatedAt: millis('updated_at').notNull(),
    }, t => [primaryKey({ columns: [t.article, t.person] })]),
    files: table('files', {
      id: text('id').primaryKey(), mediaType: text('media_type').notNull(), bytes: integer('bytes').notNull(), width: integer('width'), height: integer('height'),
      by: text('by').notNull(), at: millis('at').notNull(),
    }),
    pages: table('pages', {
      path: text('path').primaryKey(), html: text('html').notNull(), etag: text('etag').notNull(), mediaType: text('media_type').notNull(),
      status: integer('status').notNull(), article: text('article'), updatedAt: millis('updated_at').notNull(),
    }, t => [index('pages_article').on(t.article)]),
    /** Looks at stories, by the hour; nothing is known of who looked. */
    reads: table('reads', { article: text('article').notNull(), hour: millis('hour').notNull(), count: integer('count').notNull() }, t => [primaryKey({ columns: [t.article, t.hour] }), index('reads_hour').on(t.hour)]),
    history: table('history', {
      chain: text('chain').notNull(), ordinal: integer('ordinal').notNull(), entry: json<ChainedEntry>('entry').notNull(), prev: text('prev').notNull(), hash: text('hash').notNull(),
    }, t => [primaryKey({ columns: [t.chain, t.ordinal] })]),
    newsroomKeys: table('newsroom_keys', {
      ordinal: integer('ordinal').primaryKey(), id: text('id').notNull().unique(), x: text('x').notNull(), madeAt: millis('made_at').notNull(),
      because: text('because').$type<'first' | 'turn' | 'lost'>().notNull(),
    }),
    // Read by db/keys.ts alone.
    newsroomSecrets: table('newsroom_secrets', { id: text('id').primaryKey(), secret: text('secret').notNull() }),
    heads: table('heads', { chain: text('chain').primaryKey(), count: integer('count').notNull(), hash: text('hash').notNull() }),
    outbox: table('outbox', {
      key: text('key').primaryKey(), kind: text('kind').notNull(), article: text('article').notNull(),
      detail: json<Record<string, string | number | null>>('detail').notNull(), madeAt: millis('made_at').notNull(), doneAt: millis('done_at'),
      tries: integer('tries').notNull(), nextAt: millis('next_at').notNull(),
    }, t => [index('outbox_waiting').on(t.doneAt, t.nextAt)]),
  }
}
