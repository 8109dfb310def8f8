'use client'

import { CheckboxField, SelectField, TextField } from '@/app/_components/field'
import { confidentialities, sourceKinds, type Confidentiality, type SourceKind } from '@/lib/editorial/article'
import { confidentialityNames, sourceKindNames } from '../_galley/names'
import styles from './dialogs.module.css'
import type { Ask } from './sending'

export interface NewSource {
  kind: SourceKind
  title: string
  /** An address, or a DOI: whichever it looks like. */
  where: string
  primary: boolean
  /** Empty: as is usual for the kind. */
  confidentiality: Confidentiality | ''
}

export const blankSource: NewSource = { kind: 'web-page', title: '', where: '', primary: false, confidentiality: '' }

const isDoi = (where: string) => /^(doi:\s*|https?:\/\/(dx\.)?doi\.org\/)?10\.\d{4,9}\/\S+$/i.test(where)
const withScheme = (where: string) => (/^[a-z][a-z0-9+.-]*:/i.test(where) ? where : `https://${where}`)

export function askToAdd({ kind, title, where, primary, confidentiality }: NewSource): Ask {
  const place = where.trim()
  const address = place === '' ? {} : isDoi(place) ? { doi: place } : { url: withScheme(place) }
  return { action: 'addSource', kind, title, primary, ...address, ...(confidentiality ? { confidentiality } : {}) }
}

interface SourceFieldsProps {
  source: NewSource
  change: (part: Partial<NewSource>) => void
  titleError?: string | undefined
}

export function SourceFields({ source, change, titleError }: SourceFieldsProps) {
  return (
    <>
      <TextField label="Title or name" value={source.title} onChange={event => change({ title: event.target.value })} error={titleError} maxLength={500} required />
      <div className={styles.pair}>
        <SelectField label="Kind" value={source.kind} onChange={event => change({ kind: event.target.value as SourceKind })}>
          {sourceKinds.map(kind => <option key={kind} value={kind}>{sourceKindNames[kind]}</option>)}
        </SelectField>
        <SelectField label="Who may see it" value={source.confidentiality} onChange={event => change({ confidentiality: event.target.value as NewSource['confidentiality'] })}>
          <option value="">As usual for its kind</option>
          {confidentialities.map(value => <option key={value} value={value}>{confidentialityNames[value]}</option>)}
        </SelectField>
      </div>
      <TextField label="Address or DOI" optional="if it has one" value={source.where} onChange={event => change({ where: event.target.value })} inputMode="url" autoCapitalize="none" spellCheck={false} maxLength={2_000} />
      <CheckboxField label="Primary: where the fact comes from, not a report of it" checked={source.primary} onChange={event => change({ primary: event.target.checked })} />
    </>
  )
}
