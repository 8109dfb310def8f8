import type { Article } from '@/lib/editorial/article'
import type { Id } from '@/lib/editorial/people'
import { loadArticle } from './articles'
import { putInOutbox } from './outbox'
import type { Store } from './store'

/** What every summary of this version holds, and none of an earlier one does. */
const newest = '%"load":%'

/**
 * Lines of lists written by an earlier version are derived anew; a line is nothing but what follows from the rows. The gate
 * may ask more than it did: whether the story is still what its state says is looked at once the server runs.
 */
export async function renewSummaries(store: Store, summarise: (article: Article) => unknown, now: number): Promise<number> {
  const old = await store.all('SELECT "id" FROM "articles" WHERE "summary" NOT LIKE ?', [newest])
  for (const { id } of old as { id: Id }[]) {
    const article = await loadArticle(store, id)
    if (!article) continue
    await store.write(async (unit) => {
      await unit.run('UPDATE "articles" SET "summary" = ? WHERE "id" = ? AND "seq" = ?', [JSON.stringify(summarise(article)), id, article.seq])
      await putInOutbox(unit, [{ kind: 'settle', key: `settle/${id}/upgrade-${article.seq}`, article: id, detail: {} }], now)
    })
  }
  return old.length
}
