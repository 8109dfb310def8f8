'use client'

import { useState, type FormEvent } from 'react'
import { Button } from '@/app/_components/button'
import { Fields, SelectField } from '@/app/_components/field'
import { queryTos, queryTypes, type QueryTo, type QueryType } from '@/lib/editorial/article'
import { queryToNames, queryTypeNames, upperFirst } from '../_galley/names'
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
    <form noValidate className={styles.inline} onSubmit={event => void submit(event)} aria-label="Ask a query">
      <Fields>
        <div className={styles.pair}>
          <SelectField label="To" value={fields.to} onChange={event => change({ to: event.target.value as QueryTo })}>
            {queryTos.map(to => <option key={to} value={to}>{upperFirst(queryToNames[to])}</option>)}
          </SelectField>
          <SelectField label="About" value={fields.type} onChange={event => change({ type: event.target.value as QueryType })}>
            {queryTypes.map(type => <option key={type} value={type}>{queryTypeNames[type]}</option>)}
          </SelectField>
        </div>
        <SpeakingField label="Question" value={fields.text} onWords={text => change({ text })} people={colleagues} error={tried && empty ? 'Write the question.' : undefined} />
        {trouble && <Trouble trouble={trouble} />}
        <div className={styles.foot}>
          <Button type="submit" tone="go" pending={sending}>Ask</Button>
          <Button tone="quiet" onClick={onLeave}>Leave it</Button>
        </div>
      </Fields>
    </form>
  )
}
