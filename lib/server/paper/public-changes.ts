import { loadRevision } from '@/db/articles'
import type { Store } from '@/db/store'
import type { Article, Revision } from '@/lib/editorial/article'
import type { PublicChange, PublicRecord } from '@/lib/editorial/public-record'
import { changedText, type Part } from '../text-changes'

export type Changed = PublicChange & { hash: string; diff: Part[][] }

/** Every public text and what changed from one to the next, newest first. */
export async function publicChanges(store: Store, article: Article, record: PublicRecord): Promise<Changed[]> {
  const texts = new Map<string, Revision | null>()
  for (const { revision, number } of record.changes) {
    if (!texts.has(revision)) texts.set(revision, article.revisions.find((row) => row.id === revision) ?? (await loadRevision(store, article.id, number)))
  }
  let before: Revision | null = null
  const changes: Changed[] = []
  for (const change of record.changes) {
    const text = texts.get(change.revision) ?? null
    changes.push({ ...change, hash: text?.hash ?? '', diff: before && text && before.id !== text.id ? changedText(printedOn(before), printedOn(text)) : [] })
    before = text ?? before
  }
  return changes.reverse()
}

/** What stands on the page itself: lines for other places are left out. */
const printedOn = (revision: Revision) => revision.blocks.filter((block) => block.role !== 'social')
