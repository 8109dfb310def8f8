'use client'

import { useTranslations } from 'next-intl'
import { useActionState, useRef, useState } from 'react'
import { TextField } from '@/app/_components/field'
import { Notice } from '@/app/_components/notice'
import { SubmitButton } from '@/app/_components/submit-button'
import type { DemoSignIn } from '@/lib/server/demo'
import styles from '../_entrance/entrance.module.css'
import { signIn } from '../actions'
import { DemoSignIns } from './demo-sign-ins'

interface SignInFormProps {
  next: string
  demo: { people: DemoSignIn[]; password: string } | null
}

export function SignInForm({ next, demo }: SignInFormProps) {
  const t = useTranslations('signIn')
  const [answer, ask] = useActionState(signIn, null)
  const [filled, setFilled] = useState('')
  const form = useRef<HTMLFormElement>(null)

  function fill(email: string, password: string) {
    for (const [name, value] of [['email', email], ['password', password]] as const) {
      const field = form.current?.elements.namedItem(name)
      if (field instanceof HTMLInputElement) field.value = value
    }
    setFilled(email)
    form.current?.querySelector<HTMLButtonElement>('button[type=submit]')?.focus()
  }

  return (
    <>
      <form ref={form} action={ask} className={styles.sheet}>
        <h1>{t('signIn')}</h1>
        <input type="hidden" name="next" value={next} />
        <div className={styles.fields}>
          {answer && <Notice tone="refused" live>{answer.sentence}</Notice>}
          <TextField label={t('eMail')} name="email" type="email" autoComplete="username" required defaultValue={answer?.email ?? ''} spellCheck={false} autoCapitalize="none" onChange={() => setFilled('')} />
          <TextField label={t('password')} name="password" type="password" autoComplete="current-password" required onChange={() => setFilled('')} />
          <SubmitButton wide>{t('signIn')}</SubmitButton>
        </div>
      </form>
      {demo && <DemoSignIns {...demo} filled={filled} onFill={fill} />}
    </>
  )
}
