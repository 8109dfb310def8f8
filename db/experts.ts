import type { Id } from '@/lib/editorial/people'
import type { Store } from './store'

/** Where the question behind a link stands; the newest, should one secret have been used twice. Null for links nobody ever made. */
export async function findRequest(store: Pick<Store, 'all'>, tokenHash: string): Promise<{ article: Id; request: Id } | null> {
  const [row] = await store.all('SELECT "article", "id" FROM "requests" WHERE "token_hash" = ? ORDER BY "at" DESC, "id" DESC LIMIT 1', [tokenHash])
  return row ? { article: row['article'] as Id, request: row['id'] as Id } : null
}
