'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { Button } from '@/app/_components/button'
import { Fields, SelectField } from '@/app/_components/field'
import { queryTos, queryTypes, type QueryTo, type QueryType } from '@/lib/editorial/article'
import { upperFirst } from '../_galley/upper-first'
import { useRoom } from '../_galley/room'
import { spokenTo } from '../_galley/speaking'
import { useAsking } from './asking'
import styles from './dialogs.module.css'
import { useDraft } from './draft'
import { toMissingField } from './first-field'
import type { Send } from './sending'
import { SpeakingField } from './speaking-field'
import { Trouble } from './trouble'

interface AskQueryFormProps {
  articleId: string
  /** What it is about; without it, the story. */
  about?: { claim: string } | { sentence: string }
  send: Send
  onDone: () => void
  onLeave: () => void
}

export function AskQueryForm({ articleId, about, send, onDone, onLeave }: AskQueryFormProps) {
  const t = useTranslations('dialogs')
  const called = useTranslations('names')
  const { colleagues } = useRoom()
  const { fields, change, forget } = useDraft<{ to: QueryTo; type: QueryType; text: string }>(`${articleId}:askQuery:${about ? Object.values(about).join() : ''}`, { to: 'author', type: 'evidence', text: '' })
  const { ask, sending, trouble } = useAsking(send)
  const [tried, setTried] = useState(false)
  const empty = fields.text.trim() === ''

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (empty) return toMissingField(event)
    if (!(await ask(() => ({ action: 'askQuery', ...fields, people: spokenTo(fields.text, colleagues).map(({ id }) => id), ...(about ? { about } : {}) })))) return
    forget()
    onDone()
  }

  return (
    <form noValidate className={styles.inline} onSubmit={event => void submit(event)} aria-label={t('askAQuery')}>
      <Fields>
        <div className={styles.pair}>
          <SelectField label={t('to')} value={fields.to} onChange={event => change({ to: event.target.value as QueryTo })}>
            {queryTos.map(to => <option key={to} value={to}>{upperFirst(called(`askedOf.${to}`))}</option>)}
          </SelectField>
          <SelectField label={t('about')} value={fields.type} onChange={event => change({ type: event.target.value as QueryType })}>
            {queryTypes.map(type => <option key={type} value={type}>{called(`queries.${type}`)}</option>)}
          </SelectField>
        </div>
        <SpeakingField label={t('question')} value={fields.text} onWords={text => change({ text })} people={colleagues} error={tried && empty ? t('writeTheQuestion') : undefined} />
        {trouble && <Trouble trouble={trouble} />}
        <div className={styles.foot}>
          <Button type="submit" tone="go" pending={sending}>{t('ask')}</Button>
          <Button tone="quiet" onClick={onLeave}>{t('leaveIt')}</Button>
        </div>
      </Fields>
    </form>
  )
}
