'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useState, useTransition } from 'react'
import { reportLostConnection } from '@/app/_components/connection'
import { useToast } from '@/app/_components/toast'
import type { PaperBlock } from '@/lib/editor/read-only'
import type { ArticleView } from '@/lib/editorial/view'
import type { Outcome } from '@/lib/server/outcome'
import type { Answer, Ask } from '../_dialogs/sending'
import { kept } from './kept'
import type { Stuck } from './room'

export type Act = (articleId: string, asked: Ask) => Promise<Outcome>

interface Sheet {
  view: ArticleView
  paper: readonly PaperBlock[]
}

/** The article as last heard of, and how to ask something of it. Text and what is said about it always come together. */
export function useActing(given: Sheet, act: Act) {
  const router = useRouter()
  const toast = useToast()
  const [sheet, setSheet] = useState(given)
  const [source, setSource] = useState(given)
  const [pending, setPending] = useState<ReadonlyMap<string, Ask>>(new Map())
  const [stuck, setStuck] = useState<ReadonlyMap<string, Stuck>>(new Map())
  const [refreshing, startRefresh] = useTransition()
  const latest = useRef(sheet)

  // The server sent the page again: what it says is newer than what is here.
  if (given.view !== source.view) {
    setSource(given)
    setSheet(before => ({ view: kept(before.view, given.view), paper: given.paper }))
  }
  useEffect(() => {
    latest.current = sheet
  }, [sheet])

  useFreshOnReturn(pending.size > 0, router)

  const receive = useCallback((view: ArticleView) => {
    // Other words than the paper here: the paper has to come with them.
    if (view.revision !== latest.current.view.revision) startRefresh(() => router.refresh())
    else setSheet(before => ({ ...before, view: kept(before.view, view) }))
  }, [router])

  const forget = useCallback((about: string) => setStuck(before => without(before, about)), [])

  const send = useCallback(async (about: string, asked: Ask): Promise<Answer> => {
    setPending(before => new Map(before).set(about, asked))
    const { view } = latest.current
    const answer: Answer = await act(view.id, { version: view.version, ...asked }).catch(() => {
      reportLostConnection()
      return { outcome: 'unsent' as const }
    })
    setPending(before => without(before, about))
    if (answer.outcome === 'done') {
      receive(answer.article)
      for (const notice of answer.notices) toast({ tone: 'note', title: notice })
    }
    return answer
  }, [act, receive, toast])

  const ask = useCallback(async (about: string, asked: Ask): Promise<Answer> => {
    forget(about)
    const answer = await send(about, asked)
    if (answer.outcome !== 'done') setStuck(before => new Map(before).set(about, { asked, trouble: answer }))
    return answer
  }, [forget, send])

  return { ...sheet, pending, stuck, refreshing, ask, send, forget }
}

/** Whoever comes back to this page after a while sees what others did meanwhile. */
function useFreshOnReturn(isBusy: boolean, router: ReturnType<typeof useRouter>) {
  const busy = useRef(isBusy)
  useEffect(() => {
    busy.current = isBusy
  }, [isBusy])
  useEffect(() => {
    let left = Date.now()
    const onChange = () => {
      if (document.visibilityState === 'hidden') left = Date.now()
      else if (!busy.current && Date.now() - left > awhile) router.refresh()
    }
    document.addEventListener('visibilitychange', onChange)
    return () => document.removeEventListener('visibilitychange', onChange)
  }, [router])
}

const awhile = 10_000

function without<V>(map: ReadonlyMap<string, V>, key: string): ReadonlyMap<string, V> {
  if (!map.has(key)) return map
  return new Map([...map].filter(([one]) => one !== key))
}
