'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { Button } from '@/app/_components/button'
import { Fields, SelectField } from '@/app/_components/field'
import { assignments, type AssignedAs } from '@/lib/editorial/article'
import type { Colleague } from '@/lib/server/colleagues'
import { useAsking } from '../_dialogs/asking'
import { Trouble } from '../_dialogs/trouble'
import { useRoom } from '../_galley/room'
import styles from './edit.module.css'


/** Who has a part in the story. */
export function People({ colleagues }: { colleagues: readonly Colleague[] }) {
  const t = useTranslations('edit')
  const { view } = useRoom()
  const offer = view.offered.find((one) => one.action === 'assign')
  return (
    <section className={styles.card} aria-labelledby="people">
      <h2 id="people">{t('people')}</h2>
      <ul className={styles.people}>
        {view.people.map(({ person, as }) => <li key={person.id + as}><b>{person.name}</b> {t(`parts.${as}`).toLowerCase()}</li>)}
      </ul>
      {offer && <AssignForm colleagues={colleagues} />}
    </section>
  )
}

export function AssignForm({ colleagues }: { colleagues: readonly Colleague[] }) {
  const t = useTranslations('edit')
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
    <form id="assign" onSubmit={submit} aria-label={t('assignSomebody')}>
      <Fields>
        <SelectField label={t('as')} value={as} onChange={(event) => setAs(event.target.value as AssignedAs)}>
          {assignments.map((part) => <option key={part} value={part}>{t(`parts.${part}`)}</option>)}
        </SelectField>
        <SelectField label={t('who')} value={person} onChange={(event) => choose(event.target.value)} disabled={fitting.length === 0}>
          {fitting.length === 0 ? <option value="">{t('nobodyElse')}</option> : fitting.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
        </SelectField>
        {trouble && <Trouble trouble={trouble} />}
        <Button type="submit" size="small" pending={sending} disabled={person === ''}>{t('assign')}</Button>
      </Fields>
    </form>
  )
}
