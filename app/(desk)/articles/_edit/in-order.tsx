'use client'

import { CheckboxField, Choices } from '@/app/_components/field'

interface InOrderProps {
  label: string
  hint: string
  name: string
  things: readonly { id: string; name: string }[]
  /** Ids, in the order they were chosen. */
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

/** Things chosen one after the other: each says which it is. */
export function InOrder({ label, hint, name, things, chosen, onChange }: InOrderProps) {
  if (things.length === 0) return null
  const toggle = (id: string) => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  const nameOf = ({ id, name: called }: { id: string; name: string }) => (chosen.length > 1 && chosen.includes(id) ? `${chosen.indexOf(id) + 1}. ${called}` : called)
  return (
    <Choices label={label} hint={hint}>
      {things.map((thing) => <CheckboxField key={thing.id} name={name} label={nameOf(thing)} checked={chosen.includes(thing.id)} onChange={() => toggle(thing.id)} />)}
    </Choices>
  )
}
