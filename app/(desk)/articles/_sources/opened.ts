'use client'

import { useCallback, useMemo, useState } from 'react'
import type { EvidenceView, SourceView } from '@/lib/editorial/view'
import type { Answer, Ask, Send } from '../_dialogs/sending'
import { useRoom } from '../_galley/room'

interface Shown {
  source: SourceView
  evidence: ReadonlyMap<string, EvidenceView>
}

/**
 * Sources that were opened on this page: what their opening showed is remembered here, and nowhere else, until the page is left.
 * Whoever may no longer open one sees it no longer.
 */
export function useOpened() {
  const { view, ask, sendFor } = useRoom()
  const [shown, setShown] = useState<ReadonlyMap<string, Shown>>(new Map())

  const remember = useCallback((id: string, answer: Answer) => {
    if (answer.outcome !== 'done') return
    const source = answer.article.sources.find((one) => one.id === id)
    const rows = answer.article.claims.flatMap((claim) => claim.evidence).filter((row) => row.source === id)
    if (source) setShown((before) => new Map(before).set(id, { source, evidence: new Map(rows.map((row) => [row.id, row])) }))
  }, [])

  const open = useCallback(async (id: string) => remember(id, await ask(id, { action: 'openSource', source: id })), [ask, remember])

  /** What was changed on an opened source is only seen by opening it again. */
  const again = useCallback(async ({ id, confidentiality }: SourceView) => {
    if (confidentiality === 'named' && shown.has(id)) await open(id)
  }, [open, shown])

  const sendOn = useCallback((source: SourceView): Send => async (asked: Ask) => {
    const answer = await sendFor(source.id)(asked)
    if (answer.outcome === 'done') await again(source)
    return answer
  }, [again, sendFor])

  const sources = useMemo(() => view.sources.map((source) => {
    const kept = shown.get(source.id)
    return source.hidden && source.mayOpen && kept ? { ...kept.source, offered: source.offered, mayOpen: true } : source
  }), [view.sources, shown])

  const evidenceOf = useCallback((row: EvidenceView) => (row.hidden ? (shown.get(row.source)?.evidence.get(row.id) ?? row) : row), [shown])

  return { sources, open, again, sendOn, evidenceOf }
}

export type Locker = ReturnType<typeof useOpened>
