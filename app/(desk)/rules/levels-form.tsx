'use client'

import { useTranslations } from 'next-intl'
import { CheckboxField, Choices, TextField } from '@/app/_components/field'
import { SubmitButton } from '@/app/_components/submit-button'
import { checkLevels } from '@/lib/editorial/article'
import type { HouseRules } from '@/lib/editorial/house-laws'
import { HouseForm } from '../_frame/house-form'
import type { Asking } from './asking'
import styles from './rules.module.css'

type Section = HouseRules['sections'][number]

/** A row for each section and an empty one after them. A name taken away takes the section away. */
export function LevelsForm({ offer, seen, sections }: Asking & { sections: readonly Section[] }) {
  const t = useTranslations('rules')
  const rows: Section[] = [...sections, { name: '', levels: ['full', 'partial'] }]
  return (
    <HouseForm key={seen} action={offer.action} with={{ seen }} className={styles.form}>
      {errorOf => (
        <>
          <p className={styles.quiet}>{t('emptyANameToTakeItsSection')}</p>
          <ul className={styles.sections}>
            {rows.map((section, at) => (
              <li key={section.name}>
                <TextField label={section.name ? t('section') : t('newSection')} name={`sections.${at}.name`} defaultValue={section.name} maxLength={80} autoComplete="off" {...errorOf(`sections.${at}.name`)} />
                <Choices row quietLabel label={section.name ? t('checksOf', { section: section.name }) : t('checksOfNew')} {...errorOf(`sections.${at}.levels`)}>
                  {checkLevels.map((level) => <CheckboxField key={level} name={`sections.${at}.levels`} value={level} label={t(`levels.${level}`)} defaultChecked={section.levels.includes(level)} />)}
                </Choices>
                <CheckboxField name={`sections.${at}.medical`} value="yes" label={t('informsAboutMedicine')} aria-label={section.name ? t('medicineIn', { section: section.name }) : t('medicineInNew')} defaultChecked={section.medical === true} />
              </li>
            ))}
          </ul>
          <SubmitButton tone="plain" data-action={offer.action}>{offer.label}</SubmitButton>
        </>
      )}
    </HouseForm>
  )
}
