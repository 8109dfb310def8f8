'use client'

import { useTranslations } from 'next-intl'
import { CheckboxField, Choices } from '@/app/_components/field'
import type { Colleague } from '@/lib/server/colleagues'
import styles from './dialogs.module.css'

interface PeopleNamedProps {
  colleagues: readonly Colleague[]
  people: readonly string[]
  onChange: (people: string[]) => void
}

/** Who may see something, picked from those who work here. */
export function PeopleNamed({ colleagues, people, onChange }: PeopleNamedProps) {
  const t = useTranslations('dialogs')
  return (
    <Choices label={t('whoMaySeeIt')} hint={t('youGoOnSeeingItYourself')}>
      <div className={styles.people}>
        {colleagues.map(({ id, name }) => (
          <CheckboxField key={id} label={name} checked={people.includes(id)} onChange={() => onChange(people.includes(id) ? people.filter(one => one !== id) : [...people, id])} />
        ))}
      </div>
    </Choices>
  )
}
