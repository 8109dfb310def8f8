'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { Button } from '@/app/_components/button'
import { Fields, TextareaField } from '@/app/_components/field'
import type { QueryView } from '@/lib/editorial/view'
import { useAsking } from '../_dialogs/asking'
import { useDraft } from '../_dialogs/draft'
import { toMissingField } from '../_dialogs/first-field'
import type { Ask } from '../_dialogs/sending'
import { SpeakingField } from '../_dialogs/speaking-field'
import { Trouble } from '../_dialogs/trouble'
import styles from './open.module.css'
import { useRoom } from './room'
import { spokenTo } from './speaking'

export type ReplyAction = 'answerQuery' | 'discussQuery' | 'closeQuery'


/** Goes on with a query: an answer, a remark that leaves it open, or its closing. */
export function ReplyForm({ query, action, onLeave }: { query: QueryView; action: ReplyAction; onLeave: () => void }) {
  const t = useTranslations('galley')
  const { view, colleagues, sendFor } = useRoom()
  const { fields, change, forget } = useDraft(`${view.id}:${action}:${query.id}`, { text: '' })
  const { ask, sending, trouble } = useAsking(sendFor(query.id))
  const [tried, setTried] = useState(false)
  const [label, button] = [t(`replyForm.${action}.label`), t(`replyForm.${action}.button`)]
  const missing = action !== 'closeQuery' && fields.text.trim() === ''

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (missing) return toMissingField(event)
    const spoken = { query: query.id, text: fields.text, people: spokenTo(fields.text, colleagues).map(({ id }) => id) }
    if (!(await ask((): Ask => (action === 'closeQuery' ? { action, query: query.id, reason: fields.text } : { action, ...spoken })))) return
    forget()
    onLeave()
  }

  return (
    <form noValidate onSubmit={event => void submit(event)} aria-label={button}>
      <Fields>
        {action === 'closeQuery'
          ? <TextareaField label={label} hint={t('neededWhenNobodyAnswered')} value={fields.text} onChange={event => change({ text: event.target.value })} maxLength={2_000} rows={2} autoFocus />
          : <SpeakingField label={label} value={fields.text} onWords={text => change({ text })} people={colleagues} error={tried && missing ? t(`replyForm.${action}.missing`) : undefined} rows={2} />}
        {trouble && <Trouble trouble={trouble} />}
        <div className={styles.acts}>
          <Button type="submit" tone="go" pending={sending}>{button}</Button>
          <Button tone="quiet" onClick={onLeave}>{t('leaveIt')}</Button>
        </div>
      </Fields>
    </form>
  )
}
