import { rowLists } from '@/lib/editorial/article'
import type { Article, Entry } from '@/lib/editorial/article'
import { canonical } from '@/lib/editorial/canonical'
import { claimsAt, standing } from '@/lib/editorial/claims'
import { summarise } from '@/lib/editorial/present'
import { loadWhole } from '../articles'
import { sha256 } from '../hashes'
import type { Still } from '../still'
import type { Told } from './chains'
import { finding } from './finding'
import type { Finding } from './finding'
import { receipts } from './receipts'

/** Articles one by one: documents, head row, standings and receipts, all worked out again from rows. */
export async function* articles(still: Still, told: Told, counts: Map<string, number>): AsyncGenerator<Finding> {
  for (const { id } of (await still.all('SELECT "id" FROM "articles" ORDER BY "id"')) as { id: string }[]) {
    try {
      const article = await loadWhole(still, id)
      if (!article) continue
      yield* documents(article)
      yield* await head(still, article, told.entries.get(id) ?? [])
      counts.set('standings', (counts.get('standings') ?? 0) + standings(article))
      yield* receipts(article, told)
    } catch (error) {
      yield finding('articles', id, `cannot be read: ${(error as Error).message}`)
    }
  }
}

function* documents(article: Article): Generator<Finding> {
  for (const { id, document, hash } of article.revisions) {
    if (sha256(canonical(document)) !== hash) yield finding('revisions', id, 'altered: its document does not have the hash it was saved with')
  }
}

/** Works out every claim's standing where the desk is and where readers are; throws if the rows do not allow it. */
function standings(article: Article): number {
  const shown = article.revisions.filter(({ id }) => id === article.current || id === article.publicRevision)
  return shown.flatMap((revision) => claimsAt(article, revision).map((claim) => standing(article, claim, revision))).length
}

/** What the head row must be, by the rows and the history. */
async function head(still: Still, article: Article, entries: Entry[]): Promise<Finding[]> {
  const [[stored] = [], slugs = []] = await still.snapshot([
    { table: 'articles', where: '"id" = ?', params: [article.id] }, { table: 'slugs', where: '"article" = ?', params: [article.id] },
  ])
  const { updatedAt: _, ...summary } = JSON.parse(stored?.['summary'] as string) as ReturnType<typeof summarise>
  const { updatedAt: __, ...derived } = summarise(article)
  const facts: [string, unknown, unknown][] = [
    ...derivedFacts(article, entries),
    ['slug', article.slug, slugBy(article, slugs.map((row) => row['slug'] as string))],
    ['updated_at', stored?.['updated_at'], entries.findLast((entry) => 'rows' in entry && (entry.rows as unknown[]).length > 0)?.at],
    ['summary, with the standing of its claims,', summary, derived],
  ]
  const wrong = facts.filter(([, is, ought]) => canonical(is ?? null) !== canonical(ought ?? null))
  return [...wrong.map(([what, is, ought]) => finding('articles', article.id, `its ${what} is ${shown(is)}, and by the other rows it is ${shown(ought)}`)), ...broken(article, entries)]
}

/** The address an editor gave it last; without one, the only one it was ever given. */
function slugBy({ arrangements }: Article, slugs: readonly string[]): string | null {
  const given = arrangements.map(({ address }) => address).filter((address) => address !== null)
  const first = slugs.filter((slug) => !given.includes(slug))
  const last = given.at(-1)
  if (first.length > 1 || (last !== undefined && !slugs.includes(last))) return `one of ${slugs.join(', ')}`
  return last ?? first[0] ?? null
}

const shown = (value: unknown) => canonical(value ?? null).slice(0, 300)

function derivedFacts(article: Article, entries: Entry[]): [string, unknown, unknown][] {
  const current = article.revisions.at(-1)
  const rows = rowLists.flatMap((list) => article[list].map(({ seq }) => seq))
  return [
    ['state', article.state, entries.at(-1)?.to],
    ['version', article.version, entries.at(-1)?.version],
    ['current revision', article.current, current?.id],
    ['text_version', article.textVersion, current?.version],
    ['language', article.language, current?.language],
    ['public_revision', article.publicRevision, article.publications.findLast(({ kind }) => kind !== 'withdrawal')?.revision],
    ['check', article.check, article.moves.findLast(({ check }) => check !== null)?.check],
    ['seq', article.seq, Math.max(...rows, current?.seq ?? 0)],
  ]
}

/** States follow from each other: every entry begins where the one before ended, and every move where its entry began. */
function broken(article: Article, entries: Entry[]): Finding[] {
  const gaps = entries.flatMap((entry, index) => {
    const before = entries[index - 1]
    return before && canonical(before.to) !== canonical(entry.from) ? [finding('history', `${article.id}/${index + 1}`, 'does not begin in the state the entry before ended in')] : []
  })
  return gaps
}
