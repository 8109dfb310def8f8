'use client'

import { useState, type FormEvent } from 'react'
import { Button } from '@/app/_components/button'
import { Fields, SelectField } from '@/app/_components/field'
import { assignments, type AssignedAs } from '@/lib/editorial/article'
import type { Colleague } from '@/lib/server/colleagues'
import { useAsking } from '../_dialogs/asking'
import { Trouble } from '../_dialogs/trouble'
import { useRoom } from '../_galley/room'
import styles from './edit.module.css'

export const partNames: Record<AssignedAs, string> = { writer: 'Writer', checker: 'Fact-checker', editor: 'Handling editor', legal: 'Legal reader' }

/** Who has a part in the story. */
export function People({ colleagues }: { colleagues: readonly Colleague[] }) {
  const { view } = useRoom()
  const offer = view.offered.find((one) => one.action === 'assign')
  return (
    <section className={styles.card} aria-labelledby="people">
      <h2 id="people">People</h2>
      <ul className={styles.people}>
        {view.people.map(({ person, as }) => <li key={person.id + as}><b>{person.name}</b> {partNames[as].toLowerCase()}</li>)}
      </ul>
      {offer && <AssignForm colleagues={colleagues} />}
    </section>
  )
}

export function AssignForm({ colleagues }: { colleagues: readonly Colleague[] }) {
  const { sendFor, view } = useRoom()
  const { ask, sending, trouble } = useAsking(sendFor('assign'))
  const [as, setAs] = useState<AssignedAs>('checker')
  const fitting = colleagues.filter((one) => one.as.includes(as) && !view.people.some((row) => row.person.id === one.id && row.as === as))
  const [chosen, choose] = useState('')
  const person = fitting.some((one) => one.id === chosen) ? chosen : (fitting[0]?.id ?? '')

  function submit(event: FormEvent) {
    event.preventDefault()
    if (person) void ask(() => ({ action: 'assign', person, as }))
  }

  return (
    <form id="assign" onSubmit={submit} aria-label="Assign somebody">
      <Fields>
        <SelectField label="As" value={as} onChange={(event) => setAs(event.target.value as AssignedAs)}>
          {assignments.map((part) => <option key={part} value={part}>{partNames[part]}</option>)}
        </SelectField>
        <SelectField label="Who" value={person} onChange={(event) => choose(event.target.value)} disabled={fitting.length === 0}>
          {fitting.length === 0 ? <option value="">Nobody else</option> : fitting.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
        </SelectField>
        {trouble && <Trouble trouble={trouble} />}
        <Button type="submit" size="small" pending={sending} disabled={person === ''}>Assign</Button>
      </Fields>
    </form>
  )
}
