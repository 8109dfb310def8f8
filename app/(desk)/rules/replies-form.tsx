'use client'

import { useTranslations } from 'next-intl'
import { CheckboxField, Choices } from '@/app/_components/field'
import { SubmitButton } from '@/app/_components/submit-button'
import { checkLevels, type CheckLevel } from '@/lib/editorial/article'
import { HouseForm } from '../_frame/house-form'
import type { Asking } from './asking'
import styles from './rules.module.css'

export function RepliesForm({ offer, seen, held }: Asking & { held: readonly CheckLevel[] }) {
  const t = useTranslations('rules')
  return (
    <HouseForm action={offer.action} with={{ seen }} className={styles.form}>
      {errorOf => (
        <>
          <Choices row label={t('askedForUnder')} {...errorOf('replies')}>
            {checkLevels.map((level) => <CheckboxField key={level} name="replies" value={level} label={t(`levels.${level}`)} defaultChecked={held.includes(level)} />)}
          </Choices>
          <SubmitButton tone="plain" data-action={offer.action}>{offer.label}</SubmitButton>
        </>
      )}
    </HouseForm>
  )
}
