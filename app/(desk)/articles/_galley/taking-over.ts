'use client'

import { useState } from 'react'
import type { ArticleView, ClaimView, SourceView } from '@/lib/editorial/view'
import type { RememberedEvidence } from '@/lib/server/claim-memory'
import { useRoom } from './room'

/** Whether a claim rests on this very passage already. */
export const isHere = (row: RememberedEvidence, { evidence }: Pick<ClaimView, 'evidence'>): boolean =>
  evidence.some((one) => !one.removed && !one.hidden && one.sourceTitle === row.title && one.url === row.url && one.doi === row.doi && one.passage === row.passage && one.locator === row.locator && one.supports === row.supports)

/** The same source in this story, if it is here. */
export const sameSource = (row: RememberedEvidence, sources: readonly SourceView[]): SourceView | undefined =>
  sources.find((one) => !one.hidden && one.title === row.title && one.url === row.url && one.doi === row.doi && one.kind === row.kind && one.primary === row.primary)

/** Adds sources and passages of another story to this claim, each by the acts everybody uses. Stops at the first that is not done; pressed again it goes on from there. */
export function useTakingOver(claim: ClaimView) {
  const { view, ask } = useRoom()
  const [busy, setBusy] = useState(false)

  async function sourceFor(row: RememberedEvidence, story: ArticleView): Promise<{ id: string; story: ArticleView } | null> {
    const known = sameSource(row, story.sources)
    if (known) return { id: known.id, story }
    const { kind, title, url, doi, primary, confidentiality } = row
    const added = await ask(claim.id, { action: 'addSource', kind, title, url, doi, primary, confidentiality })
    return added.outcome === 'done' && added.made ? { id: added.made, story: added.article } : null
  }

  async function takeOver(rows: readonly RememberedEvidence[]) {
    setBusy(true)
    let story = view
    for (const row of rows) {
      const source = await sourceFor(row, story)
      if (!source) break
      const { passage, locator, supports } = row
      const tied = await ask(claim.id, { action: 'addEvidence', claim: claim.id, source: source.id, passage, locator, supports })
      if (tied.outcome !== 'done') break
      story = tied.article
    }
    setBusy(false)
  }

  return { takeOver, busy }
}
