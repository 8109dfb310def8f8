import type {
  AssignedAs, Check, Cited, ClaimKind, Confidentiality, CorrectionNote, Mark, MoveAction, Publication, Query, QueryReply, QueryTo, QueryType, ProposalEnd,
  Receipt, SourceKind, State, Verdict,
} from '@/lib/editorial/article'
import type { Rules } from '@/lib/editorial/change'
import type { Role } from '@/lib/editorial/people'
import type { Kit } from './columns'
import type { ArticleTables } from './schema-articles'
import { rowsOver } from './schema-rows'

/** What people say about an article: one table for each of its lists. Rows are written once. */
export function checkingTables(kit: Kit, articles: ArticleTables) {
  const { table, text, json, integer, boolean, uniqueIndex, index } = kit
  const { row, revision, salt, list } = rowsOver(kit, articles)

  return {
    claims: list('claims', { number: integer('number').notNull(), kind: text('kind').$type<ClaimKind>().notNull(), note: text('note').notNull(), revision: revision() }),
    cuts: list('cuts', { claim: text('claim').notNull(), reason: text('reason').notNull() }),
    signatures: list('signatures', {
      claim: text('claim').notNull(), revision: revision(), wordings: json<string[]>('wordings').notNull(), words: text('words').notNull(),
      cites: json<Cited[]>('cites').notNull(), verdict: text('verdict').$type<Verdict>().notNull(), note: text('note').notNull(),
      roles: json<Role[]>('roles').notNull(), salt: salt(),
    }),
    overrules: list('overrules', {
      claim: text('claim').notNull(), revision: revision(), wordings: json<string[]>('wordings').notNull(), words: text('words').notNull(),
      cites: json<Cited[]>('cites').notNull(), reason: text('reason').notNull(), answers: text('answers').notNull(), salt: salt(),
    }),
    marks: list('marks', {
      type: text('type').$type<Mark['type']>().notNull(), revision: revision(), wording: text('wording').notNull(), words: text('words').notNull(),
      roles: json<Role[]>('roles').notNull(),
    }),
    lifts: list('lifts', { mark: text('mark').notNull() }),
    sources: list('sources', {
      kind: text('kind').$type<SourceKind>().notNull(), title: text('title').notNull(), url: text('url').notNull(), doi: text('doi').notNull(),
      primary: boolean('primary').notNull(), confidentiality: text('confidentiality').$type<Confidentiality>().notNull(), salt: salt(),
    }),
    evidence: list('evidence', {
      claim: text('claim').notNull(), source: text('source').notNull(), passage: text('passage').notNull(), locator: text('locator').notNull(),
      supports: boolean('supports').notNull(), salt: salt(),
    }),
    removals: list('removals', { evidence: text('evidence').notNull() }),
    queries: list('queries', {
      to: text('to').$type<QueryTo>().notNull(), type: text('type').$type<QueryType>().notNull(), about: text('about').$type<Query['about']>().notNull(),
      claim: text('claim'), text: text('text').notNull(),
    }),
    replies: list('replies', { query: text('query').notNull(), does: text('does').$type<QueryReply['does']>().notNull(), text: text('text').notNull() }),
    proposals: list('proposals', {
      claim: text('claim'), revision: revision(), block: text('block').notNull(), on: text('on').notNull(), words: text('words').notNull(), note: text('note').notNull(),
    }),
    proposalEnds: list('proposal_ends', {
      proposal: text('proposal').notNull(), does: text('does').$type<ProposalEnd['does']>().notNull(), reason: text('reason').notNull(),
    }),
    assignments: table('assignments', { ...row(), person: text('person').notNull(), as: text('as').$type<AssignedAs>().notNull() }, t => [
      uniqueIndex('assignments_seq').on(t.article, t.seq), index('assignments_person').on(t.person, t.article),
    ]),
    moves: list('moves', {
      action: text('action').$type<MoveAction>().notNull(), text: text('text').notNull(), from: json<State>('from').notNull(), to: json<State>('to').notNull(),
      revision: text('revision'), roles: json<Role[]>('roles').notNull(), check: json<Check>('check'),
    }),
    corrections: list('corrections', { base: text('base').notNull(), reason: text('reason').notNull() }),
    receipts: list('receipts', {
      kind: text('kind').$type<Receipt['kind']>().notNull(), revision: revision(), hash: text('hash').notNull(), check: json<Check>('check').notNull(),
      signatures: json<string[]>('signatures').notNull(), marks: json<string[]>('marks').notNull(), overrules: json<string[]>('overrules').notNull(),
      answersFor: text('answers_for').notNull(), gate: integer('gate').notNull(), rules: json<Rules>('rules'),
    }),
    publications: list('publications', {
      kind: text('kind').$type<Publication['kind']>().notNull(), revision: revision(), receipt: text('receipt').notNull(), correction: text('correction'),
      note: json<CorrectionNote>('note'),
    }),
  }
}
