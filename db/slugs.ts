import type { Id } from '@/lib/editorial/people'
import type { Change } from '@/lib/editorial/change'
import type { Reader, Unit } from './store'

/** The slug wished for, or the first of slug-2, slug-3 … that was never given to anybody. */
export async function takeSlug(reader: Reader, wished: string, article: Id): Promise<string> {
  const taken = await reader.all(`SELECT "slug", "article" FROM "slugs" WHERE "slug" = ? OR "slug" LIKE ? ESCAPE '!'`, [wished, `${wished.replace(/[!%_]/g, '!$&')}-%`])
  const own = taken.find((row) => row['article'] === article)
  if (own) return own['slug'] as string
  const names = new Set(taken.map((row) => row['slug']))
  if (!names.has(wished)) return wished
  let number = 2
  while (names.has(`${wished}-${number}`)) number++
  return `${wished}-${number}`
}

/** The article that has a slug, or had it once. */
export async function articleAtSlug(reader: Reader, slug: string): Promise<Id | null> {
  const [row] = await reader.all('SELECT "article" FROM "slugs" WHERE "slug" = ?', [slug])
  return (row?.['article'] as Id | undefined) ?? null
}

/** Every slug an article ever had. */
export async function slugsOf(reader: Reader, article: Id): Promise<string[]> {
  const rows = await reader.all('SELECT "slug" FROM "slugs" WHERE "article" = ? ORDER BY "slug"', [article])
  return rows.map((row) => row['slug'] as string)
}

/** The slug an article has after a change, and whether it never had that before; null where another article was quicker. */
export async function slugAfter(reader: Reader, { slug, before, article }: Change): Promise<{ slug: string | null; isNew: boolean } | null> {
  if (slug === null) return { slug: article.slug, isNew: false }
  if (!before?.slug) {
    const given = await takeSlug(reader, slug, article.id)
    return { slug: given, isNew: (await articleAtSlug(reader, given)) === null }
  }
  const owner = await articleAtSlug(reader, slug)
  return owner === null || owner === article.id ? { slug, isNew: owner === null } : null
}

export async function keepSlug(unit: Unit, slug: string, article: Id): Promise<void> {
  await unit.insert('slugs', [{ slug, article }])
}
