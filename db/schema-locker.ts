import type { CslItem } from '@/lib/editorial/citations/csl-item'
import type { Copy, Restriction, SourceCondition } from '@/lib/editorial/source-rows'
import type { LinkFinding } from '@/lib/editorial/link-findings'
import type { StudyChecklist } from '@/lib/editorial/study-checklist'
import type { Answer, RequestEnd, Risk } from '@/lib/editorial/talk-rows'
import type { Kit } from './columns'
import type { ArticleTables } from './schema-articles'
import { rowsOver } from './schema-rows'

/** What is known of sources besides themselves, and the conversation around the check. Rows are written once. */
export function lockerTables(kit: Kit, articles: ArticleTables) {
  const { text, json, integer, millis, table, primaryKey, index } = kit
  const { list, salt, revision } = rowsOver(kit, articles)
  const source = () => text('source').notNull()
  const people = () => json<string[]>('people').notNull()
  return {
    copies: list('copies', {
      source: source(), file: text('file').notNull(), name: text('name').notNull(), mediaType: text('media_type').notNull(), bytes: integer('bytes').notNull(),
      how: text('how').$type<Copy['how']>().notNull(), url: text('url').notNull(), salt: salt(),
    }),
    citations: list('citations', { source: source(), item: json<CslItem>('item').notNull(), salt: salt() }),
    groupings: list('groupings', { source: source(), group: text('group').notNull(), salt: salt() }),
    judgements: list('judgements', { source: source(), condition: text('condition').$type<SourceCondition>().notNull(), note: text('note').notNull(), salt: salt() }),
    restrictions: list('restrictions', { source: source(), confidentiality: text('confidentiality').$type<Restriction['confidentiality']>().notNull(), people: people() }),
    openings: list('openings', { source: source() }),
    appraisals: list('appraisals', { source: source(), list: json<StudyChecklist>('list').notNull(), salt: salt() }),
    mentions: list('mentions', { query: text('query').notNull(), in: text('in').notNull(), person: text('person').notNull() }),
    criticisms: list('criticisms', { revision: revision(), of: text('of').notNull(), says: text('says').notNull() }),
    approaches: list('approaches', { criticism: text('criticism').notNull(), askedAt: millis('asked_at').notNull(), how: text('how').notNull(), deadline: millis('deadline').notNull() }),
    answers: list('answers', { criticism: text('criticism').notNull(), does: text('does').$type<Answer['does']>().notNull(), text: text('text').notNull(), included: text('included').notNull() }),
    gridEnds: list('grid_ends', { criticism: text('criticism').notNull(), reason: text('reason').notNull() }),
    plans: list('plans', { deadline: millis('deadline'), risk: text('risk').$type<Risk>().notNull(), note: text('note').notNull() }),
    claimAssignments: list('claim_assignments', { person: text('person').notNull(), claims: json<string[]>('claims').notNull() }),
    requests: list('requests', {
      claim: text('claim').notNull(), name: text('name').notNull(), question: text('question').notNull(), sources: json<string[]>('sources').notNull(),
      tokenHash: text('token_hash').notNull(), expiresAt: millis('expires_at').notNull(), salt: salt(),
    }, ({ tokenHash }) => [index('requests_token').on(tokenHash)]),
    requestEnds: list('request_ends', { request: text('request').notNull(), does: text('does').$type<RequestEnd['does']>().notNull(), text: text('text').notNull(), salt: salt() }),
    arrangements: list('arrangements', {
      section: text('section').notNull(), topics: json<string[]>('topics').notNull(), bylines: json<string[]>('bylines').notNull(), breakingUntil: millis('breaking_until'), readAlso: json<string[]>('read_also').notNull(), address: text('address'),
    }),
    renewals: list('renewals', { signatures: json<string[]>('signatures').notNull() }),
    /** Words read out of a stored copy, page by page. Follows from the copy's bytes, and may be read again at any time. */
    copyPages: table('copy_pages', {
      file: text('file').notNull(), ordinal: integer('ordinal').notNull(), label: text('label').notNull(), words: text('words').notNull(),
    }, t => [primaryKey({ columns: [t.file, t.ordinal] })]),
    /** Who sent a file, or had it fetched: whoever merely knows its hash may not make it a copy of a source of theirs. */
    fileSenders: table('file_senders', { file: text('file').notNull(), person: text('person').notNull() }, t => [primaryKey({ columns: [t.file, t.person] })]),
    /** What the link checker found at the address of a source, last time it looked. It decides nothing: a person judges the source. */
    linkChecks: table('link_checks', {
      source: text('source').primaryKey(), article: text('article').notNull(), checkedAt: millis('checked_at'), finding: text('finding').$type<LinkFinding>().notNull(),
      sentence: text('sentence').notNull(), failures: integer('failures').notNull(), nextAt: millis('next_at').notNull(),
    }, t => [index('link_checks_next').on(t.nextAt), index('link_checks_article').on(t.article)]),
    /** How far somebody has seen a story: its `seq` when they last had one of its pages before them. */
    looks: table('looks', { person: text('person').notNull(), article: text('article').notNull(), seq: integer('seq').notNull(), at: millis('at').notNull() }, t => [primaryKey({ columns: [t.person, t.article] })]),
  }
}
