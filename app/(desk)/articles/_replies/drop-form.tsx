'use client'

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
    <form noValidate className={styles.form} onSubmit={(event) => void submit(event)} aria-label="Take it off the grid">
      <Fields>
        <TextareaField label="Why" hint="Its words are gone, or it was no criticism. The record keeps it." value={fields.reason} onChange={(event) => change({ reason: event.target.value })} error={tried && missing ? 'Write a sentence that says why.' : undefined} maxLength={2_000} rows={2} required autoFocus />
        {trouble && <Trouble trouble={trouble} />}
        <div className={styles.acts}>
          <Button type="submit" tone="danger" pending={sending}>Take it off</Button>
          <Button tone="quiet" onClick={onLeave}>Leave it</Button>
        </div>
      </Fields>
    </form>
  )
}
