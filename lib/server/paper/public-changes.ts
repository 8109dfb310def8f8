import { diffArrays, diffWordsWithSpace } from 'diff'
import { loadRevision } from '@/db/articles'
import type { Store } from '@/db/store'
import type { Article, Revision } from '@/lib/editorial/article'
import type { PublicChange, PublicRecord } from '@/lib/editorial/public-record'

export interface Part { value: string; added?: boolean; removed?: boolean }
export type Changed = PublicChange & { hash: string; diff: Part[][] }

/** Milliseconds one comparison may take before whole paragraphs are shown instead. */
const patience = 200

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
    changes.push({ ...change, hash: text?.hash ?? '', diff: before && text && before.id !== text.id ? compare(before, text) : [] })
    before = text ?? before
  }
  return changes.reverse()
}

/** Paragraphs first, then words inside those that changed. */
function compare(old: Revision, next: Revision): Part[][] {
  const lines = (revision: Revision) => revision.blocks.filter((block) => block.role !== 'social').map((block) => block.words)
  const runs = diffArrays(lines(old), lines(next), { timeout: patience }) ?? [{ value: lines(old), removed: true, added: false }, { value: lines(next), added: true, removed: false }]
  const shown: Part[][] = []
  for (let at = 0; at < runs.length; at++) {
    const [run, following] = [runs[at], runs[at + 1]]
    if (run?.removed && following?.added) {
      shown.push(...paired(run.value, following.value))
      at++
    } else if (run?.removed || run?.added) shown.push(...run.value.map((value) => [{ value, added: run.added, removed: run.removed }]))
  }
  return shown
}

function paired(old: string[], next: string[]): Part[][] {
  return Array.from({ length: Math.max(old.length, next.length) }, (_, at) => {
    const words = diffWordsWithSpace(old[at] ?? '', next[at] ?? '', { timeout: patience })
    return words ?? [{ value: old[at] ?? '', removed: true }, { value: next[at] ?? '', added: true }]
  })
}
