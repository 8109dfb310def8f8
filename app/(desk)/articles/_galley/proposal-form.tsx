'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { Button } from '@/app/_components/button'
import { Fields, TextareaField } from '@/app/_components/field'
import { useAsking } from '../_dialogs/asking'
import { useDraft } from '../_dialogs/draft'
import { Trouble } from '../_dialogs/trouble'
import styles from './open.module.css'
import { useRoom } from './room'

/** Other words for a claim's sentence, or for a sentence without one. */
export function ProposalForm({ about, sentence }: { about: { claim: string } | { sentence: string }; sentence: string }) {
  const t = useTranslations('galley')
  const { view, showForm, sendFor } = useRoom()
  const id = Object.values(about).join()
  const { fields, change, forget } = useDraft(`${view.id}:proposeWording:${id}`, { words: sentence, note: '' })
  const { ask, sending, trouble } = useAsking(sendFor(id))
  const same = fields.words.trim() === sentence || fields.words.trim() === ''
  const [tried, setTried] = useState(false)

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (same || !(await ask(() => ({ action: 'proposeWording', about, ...fields })))) return
    forget()
    showForm(null)
  }

  return (
    <form noValidate className={styles.part} onSubmit={event => void submit(event)} aria-label={t('proposeAWording')}>
      <Fields>
        <TextareaField label={t('proposedWording')} value={fields.words} onChange={event => change({ words: event.target.value })} error={tried && same ? t('changeTheWordsFirst') : undefined} maxLength={5_000} rows={4} className={styles.printed} autoFocus />
        <TextareaField label={t('why')} optional={t('ifYouLike')} value={fields.note} onChange={event => change({ note: event.target.value })} maxLength={2_000} rows={2} />
        {trouble && <Trouble trouble={trouble} />}
        <div className={styles.acts}>
          <Button type="submit" tone="go" pending={sending}>{t('propose')}</Button>
          <Button tone="quiet" onClick={() => showForm(null)}>{t('leaveIt')}</Button>
        </div>
      </Fields>
    </form>
  )
}
