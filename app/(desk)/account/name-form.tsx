'use client'

import { useTranslations } from 'next-intl'
import { TextField } from '@/app/_components/field'
import { SubmitButton } from '@/app/_components/submit-button'
import { HouseForm } from '../_frame/house-form'
import styles from './account.module.css'
import { Part } from './part'

export function NameForm({ name }: { name: string }) {
  const t = useTranslations('account')
  return (
    <Part id="name" title={t('name')} words={t('asItStandsBesideWhat')}>
      <HouseForm action="rename" className={styles.form}>
        {errorOf => (
          <>
            <TextField quietLabel label={t('name')} name="name" defaultValue={name} required maxLength={120} autoComplete="name" {...errorOf('name')} />
            <SubmitButton tone="plain">{t('changeTheName')}</SubmitButton>
          </>
        )}
      </HouseForm>
    </Part>
  )
}
