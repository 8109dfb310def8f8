'use client'

import { useTranslations } from 'next-intl'
import { CheckboxField, SelectField, TextField } from '@/app/_components/field'
import { confidentialities, sourceKinds, type Confidentiality, type SourceKind } from '@/lib/editorial/article'
import type { Colleague } from '@/lib/server/colleagues'
import styles from './dialogs.module.css'
import { PeopleNamed } from './people-named'
import type { Ask } from './sending'

export interface NewSource {
  kind: SourceKind
  title: string
  /** An address, or a DOI: whichever it looks like. */
  where: string
  primary: boolean
  /** Empty: as is usual for the kind. */
  confidentiality: Confidentiality | ''
  /** Who may see it, where it is for people named. */
  people: string[]
}

export const blankSource: NewSource = { kind: 'web-page', title: '', where: '', primary: false, confidentiality: '', people: [] }

const isDoi = (where: string) => /^(doi:\s*|https?:\/\/(dx\.)?doi\.org\/)?10\.\d{4,9}\/\S+$/i.test(where)
const withScheme = (where: string) => (/^[a-z][a-z0-9+.-]*:/i.test(where) ? where : `https://${where}`)

export function askToAdd({ kind, title, where, primary, confidentiality, people }: NewSource): Ask {
  const place = where.trim()
  const address = place === '' ? {} : isDoi(place) ? { doi: place } : { url: withScheme(place) }
  return { action: 'addSource', kind, title, primary, ...address, ...(confidentiality ? { confidentiality } : {}), ...(confidentiality === 'named' ? { people } : {}) }
}

interface SourceFieldsProps {
  source: NewSource
  change: (part: Partial<NewSource>) => void
  titleError?: string | undefined
  /** Who can be named; where nobody can, a source is not kept for people named. */
  colleagues?: readonly Colleague[]
}

export function SourceFields({ source, change, titleError, colleagues = [] }: SourceFieldsProps) {
  const t = useTranslations('dialogs')
  const called = useTranslations('names')
  const choices = confidentialities.filter(value => value !== 'named' || colleagues.length > 0)
  return (
    <>
      <TextField label={t('titleOrName')} value={source.title} onChange={event => change({ title: event.target.value })} error={titleError} maxLength={500} required />
      <div className={styles.pair}>
        <SelectField label={t('kind')} value={source.kind} onChange={event => change({ kind: event.target.value as SourceKind })}>
          {sourceKinds.map(kind => <option key={kind} value={kind}>{called(`sources.${kind}`)}</option>)}
        </SelectField>
        <SelectField label={t('whoMaySeeIt')} value={source.confidentiality} onChange={event => change({ confidentiality: event.target.value as NewSource['confidentiality'] })}>
          <option value="">{t('asUsualForItsKind')}</option>
          {choices.map(value => <option key={value} value={value}>{called(`confidentiality.${value}`)}</option>)}
        </SelectField>
      </div>
      {source.confidentiality === 'named' && <PeopleNamed colleagues={colleagues} people={source.people} onChange={people => change({ people })} />}
      <TextField label={t('addressOrDOI')} optional={t('ifItHasOne')} value={source.where} onChange={event => change({ where: event.target.value })} inputMode="url" autoCapitalize="none" spellCheck={false} maxLength={2_000} />
      <CheckboxField label={t('primaryWhereTheFactComes')} checked={source.primary} onChange={event => change({ primary: event.target.checked })} />
    </>
  )
}
