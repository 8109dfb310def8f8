'use client'

import { useTranslations } from 'next-intl'
import { CheckboxField, Choices, TextField } from '@/app/_components/field'
import { SubmitButton } from '@/app/_components/submit-button'
import { HouseForm } from '../_frame/house-form'
import styles from './people.module.css'

export interface Choice {
  value: string
  label: string
}

export function InviteForm({ choices }: { choices: readonly Choice[] }) {
  const t = useTranslations('people')
  return (
    <section className={styles.card} aria-labelledby="invite">
      <h2 id="invite" className={styles.title}>{t('inviteSomebody')}</h2>
      <HouseForm action="invite" className={styles.form} clears>
        {errorOf => (
          <>
            <TextField label={t('eMail')} name="email" type="email" required maxLength={320} spellCheck={false} autoCapitalize="none" autoComplete="off" {...errorOf('email')} />
            <Choices label={t('roles')} hint={t('onePersonMayHoldSeveral')}>
              {choices.map(({ value, label }) => (
                <CheckboxField key={value} name="roles" value={value} label={label} />
              ))}
            </Choices>
            <SubmitButton>{t('makeALink')}</SubmitButton>
          </>
        )}
      </HouseForm>
    </section>
  )
}
