'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { Button } from '@/app/_components/button'
import { Fields, TextareaField } from '@/app/_components/field'
import type { GridRowView } from '@/lib/editorial/view'
import { useAsking } from '../_dialogs/asking'
import { useDraft } from '../_dialogs/draft'
import { toMissingField } from '../_dialogs/first-field'
import { Trouble } from '../_dialogs/trouble'
import { useRoom } from '../_galley/room'
import styles from './replies.module.css'

/** Takes a criticism off the grid; who did and why stays on record. */
export function DropForm({ row, onLeave }: { row: GridRowView; onLeave: () => void }) {
  const t = useTranslations('replies')
  const { view, sendFor } = useRoom()
  const { fields, change, forget } = useDraft(`${view.id}:dropCriticism:${row.id}`, { reason: '' })
  const { ask, sending, trouble } = useAsking(sendFor(row.id))
  const [tried, setTried] = useState(false)
  const missing = fields.reason.trim() === ''

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (missing) return toMissingField(event)
    if (!(await ask(() => ({ action: 'dropCriticism', criticism: row.id, reason: fields.reason })))) return
    forget()
  }

  return (
    <form noValidate className={styles.form} onSubmit={(event) => void submit(event)} aria-label={t('takeItOffTheGrid')}>
      <Fields>
        <TextareaField label={t('why')} hint={t('itsWordsAreGoneOrItWas')} value={fields.reason} onChange={(event) => change({ reason: event.target.value })} error={tried && missing ? t('writeASentenceThatSays') : undefined} maxLength={2_000} rows={2} required autoFocus />
        {trouble && <Trouble trouble={trouble} />}
        <div className={styles.acts}>
          <Button type="submit" tone="danger" pending={sending}>{t('takeItOff')}</Button>
          <Button tone="quiet" onClick={onLeave}>{t('leaveIt')}</Button>
        </div>
      </Fields>
    </form>
  )
}
