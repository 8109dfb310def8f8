'use client'

import { ChevronDown, ChevronUp, Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { KeyboardEvent, RefObject } from 'react'
import { Button } from '@/app/_components/button'
import { TextField } from '@/app/_components/field'
import { mostMatches } from './finding'
import styles from './reader.module.css'

interface FindBarProps {
  field: RefObject<HTMLInputElement | null>
  query: string
  count: number
  /** Which of them is shown. */
  at: number
  onQuery: (query: string) => void
  onStep: (by: 1 | -1) => void
}

/** Finds words in the copy, and counts where they stand. */
export function FindBar({ field, query, count, at, onQuery, onStep }: FindBarProps) {
  const t = useTranslations('sources')
  const asked = query.trim() !== ''
  const told = !asked ? '' : count === 0 ? t('nowhere') : t(count === mostMatches ? 'foundMore' : 'found', { at: at + 1, count })
  function onKey(event: KeyboardEvent) {
    if (event.key === 'Enter') {
      event.preventDefault()
      onStep(event.shiftKey ? -1 : 1)
    }
    // Out of the field, so that the letters are keys again; what was found stays found.
    if (event.key === 'Escape') {
      event.preventDefault()
      field.current?.blur()
    }
  }
  return (
    <div className={styles.find} role="search">
      <Search size={14} strokeWidth={1.75} aria-hidden="true" />
      <TextField ref={field} label={t('findInThisCopy')} quietLabel placeholder={t('findInThisCopy')} value={query} onChange={(event) => onQuery(event.target.value)} onKeyDown={onKey} maxLength={200} />
      <span className="figures" role="status">{told}</span>
      <Button size="small" tone="quiet" aria-label={t('previousPlace')} disabled={count === 0} icon={<ChevronUp size={15} strokeWidth={1.75} aria-hidden="true" />} onClick={() => onStep(-1)} />
      <Button size="small" tone="quiet" aria-label={t('nextPlace')} disabled={count === 0} icon={<ChevronDown size={15} strokeWidth={1.75} aria-hidden="true" />} onClick={() => onStep(1)} />
    </div>
  )
}
