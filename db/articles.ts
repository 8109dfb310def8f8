import { eq } from 'drizzle-orm'
import { rowLists } from '@/lib/editorial/article'
import type { Article, Revision } from '@/lib/editorial/article'
import type { Id } from '@/lib/editorial/people'
import { recall, remember } from './article-cache'
import { fromRaw, shapes } from './rows'
import type { Data, Raw, Select } from './rows'
import type { TableName } from './schema'
import type { Store } from './store'

export { commit } from './commit'
export type { Committed, Summarise } from './commit'
export { listArticles } from './list'
export type { ListFilter } from './list'
export { history } from './history'

/**
 * The article whole: every list complete; of revisions the current one, the public one, the base of the last correction
 * and, with `seenVersion`, the one in force at that version.
 */
export async function loadArticle(store: Store, id: Id, { seenVersion }: { seenVersion?: number | undefined } = {}): Promise<Article | null> {
  const [head] = await store.all('SELECT "seq" FROM "articles" WHERE "id" = ?', [id])
  if (!head) return null
  const kept = recall(store, id, head['seq'] as number) ?? (await loadAndKeep(store, id))
  if (!kept) return null
  if (seenVersion === undefined || seenVersion >= kept.article.textVersion) return kept.article
  const seen = await revisionSeen(store, kept, seenVersion)
  return seen ? { ...kept.article, revisions: [...kept.article.revisions, seen].sort((a, b) => a.number - b.number) } : kept.article
}

type Kept = ReturnType<typeof remember>

async function loadAndKeep(store: Store, id: Id): Promise<Kept | null> {
  const article = await load(store, id, neededRevisions, [id, id, id])
  return article && remember(store, article)
}

/** The revision in force at a version, unless the article has it already. */
async function revisionSeen(store: Store, { article, older }: Kept, version: number): Promise<Revision | null> {
  const [row] = await store.all('SELECT "id" FROM "revisions" WHERE "article" = ? AND "version" <= ? ORDER BY "number" DESC LIMIT 1', [article.id, version])
  const id = row?.['id'] as Id | undefined
  if (id === undefined || article.revisions.some((revision) => revision.id === id)) return null
  const revision = older.get(id) ?? (await revisionsWhere(store, article.id, '"id" = ?', [id]))[0] ?? null
  if (revision) older.set(id, revision)
  return revision
}

export async function loadRevision(store: Store, article: Id, number: number): Promise<Revision | null> {
  const [revision] = await revisionsWhere(store, article, '"number" = ?', [number])
  return revision ?? null
}

/** Numbers, versions and times of every revision, without their text. */
export async function listRevisions(store: Store, article: Id): Promise<Pick<Revision, 'id' | 'number' | 'version' | 'savedBy' | 'at' | 'made'>[]> {
  const { revisions: t } = store.tables
  return store.db.select({ id: t.id, number: t.number, version: t.version, savedBy: t.savedBy, at: t.at, made: t.made }).from(t).where(eq(t.article, article)).orderBy(t.number)
}

type Reading = Pick<Store, 'all' | 'snapshot'>

async function revisionsWhere(store: Reading, article: Id, where: string, params: unknown[]): Promise<Revision[]> {
  const [revisions = [], sentences = [], places = []] = await store.snapshot(revisionSelects(article, where, params))
  return assembled(revisions, sentences, places)
}

function revisionSelects(article: Id, where: string, params: unknown[]): Select[] {
  const wanted = `"revision" IN (SELECT "id" FROM "revisions" WHERE "article" = ? AND (${where}))`
  return [
    { table: 'revisions', where: `"article" = ? AND (${where})`, params: [article, ...params], order: '"number"' },
    { table: 'sentences', where: wanted, params: [article, ...params], order: '"ordinal"' },
    { table: 'places', where: wanted, params: [article, ...params], order: '"ordinal"' },
  ]
}

const neededRevisions = `"id" IN (SELECT "current" FROM "articles" WHERE "id" = ? UNION SELECT "public_revision" FROM "articles" WHERE "id" = ?
  UNION SELECT "base" FROM (SELECT "base" FROM "corrections" WHERE "article" = ? ORDER BY "seq" DESC LIMIT 1) AS "last_correction")`

/** The article with every revision it ever had. */
export const loadWhole = (store: Reading, id: Id): Promise<Article | null> => load(store, id, '1 = 1', [])

async function load(store: Reading, id: Id, revisionsWanted: string, params: unknown[]): Promise<Article | null> {
  const [heads = [], numbers = [], authors = [], revisions = [], sentences = [], places = [], ...lists] = await store.snapshot([
    { table: 'articles', where: '"id" = ?', params: [id] },
    { table: 'revisions', columns: ['id', 'number'], where: '"article" = ?', params: [id], order: '"number"' },
    { table: 'authors', where: '"article" = ?', params: [id], order: '(SELECT "number" FROM "revisions" WHERE "id" = "authors"."revision"), "ordinal"' },
    ...revisionSelects(id, revisionsWanted, params),
    ...rowLists.map((table): Select => ({ table, where: '"article" = ?', params: [id], order: '"seq"' })),
  ])
  const [head] = heads
  if (!head) return null
  const { desk, public: reader, summary: _, updatedAt: __, ...rest } = fromRaw(shapes.articles, head)
  return {
    ...rest,
    state: { desk, public: reader },
    revisions: assembled(revisions, sentences, places),
    numbers: Object.fromEntries(numbers.map((row) => [row['id'], row['number']])),
    authors: without(authors, 'authors', ['ordinal', 'article', 'hash']),
    ...Object.fromEntries(rowLists.map((list, index) => [list, without(lists[index] ?? [], list, ['article', 'salt'])])),
  } as unknown as Article
}

function without(rows: Raw[], table: TableName, keys: readonly string[]): Data[] {
  return rows.map((raw) => {
    const data = fromRaw(shapes[table], raw)
    for (const key of keys) delete data[key]
    return data
  })
}

function assembled(revisions: Raw[], sentences: Raw[], places: Raw[]): Revision[] {
  const ofRevision = (rows: Raw[], table: TableName, id: unknown) => without(rows.filter((row) => row['revision'] === id), table, ['revision', 'ordinal', 'hash'])
  const stored = ['article', 'sentencesHash', 'sentencesCount', 'placesHash', 'placesCount', 'authorsHash', 'authorsCount']
  return without(revisions, 'revisions', stored).map((data) => ({
    ...data, sentences: ofRevision(sentences, 'sentences', data['id']), places: ofRevision(places, 'places', data['id']),
  }) as unknown as Revision)
}
