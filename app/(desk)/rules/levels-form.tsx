'use client'

import { CheckboxField, Choices, TextField } from '@/app/_components/field'
import { SubmitButton } from '@/app/_components/submit-button'
import type { HouseRules } from '@/lib/editorial/house-laws'
import { HouseForm } from '../_frame/house-form'
import type { Asking } from './asking'
import { levelChoices } from './levels'
import styles from './rules.module.css'

type Section = HouseRules['sections'][number]

/** A row for each section and an empty one after them. A name taken away takes the section away. */
export function LevelsForm({ offer, seen, sections }: Asking & { sections: readonly Section[] }) {
  const rows: Section[] = [...sections, { name: '', levels: ['full', 'partial'] }]
  return (
    <HouseForm key={seen} action={offer.action} with={{ seen }} className={styles.form}>
      {errorOf => (
        <>
          <p className={styles.quiet}>Empty a name to take its section away. Stories keep the section they were written for. Pages of a section that informs about medicine say so to search engines.</p>
          <ul className={styles.sections}>
            {rows.map((section, at) => (
              <li key={section.name}>
                <TextField label={section.name ? 'Section' : 'New section'} name={`sections.${at}.name`} defaultValue={section.name} maxLength={80} autoComplete="off" {...errorOf(`sections.${at}.name`)} />
                <Choices row quietLabel label={`Checks of ${section.name || 'the new section'}`} {...errorOf(`sections.${at}.levels`)}>
                  {levelChoices.map(({ value, label }) => <CheckboxField key={value} name={`sections.${at}.levels`} value={value} label={label} defaultChecked={section.levels.includes(value)} />)}
                </Choices>
                <CheckboxField name={`sections.${at}.medical`} value="yes" label="Informs about medicine" aria-label={`Informs about medicine: ${section.name || 'the new section'}`} defaultChecked={section.medical === true} />
              </li>
            ))}
          </ul>
          <SubmitButton tone="plain" data-action={offer.action}>{offer.label}</SubmitButton>
        </>
      )}
    </HouseForm>
  )
}
