'use client'

import { useState, type FormEvent } from 'react'
import { Badge } from '@/app/_components/badge'
import { Button } from '@/app/_components/button'
import { Fields, TextareaField } from '@/app/_components/field'
import { Time } from '@/app/_components/time'
import type { QueryView } from '@/lib/editorial/view'
import { useAsking } from '../_dialogs/asking'
import { useDraft } from '../_dialogs/draft'
import { toMissingField } from '../_dialogs/first-field'
import { Trouble } from '../_dialogs/trouble'
import styles from './open.module.css'
import { queryToNames, queryTypeNames } from './names'
import { OfferButton } from './offer-button'
import { useRoom } from './room'
import { queryKey } from './stops'

export function Queries({ queries, title = 'Queries' }: { queries: readonly QueryView[]; title?: string }) {
  if (queries.length === 0) return null
  const closed = queries.filter(query => query.state === 'closed')
  return (
    <section className={styles.part} aria-label={title}>
      <h4 className="label">{title}</h4>
      {queries.filter(query => query.state !== 'closed').map(query => <Query key={query.id} query={query} />)}
      {closed.length > 0 && (
        <details className={styles.closed}>
          <summary>{closed.length === 1 ? 'One is closed' : `${closed.length} are closed`}</summary>
          {closed.map(query => <Query key={query.id} query={query} />)}
        </details>
      )}
    </section>
  )
}

const stateWords = { asked: 'open', answered: 'answered, not closed', closed: 'closed' } as const
const does = { answer: 'answerQuery', close: 'closeQuery' } as const

function Query({ query }: { query: QueryView }) {
  const [reply, setReply] = useState<'answer' | 'close' | null>(null)
  const offers = query.offered.filter(offer => offer.action === 'answerQuery' || offer.action === 'closeQuery')
  return (
    <div id={queryKey(query.id)} className={styles.query} data-state={query.state} tabIndex={-1}>
      <p className={styles.meta}>
        <Badge tone={query.state === 'closed' ? 'plain' : 'query'}>{stateWords[query.state]}</Badge> {queryTypeNames[query.type]}, to {queryToNames[query.to]}
        {query.lost && ' · the words it was about are gone'}
      </p>
      <ol className={styles.thread}>
        <Said text={query.text} name={query.by.name} at={query.at} />
        {query.replies.map(said => <Said key={`${said.at} ${said.does}`} text={said.text || 'Closed.'} name={said.by.name} at={said.at} closes={said.does === 'close'} />)}
      </ol>
      {reply
        ? <ReplyForm query={query} kind={reply} onLeave={() => setReply(null)} />
        : (
          <div className={styles.acts}>
            {offers.map(offer => <OfferButton key={offer.action} offer={offer} size="small" onPress={() => setReply(offer.action === does.answer ? 'answer' : 'close')} />)}
          </div>
        )}
    </div>
  )
}

function Said({ text, name, at, closes = false }: { text: string; name: string; at: number; closes?: boolean }) {
  return (
    <li>
      <p>{text}</p>
      <p className={styles.meta}>{name}{closes && ', closing it'}, <Time at={at} brief /></p>
    </li>
  )
}

const words = {
  answer: { label: 'Answer', hint: undefined, button: 'Answer', missing: 'Write the answer.' },
  close: { label: 'Why it is closed', hint: 'Needed when nobody answered.', button: 'Close the query', missing: '' },
} as const

function ReplyForm({ query, kind, onLeave }: { query: QueryView; kind: 'answer' | 'close'; onLeave: () => void }) {
  const { view, sendFor } = useRoom()
  const { fields, change, forget } = useDraft(`${view.id}:${does[kind]}:${query.id}`, { text: '' })
  const { ask, sending, trouble } = useAsking(sendFor(query.id))
  const [tried, setTried] = useState(false)
  const said = words[kind]
  const missing = kind === 'answer' && fields.text.trim() === ''

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (missing) return toMissingField(event)
    const done = await ask(() => (kind === 'answer' ? { action: 'answerQuery', query: query.id, text: fields.text } : { action: 'closeQuery', query: query.id, reason: fields.text }))
    if (!done) return
    forget()
    onLeave()
  }

  return (
    <form noValidate onSubmit={event => void submit(event)} aria-label={said.button}>
      <Fields>
        <TextareaField label={said.label} hint={said.hint} value={fields.text} onChange={event => change({ text: event.target.value })} error={tried && missing ? said.missing : undefined} maxLength={kind === 'answer' ? 5_000 : 2_000} rows={2} required={kind === 'answer'} autoFocus />
        {trouble && <Trouble trouble={trouble} />}
        <div className={styles.acts}>
          <Button type="submit" tone="go" pending={sending}>{said.button}</Button>
          <Button tone="quiet" onClick={onLeave}>Leave it</Button>
        </div>
      </Fields>
    </form>
  )
}
