'use client'

import type { Editor, JSONContent } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Says } from '@/app/_words/says'
import type { RefusalView } from '@/lib/editorial/view'
import { keepTyped } from '../act'
import type { Answer, Ask } from '../_dialogs/sending'
import { useRoom } from '../_galley/room'
import { keepHere } from './kept-here'

export type Conflict = Extract<Answer, { outcome: 'conflict' }>

/** Where the words are: with the newsroom as a revision, kept as a working copy, on their way, or only in this browser. */
export type SavingState =
  | { is: 'saved'; revision: number; at: number }
  | { is: 'typing' | 'kept' | 'saving' | 'waiting' | 'signedOut' }
  | { is: 'refused'; refusals: RefusalView[] }
  | { is: 'invalid'; sentence: string }
  | { is: 'conflict'; conflict: Conflict }

/** Set on a transaction that shows what the newsroom knows already; nothing is to be saved for it. */
export const known = 'knownToTheNewsroom'

const beforeHere = 300
const beforeKept = 1_500
const beforeSaved = 110_000

interface Begun {
  article: string
  person: string
  base: number
  dirty: boolean
}

/** Keeps what is typed: at once in this browser, soon with the newsroom, and as a revision on Save, on leaving and when idle. */
export function useSaving(editor: Editor | null, { article, person, base: begun, dirty: begunDirty }: Begun) {
  const t = useTranslations('write')
  const { view, sendFor } = useRoom()
  const base = useRef(begun)
  const dirty = useRef(begunDirty)
  const timers = useRef<ReturnType<typeof setTimeout>[]>([])
  const [state, setState] = useState<SavingState>(begunDirty ? { is: 'kept' } : { is: 'saved', revision: view.revision, at: view.savedAt })

  const keep = useCallback(async () => {
    if (!editor || !dirty.current) return
    const document = documentOf(editor)
    try {
      const kept = await keepTyped(article, { base: base.current, document })
      if (kept.outcome === 'done') {
        base.current = kept.base
        setState((now) => (now.is === 'typing' || now.is === 'waiting' || now.is === 'signedOut' ? { is: 'kept' } : now))
      } else if (kept.outcome === 'signedOut') setState({ is: 'signedOut' })
      else if (kept.outcome === 'refused') setState({ is: 'refused', refusals: kept.refusals })
      else if (kept.outcome === 'invalid') setState({ is: 'invalid', sentence: kept.sentence })
    } catch {
      setState({ is: 'waiting' })
    }
  }, [article, editor])

  /** Makes a revision of the words as they are now. Resolves with whether the newsroom has them. */
  const save = useCallback(async (over?: number): Promise<boolean> => {
    if (!editor) return false
    timers.current.forEach(clearTimeout)
    if (!dirty.current && over === undefined) return true
    setState({ is: 'saving' })
    const document = documentOf(editor)
    // The door reads a document; the law's own shape has it as blocks and places.
    const answer = await sendFor('text')({ action: 'editText', version: over ?? base.current, document } as unknown as Ask)
    if (answer.outcome === 'done') {
      base.current = answer.article.version
      const unchanged = JSON.stringify(documentOf(editor)) === JSON.stringify(document)
      dirty.current = !unchanged
      if (unchanged) keepHere(article, person, null)
      setState(unchanged ? { is: 'saved', revision: answer.article.revision, at: Date.now() } : { is: 'typing' })
      return true
    }
    keepHere(article, person, { base: base.current, document, at: Date.now() })
    setState(troubled(answer, t))
    return false
  }, [article, editor, person, sendFor, t])

  const typed = useCallback(() => {
    if (!editor) return
    dirty.current = true
    setState((now) => (now.is === 'conflict' || now.is === 'signedOut' || now.is === 'waiting' ? now : { is: 'typing' }))
    timers.current.forEach(clearTimeout)
    timers.current = [
      setTimeout(() => keepHere(article, person, { base: base.current, document: documentOf(editor), at: Date.now() }), beforeHere),
      setTimeout(() => void keep(), beforeKept),
      setTimeout(() => void save(), beforeSaved),
    ]
  }, [article, editor, keep, person, save])

  useEffect(() => {
    if (!editor) return
    const changed = ({ transaction }: { transaction: Transaction }) => { if (transaction.docChanged && !transaction.getMeta(known)) typed() }
    const left = () => void keep()
    editor.on('update', changed)
    editor.on('blur', left)
    return () => {
      editor.off('update', changed)
      editor.off('blur', left)
    }
  }, [editor, keep, typed])

  useLeaving(article, () => (editor && dirty.current ? { base: base.current, document: documentOf(editor) } : null))
  useReturning(state, keep)
  const settle = useCallback((version: number, isDirty: boolean) => {
    base.current = version
    dirty.current = isDirty
    setState(isDirty ? { is: 'typing' } : { is: 'kept' })
  }, [])
  return { state, save, settle }
}

/** The document as plain JSON: an editor's own objects are no plain ones, and only those cross to the server. */
export const documentOf = (editor: Editor) => JSON.parse(JSON.stringify(editor.getJSON())) as JSONContent

function troubled(answer: Exclude<Answer, { outcome: 'done' }>, t: Says<'write'>): SavingState {
  if (answer.outcome === 'conflict') return { is: 'conflict', conflict: answer }
  if (answer.outcome === 'refused') return { is: 'refused', refusals: answer.refusals }
  if (answer.outcome === 'invalid') return { is: 'invalid', sentence: answer.sentence }
  if (answer.outcome === 'notFound') return { is: 'invalid', sentence: t('notFoundAnyMore') }
  return answer.outcome === 'signedOut' ? { is: 'signedOut' } : { is: 'waiting' }
}

/** On leaving the page, by any way, what is unsaved is sent along. */
function useLeaving(article: string, unsaved: () => object | null): void {
  const latest = useRef(unsaved)
  useEffect(() => { latest.current = unsaved })
  useEffect(() => {
    const send = () => {
      const words = latest.current()
      if (words) void fetch(`/articles/${article}/leave`, { method: 'POST', body: JSON.stringify(words), keepalive: true, headers: { 'content-type': 'application/json' } }).catch(() => undefined)
    }
    window.addEventListener('pagehide', send)
    return () => {
      window.removeEventListener('pagehide', send)
      send()
    }
  }, [article])
}

/** Tries again when the connection or the person comes back. */
function useReturning(state: SavingState, keep: () => Promise<void>): void {
  useEffect(() => {
    if (state.is !== 'waiting' && state.is !== 'signedOut') return
    const again = () => void keep()
    const every = setInterval(again, 10_000)
    window.addEventListener('online', again)
    window.addEventListener('focus', again)
    return () => {
      clearInterval(every)
      window.removeEventListener('online', again)
      window.removeEventListener('focus', again)
    }
  }, [state.is, keep])
}
