'use client'

import { useTranslations } from 'next-intl'
import { TextareaField } from '@/app/_components/field'
import { SubmitButton } from '@/app/_components/submit-button'
import { HouseForm } from '../_frame/house-form'
import styles from './account.module.css'
import { Part } from './part'

export function BioForm({ bio }: { bio: string }) {
  const t = useTranslations('account')
  return (
    <Part id="bio" title={t('toYourReaders')} words={t('twoOrThreeSentencesOn')}>
      <HouseForm action="describeMyself" className={styles.form}>
        {errorOf => (
          <>
            <TextareaField quietLabel label={t('toYourReaders')} name="bio" defaultValue={bio} maxLength={600} {...errorOf('bio')} />
            <SubmitButton tone="plain">{t('setTheWords')}</SubmitButton>
          </>
        )}
      </HouseForm>
    </Part>
  )
}
