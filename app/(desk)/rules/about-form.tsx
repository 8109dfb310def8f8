'use client'

import { useTranslations } from 'next-intl'
import { TextareaField, TextField } from '@/app/_components/field'
import { SubmitButton } from '@/app/_components/submit-button'
import { longestAbout, type About, type AboutField } from '@/lib/editorial/about'
import { HouseForm } from '../_frame/house-form'
import type { Asking } from './asking'
import styles from './rules.module.css'

interface Question {
  field: Exclude<AboutField, 'founded'>
  rows?: number
}

/** In the order readers find the answers in. */
const questions: { of: 'sources' | 'ethics' | 'ownership' | 'people'; asked: Question[] }[] = [
  { of: 'sources', asked: [{ field: 'unnamed' }] },
  { of: 'ethics', asked: [{ field: 'mission', rows: 3 }, { field: 'ethics' }, { field: 'diversity', rows: 3 }, { field: 'ai', rows: 3 }] },
  { of: 'ownership', asked: [{ field: 'owner' }, { field: 'funding', rows: 3 }] },
  { of: 'people', asked: [{ field: 'masthead', rows: 5 }, { field: 'contact' }, { field: 'complaints', rows: 3 }] },
]

/** What only people can know. Everything typed stays where it is until it was accepted. */
export function AboutForm({ offer, seen, about }: Asking & { about: About }) {
  const t = useTranslations('rules')
  return (
    <HouseForm action={offer.action} with={{ seen }} className={styles.form}>
      {errorOf => (
        <>
          <p className={styles.quiet}>{t('anEmptyLineBeginsANew')}</p>
          {questions.map(({ of, asked }) => (
            <fieldset key={of} className={styles.asked}>
              <legend>{t(`answered.${of}`)}</legend>
              {of === 'ownership' && <TextField label={t('founded')} hint={t('aYearSuchAs1974OrADay')} name="about.founded" defaultValue={about.founded} maxLength={10} autoComplete="off" {...errorOf('about.founded')} />}
              {asked.map(({ field, rows = 4 }) => <TextareaField key={field} label={t(`questions.${field}.label`)} hint={t(`questions.${field}.hint`)} name={`about.${field}`} defaultValue={about[field]} rows={rows} maxLength={longestAbout} {...errorOf(`about.${field}`)} />)}
            </fieldset>
          ))}
          <SubmitButton tone="plain" data-action={offer.action}>{offer.label}</SubmitButton>
        </>
      )}
    </HouseForm>
  )
}
