'use client'

import { Search, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Form from 'next/form'
import Link from 'next/link'
import { useEffect, useRef } from 'react'
import { CheckboxField, SelectField, TextField } from '@/app/_components/field'
import type { DeskAsked } from '@/lib/server/desk-groups'
import styles from './desk.module.css'

const afterTyping = 250

/** What the list is narrowed to. It is all in the address, so it can be kept and sent; without JavaScript, Enter sends it. */
export function Filters({ search, section, mine, only, sections }: DeskAsked & { sections: readonly string[] }) {
  const t = useTranslations('desk')
  const form = useRef<HTMLFormElement>(null)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(waiting.current), [])

  function sendSoon(delay: number) {
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => form.current?.requestSubmit(), delay)
  }

  return (
    <Form ref={form} action="/desk" replace scroll={false} className={styles.filters} role="search" aria-label={t('stories')}>
      {only && <input type="hidden" name="only" value={only} />}
      <div className={styles.search}>
        <Search size={15} strokeWidth={1.75} aria-hidden="true" />
        <TextField quietLabel label={t('searchHeadlinesAndPeople')} placeholder={t('searchHeadlinesAndPeople')} name="search" type="search" defaultValue={search} onChange={() => sendSoon(afterTyping)} />
      </div>
      <SelectField quietLabel label={t('section')} name="section" defaultValue={section} onChange={() => sendSoon(0)}>
        <option value="">{t('allSections')}</option>
        {sections.map(name => (
          <option key={name}>{name}</option>
        ))}
      </SelectField>
      <CheckboxField label={t('onlyMine')} name="mine" value="yes" defaultChecked={mine} onChange={() => sendSoon(0)} />
      {(search || section || mine || only) && (
        <Link href="/desk" className={styles.all}>
          <X size={14} strokeWidth={2} aria-hidden="true" />
          {t('showAll')}
        </Link>
      )}
      <noscript>
        <button type="submit">{t('show')}</button>
      </noscript>
    </Form>
  )
}
