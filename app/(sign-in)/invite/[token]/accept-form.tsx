'use client'

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
        <TextField label="E-mail" name="email" type="email" autoComplete="username" required defaultValue={answer?.email ?? ''} {...about('email')} />
      )}
      <TextField label="Name" hint="As it will stand beside what you write and sign." name="name" autoComplete="name" required maxLength={120} defaultValue={answer?.name ?? ''} {...about('name')} />
      <TextField label="Password" hint={`At least ${shortest} characters. A few unrelated words do well.`} name="password" type="password" autoComplete="new-password" required minLength={shortest} {...about('password')} />
      <SubmitButton wide>Begin</SubmitButton>
    </form>
  )
}
