/** Every answer brings the whole article anew. What did not change keeps its identity, so that only what changed is drawn again. */
import type { ArticleView } from '@/lib/editorial/view'

const printed = new WeakMap<object, string>()

function print(thing: object): string {
  let words = printed.get(thing)
  if (words === undefined) printed.set(thing, (words = JSON.stringify(thing)))
  return words
}

function keptList<T extends { id: string }>(before: readonly T[], after: T[]): T[] {
  const old = new Map(before.map(thing => [thing.id, thing]))
  return after.map(thing => {
    const known = old.get(thing.id)
    return known && print(known) === print(thing) ? known : thing
  })
}

export function kept(before: ArticleView, after: ArticleView): ArticleView {
  return {
    ...after,
    claims: keptList(before.claims, after.claims),
    sentences: keptList(before.sentences, after.sentences),
    queries: keptList(before.queries, after.queries),
    proposals: keptList(before.proposals, after.proposals),
    sources: keptList(before.sources, after.sources),
  }
}
