'use client'

import { useEditorState, type Editor } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { usePathname } from 'next/navigation'
import { Button } from '@/app/_components/button'
import { timeAt } from '@/app/_words/time-at'
import { wordCount } from '@/lib/editor/length'
import type { SavingState } from './saving'
import styles from './write.module.css'

interface StatusProps { editor: Editor; state: SavingState; save: () => Promise<boolean>; mayWrite: boolean }

/** Where the words are, in one line, and how many there are. */
export function Status({ editor, state, save, mayWrite }: StatusProps) {
  const t = useTranslations('write')
  const words = useEditorState({ editor, selector: ({ editor: now }) => wordCount(now.state.doc.textBetween(0, now.state.doc.content.size, ' ')) })
  const unsaved = state.is !== 'saved' && state.is !== 'saving'
  return (
    <div className={styles.status}>
      <span className="figures">{t('words', { words, minutes: Math.max(1, Math.round(words / 230)) })}</span>
      <span role="status" aria-live="polite" data-is={state.is}><Where state={state} /></span>
      {mayWrite && <Button size="small" tone="plain" data-action="editText" pending={state.is === 'saving'} onClick={() => void save()} disabled={!unsaved} title={t('ctrlS')}>{t('save')}</Button>}
    </div>
  )
}

function Where({ state }: { state: SavingState }) {
  const t = useTranslations('write')
  const here = usePathname()
  switch (state.is) {
    case 'saved': return t.rich('saved', { revision: state.revision, time: timeAt(state.at, 'brief') })
    case 'typing': return t('typing')
    case 'kept': return t('keptNotYetARevision')
    case 'saving': return t('saving')
    case 'waiting': return t('noConnectionYourWords')
    case 'signedOut': return t.rich('yourSignInHasEndedYour', { a: chunks => <a href={`/sign-in?${new URLSearchParams({ next: here })}`}>{chunks}</a> })
    case 'refused': return t('notSavedWaits', { sentence: state.refusals[0]?.sentence ?? '' })
    case 'invalid': return t('notSaved', { sentence: state.sentence })
    case 'conflict': return t('somebodySavedOtherWords')
  }
}
