'use client'

import { useTranslations } from 'next-intl'
import { TextField } from '@/app/_components/field'
import { SubmitButton } from '@/app/_components/submit-button'
import { HouseForm } from '../_frame/house-form'
import styles from './account.module.css'
import { Part } from './part'

export function PasswordForm({ email, shortest }: { email: string; shortest: number }) {
  const t = useTranslations('account')
  return (
    <Part id="password" title={t('password')} words={t('changingItSignsYouOut')}>
      <HouseForm action="changePassword" className={styles.form} clears>
        {errorOf => (
          <>
            <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
            <TextField label={t('passwordOfToday')} name="current" type="password" autoComplete="current-password" required {...errorOf('current')} />
            <TextField label={t('newPassword')} hint={t('atLeastShortestCharacters', { shortest })} name="next" type="password" autoComplete="new-password" required minLength={shortest} {...errorOf('next')} />
            <SubmitButton tone="plain">{t('changeThePassword')}</SubmitButton>
          </>
        )}
      </HouseForm>
    </Part>
  )
}
