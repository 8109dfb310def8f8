'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { TextField } from '@/app/_components/field'
import { Notice } from '@/app/_components/notice'
import { SubmitButton } from '@/app/_components/submit-button'
import styles from '../../_entrance/entrance.module.css'
import { accept } from '../../actions'

interface AcceptFormProps {
  secret: string
  /** Empty where the person gives their own. */
  email: string
  shortest: number
}

export function AcceptForm({ secret, email, shortest }: AcceptFormProps) {
  const t = useTranslations('signIn')
  const [answer, ask] = useActionState(accept, null)
  const about = (field: string) => (answer?.field === field ? { error: answer.sentence } : {})
  const whole = answer && (answer.field === 'link' || answer.field === '' || (answer.field === 'email' && email)) ? answer.sentence : ''
  return (
    <form action={ask} className={styles.fields}>
      {whole && <Notice tone="refused" live>{whole}</Notice>}
      <input type="hidden" name="secret" value={secret} />
      {email ? (
        <input type="hidden" name="email" autoComplete="username" value={email} />
      ) : (
        <TextField label={t('eMail')} name="email" type="email" autoComplete="username" required defaultValue={answer?.email ?? ''} {...about('email')} />
      )}
      <TextField label={t('name')} hint={t('asItWillStandBesideWhat')} name="name" autoComplete="name" required maxLength={120} defaultValue={answer?.name ?? ''} {...about('name')} />
      <TextField label={t('password')} hint={t('atLeastShortestCharacters', { shortest })} name="password" type="password" autoComplete="new-password" required minLength={shortest} {...about('password')} />
      <SubmitButton wide>{t('begin')}</SubmitButton>
    </form>
  )
}
