'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { TextareaField } from '@/app/_components/field'
import type { PersonView } from '@/lib/editorial/view'
import { meantAt, spokenTo, withName, type Meant } from '../_galley/speaking'
import styles from './speaking-field.module.css'

interface SpeakingFieldProps {
  label: string
  value: string
  onWords: (words: string) => void
  /** Who can be spoken to here. */
  people: readonly PersonView[]
  error?: string | undefined
  rows?: number
}


/** Words in which people can be spoken to: `@` and a few letters list them, arrows and Enter choose. */
export function SpeakingField({ label, value, onWords, people, error, rows = 3 }: SpeakingFieldProps) {
  const t = useTranslations('dialogs')
  const { list } = useFormatter()
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const [meant, setMeant] = useState<Meant | null>(null)
  const [nth, setNth] = useState(0)
  const placed = usePlacedCaret(field, value)
  const spoken = spokenTo(value, people)

  function look({ value: words, selectionStart, selectionEnd }: HTMLTextAreaElement) {
    const now = selectionStart === selectionEnd ? meantAt(words, selectionStart, people) : null
    if (now?.at !== meant?.at || now?.people.length !== meant?.people.length) setNth(0)
    setMeant(now)
  }

  function choose(person: PersonView | undefined) {
    if (!field.current || !meant || !person) return
    const { text, caret } = withName(value, field.current.selectionStart, meant.at, person)
    placed(caret)
    setMeant(null)
    onWords(text)
  }

  function onKey(event: KeyboardEvent) {
    if (!meant || event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) setNth((nth + step + meant.people.length) % meant.people.length)
    else if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) choose(meant.people[nth])
    else if (event.key === 'Escape') setMeant(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className={styles.speaking}>
      <TextareaField
        ref={field}
        label={label}
        hint={spoken.length > 0 ? t('goesToNamesAsWell', { names: list(spoken.map(({ name }) => name)) }) : people.length > 0 ? t('typeToSpeakToSomebody') : undefined}
        error={error}
        value={value}
        onChange={event => {
          onWords(event.target.value)
          look(event.target)
        }}
        onSelect={event => look(event.currentTarget)}
        onKeyDown={onKey}
        onBlur={() => setMeant(null)}
        aria-autocomplete="list"
        aria-controls={meant ? id : undefined}
        aria-activedescendant={meant ? `${id}-${nth}` : undefined}
        maxLength={5_000}
        rows={rows}
        required
        autoFocus
      />
      {meant && <People id={id} people={meant.people} nth={nth} choose={choose} />}
      <p className="unseen" role="status">{meant ? t('meant', { count: meant.people.length, name: meant.people[nth]?.name ?? '' }) : ''}</p>
    </div>
  )
}

function People({ id, people, nth, choose }: { id: string; people: readonly PersonView[]; nth: number; choose: (person: PersonView) => void }) {
  const t = useTranslations('dialogs')
  return (
    <div id={id} role="listbox" aria-label={t('peopleToSpeakTo')} className={styles.people}>
      {people.map((person, at) => (
        <div
          key={person.id}
          id={`${id}-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === nth}
          className={styles.person}
          // The field keeps the focus: a press that took it would close the list before it chose.
          onPointerDown={event => event.preventDefault()}
          onClick={() => choose(person)}
          onKeyDown={event => event.key === 'Enter' && choose(person)}
        >
          {person.name}
        </div>
      ))}
    </div>
  )
}

/** Puts the caret where it belongs once the new words are in the field. */
function usePlacedCaret(field: { readonly current: HTMLTextAreaElement | null }, value: string) {
  const wanted = useRef<number | null>(null)
  useLayoutEffect(() => {
    const at = wanted.current
    wanted.current = null
    if (at !== null) field.current?.setSelectionRange(at, at)
  }, [field, value])
  return (at: number) => {
    wanted.current = at
  }
}
