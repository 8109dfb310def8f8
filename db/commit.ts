import { rowLists } from '@/lib/editorial/article'
import type { Article } from '@/lib/editorial/article'
import type { Change } from '@/lib/editorial/change'
import { remember, forget } from './article-cache'
import { append } from './history'
import type { ArticleLink } from './history'
import { rowHash } from './hashes'
import { prepareRows } from './new-rows'
import type { Prepared } from './new-rows'
import { putInOutbox } from './outbox'
import { keepSlug, slugAfter } from './slugs'
import type { NamedRow } from './schema-house'
import type { Store, Unit } from './store'

export interface Committed {
  article: Article
  entries: ArticleLink[]
}

/** What lists show of an article, as plain JSON. Stored beside it at every commit. */
export type Summarise = (article: Article) => unknown

/**
 * Keeps a decided change whole, in one transaction: rows, history, outbox, head row. `'stale'` when somebody else
 * committed to this article since it was loaded: load again and decide again.
 */
export async function commit(store: Store, change: Change, summarise: Summarise): Promise<Committed | 'stale'> {
  if (isEmpty(change)) return { article: change.article, entries: [] }
  const prepared = prepareRows(change)
  const committed = await store.write((unit) => keep(unit, change, prepared, summarise))
  if (committed === 'stale') forget(store, change.article.id)
  else remember(store, committed.article)
  return committed
}

const bringsRows = ({ rows }: Change) =>
  rows.revisions.length > 0 || rows.authors.length > 0 || rows.places.length > 0 || rowLists.some((list) => rows[list].length > 0)

const isEmpty = (change: Change) => change.entries.length === 0 && change.outbox.length === 0 && change.slug === null && !bringsRows(change)

async function keep(unit: Unit, change: Change, prepared: Prepared, summarise: Summarise): Promise<Committed | 'stale'> {
  const { before } = change
  const address = await slugAfter(unit, change)
  if (!address) return 'stale'
  const { slug, isNew } = address
  const article = slug === change.article.slug ? change.article : { ...change.article, slug }
  if (!(await keepHead(unit, before, headOf(article, change, summarise)))) return 'stale'
  if (slug !== null && isNew) await keepSlug(unit, slug, article.id)
  for (const { table, rows } of prepared.inserts) await unit.insert(table, rows)
  const rows = [...namedHead(article, before), ...prepared.named]
  const entries = change.entries.map((entry, index) => ({ ...entry, rows: index === 0 ? rows : [] }))
  if (entries.length === 0 && rows.length > 0) throw new Error(`The change "${change.action}" brings rows but no history entry that would name them.`)
  const links = await append(unit, article.id, entries)
  await putInOutbox(unit, change.outbox, change.entries[0]?.at ?? article.at)
  return { article, entries: links as ArticleLink[] }
}

/** The entry that creates an article names the fixed part of its head row; so does one that would change it. */
function namedHead(article: Article, before: Article | null): NamedRow[] {
  const hash = rowHash('articles', article)
  return before && rowHash('articles', before) === hash ? [] : [{ table: 'articles', id: article.id, hash }]
}

function headOf(article: Article, change: Change, summarise: Summarise) {
  const { id, at, by, section, language, byline, slug, state, version, textVersion, seq, check, current, publicRevision } = article
  // A refusal at the gate is history, but it is no news of the article.
  const updatedAt = bringsRows(change) ? (change.entries.at(-1)?.at ?? at) : null
  return { id, at, by, section, language, byline, slug, ...state, version, textVersion, seq, check, current, publicRevision, summary: summarise(article), updatedAt }
}

const setHead = `UPDATE "articles" SET "section" = ?, "language" = ?, "byline" = ?, "slug" = ?, "desk" = ?, "public" = ?, "version" = ?, "text_version" = ?,
  "seq" = ?, "check" = ?, "current" = ?, "public_revision" = ?, "summary" = ?, "updated_at" = coalesce(?, "updated_at") WHERE "id" = ? AND "seq" = ?`

async function keepHead(unit: Unit, before: Article | null, head: ReturnType<typeof headOf>): Promise<boolean> {
  if (!before) {
    await unit.insert('articles', [head])
    return true
  }
  const changed = await unit.run(setHead, [
    head.section, head.language, head.byline, head.slug, head.desk, head.public, head.version, head.textVersion,
    head.seq, JSON.stringify(head.check), head.current, head.publicRevision, JSON.stringify(head.summary ?? null), head.updatedAt, head.id, before.seq,
  ])
  return changed === 1
}
