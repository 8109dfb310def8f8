'use client'

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

const kinds: { does: Does; label: string; hint?: string }[] = [
  { does: 'answered', label: 'They answered' },
  { does: 'declined', label: 'They declined to answer' },
  { does: 'no-answer', label: 'No answer came', hint: 'Can be noted once their time is over.' },
]

/** What came of it: their answer, a refusal or silence, and where it stands in the story. */
export function ReplyForm({ row, onLeave }: { row: GridRowView; onLeave: () => void }) {
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
    <form noValidate className={styles.form} onSubmit={(event) => void submit(event)} aria-label={`Note the answer of ${row.of}`}>
      <Fields>
        <Choices label="What came">
          {kinds.map((kind) => <RadioField key={kind.does} name={`does-${row.id}`} label={kind.label} hint={kind.hint} checked={does === kind.does} onChange={() => change({ does: kind.does })} />)}
        </Choices>
        <TextareaField label={answered ? 'Their answer' : 'Note'} optional={answered ? undefined : 'if you like'} hint={answered ? 'In their own words.' : undefined} value={text} onChange={(event) => change({ text: event.target.value })} error={tried && missing ? 'Write what they answered.' : undefined} maxLength={5_000} rows={3} required={answered} autoFocus />
        <TextareaField label="Where it stands in the story" optional={answered ? 'can be added later' : 'if it does'} hint="The words of the story that give it, copied exactly." value={included} onChange={(event) => change({ included: event.target.value })} maxLength={2_000} rows={2} />
        {trouble && <Trouble trouble={trouble} />}
        <div className={styles.acts}>
          <Button type="submit" tone="go" pending={sending}>Note it</Button>
          <Button tone="quiet" onClick={onLeave}>Leave it</Button>
        </div>
      </Fields>
    </form>
  )
}
