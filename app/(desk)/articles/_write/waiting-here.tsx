'use client'

import type { Editor, JSONContent } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '@/app/_components/button'
import { Notice } from '@/app/_components/notice'
import { timeAt } from '@/app/_words/time-at'
import { keepHere, readKept, type KeptHere } from './kept-here'

interface WaitingHereProps { editor: Editor; article: string; person: string; known: number; settle: (version: number, dirty: boolean) => void }

/** Words of an earlier visit that never reached the newsroom are offered back. */
export function WaitingHere({ editor, article, person, known, settle }: WaitingHereProps) {
  const t = useTranslations('write')
  const [waiting, setWaiting] = useState<KeptHere | null>(null)
  const [looking, setLooking] = useState(false)
  useEffect(() => {
    const kept = readKept(article, person)
    if (kept && kept.at > known && !sameWords(kept.document, editor.getJSON())) setWaiting(kept)
  }, [article, editor, known, person])
  if (!waiting) return null

  const restore = () => {
    editor.commands.setContent(waiting.document as JSONContent)
    settle(waiting.base, true)
    setWaiting(null)
  }
  const discard = () => {
    keepHere(article, person, null)
    setWaiting(null)
  }
  return (
    <Notice
      tone="conflict"
      title={t.rich('youHaveWordsHereThat', { time: timeAt(waiting.at) })}
      action={<><Button size="small" tone="pencil" onClick={restore}>{t('restoreThem')}</Button> <Button size="small" onClick={() => setLooking(!looking)}>{looking ? t('hide') : t('look')}</Button> <Button size="small" tone="quiet" onClick={discard}>{t('discard')}</Button></>}
    >
      {t('theyWaitHere')} {looking && <span style={{ whiteSpace: 'pre-line', display: 'block', marginBlockStart: '0.75rem' }}>{wordsOf(waiting.document)}</span>}
    </Notice>
  )
}

/** The words of a document, a block a line. */
export function wordsOf(document: unknown): string {
  const node = document as JSONContent
  if (node.type === 'text') return node.text ?? ''
  const inside = (node.content ?? []).map(wordsOf)
  return inside.join(node.content?.some((child) => child.type !== 'text' && child.type !== 'hardBreak') ? '\n' : '')
}

const sameWords = (one: unknown, other: unknown) => wordsOf(one).trim() === wordsOf(other).trim()
