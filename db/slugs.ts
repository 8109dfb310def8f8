import type { Id } from '@/lib/editorial/people'
import type { Reader, Store } from './store'

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

export async function articleAtSlug(store: Store, slug: string): Promise<Id | null> {
  const [row] = await store.all('SELECT "article" FROM "slugs" WHERE "slug" = ?', [slug])
  return (row?.['article'] as Id | undefined) ?? null
}
