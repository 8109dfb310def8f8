'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { Button } from '@/app/_components/button'
import { Choices, Fields, RadioField, TextareaField } from '@/app/_components/field'
import type { GridRowView } from '@/lib/editorial/view'
import { useAsking } from '../_dialogs/asking'
import { useDraft } from '../_dialogs/draft'
import { toMissingField } from '../_dialogs/first-field'
import { Trouble } from '../_dialogs/trouble'
import { useRoom } from '../_galley/room'
import styles from './replies.module.css'

type Does = NonNullable<GridRowView['answer']>['does']

const kinds = ['answered', 'declined', 'no-answer'] as const satisfies Does[]

/** What came of it: their answer, a refusal or silence, and where it stands in the story. */
export function ReplyForm({ row, onLeave }: { row: GridRowView; onLeave: () => void }) {
  const t = useTranslations('replies')
  const { view, sendFor } = useRoom()
  const before = row.answer
  const { fields, change, forget } = useDraft<{ does: Does; text: string; included: string }>(`${view.id}:recordReply:${row.id}`, { does: before?.does ?? 'answered', text: before?.text ?? '', included: before?.included ?? '' })
  const { ask, sending, trouble } = useAsking(sendFor(row.id))
  const [tried, setTried] = useState(false)
  const { does, text, included } = fields
  const answered = does === 'answered'
  const missing = answered && text.trim() === ''

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (missing) return toMissingField(event)
    if (!(await ask(() => ({ action: 'recordReply', criticism: row.id, does, text, included: included.trim().replace(/^[“"](.*)[”"]$/s, '$1') })))) return
    forget()
    onLeave()
  }

  return (
    <form noValidate className={styles.form} onSubmit={(event) => void submit(event)} aria-label={t('noteTheAnswerOfOf', { of: row.of })}>
      <Fields>
        <Choices label={t('whatCame')}>
          {kinds.map((kind) => <RadioField key={kind} name={`does-${row.id}`} label={t(`does.${kind}.label`)} hint={kind === 'no-answer' ? t(`does.${kind}.hint`) : undefined} checked={does === kind} onChange={() => change({ does: kind })} />)}
        </Choices>
        <TextareaField label={answered ? t('theirAnswer') : t('note')} optional={answered ? undefined : t('ifYouLike')} hint={answered ? t('inTheirOwnWords') : undefined} value={text} onChange={(event) => change({ text: event.target.value })} error={tried && missing ? t('writeWhatTheyAnswered') : undefined} maxLength={5_000} rows={3} required={answered} autoFocus />
        <TextareaField label={t('whereItStandsInTheStory')} optional={t(answered ? 'canBeAddedLater' : 'ifItDoes')} hint={t('theWordsOfTheStoryThat')} value={included} onChange={(event) => change({ included: event.target.value })} maxLength={2_000} rows={2} />
        {trouble && <Trouble trouble={trouble} />}
        <div className={styles.acts}>
          <Button type="submit" tone="go" pending={sending}>{t('noteIt')}</Button>
          <Button tone="quiet" onClick={onLeave}>{t('leaveIt')}</Button>
        </div>
      </Fields>
    </form>
  )
}
