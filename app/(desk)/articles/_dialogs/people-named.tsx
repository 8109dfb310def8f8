'use client'

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
  return (
    <Choices label="Who may see it" hint="You go on seeing it yourself. Everybody else sees that it exists, of what kind it is, and who vouches for it.">
      <div className={styles.people}>
        {colleagues.map(({ id, name }) => (
          <CheckboxField key={id} label={name} checked={people.includes(id)} onChange={() => onChange(people.includes(id) ? people.filter(one => one !== id) : [...people, id])} />
        ))}
      </div>
    </Choices>
  )
}
