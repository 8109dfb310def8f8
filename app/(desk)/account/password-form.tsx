'use client'

import { TextField } from '@/app/_components/field'
import { SubmitButton } from '@/app/_components/submit-button'
import { HouseForm } from '../_frame/house-form'
import styles from './account.module.css'
import { Part } from './part'

export function PasswordForm({ email, shortest }: { email: string; shortest: number }) {
  return (
    <Part id="password" title="Password" words="Changing it signs you out everywhere but here.">
      <HouseForm action="changePassword" className={styles.form} clears>
        {errorOf => (
          <>
            <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
            <TextField label="Password of today" name="current" type="password" autoComplete="current-password" required {...errorOf('current')} />
            <TextField label="New password" hint={`At least ${shortest} characters. A few unrelated words do well.`} name="next" type="password" autoComplete="new-password" required minLength={shortest} {...errorOf('next')} />
            <SubmitButton tone="plain">Change the password</SubmitButton>
          </>
        )}
      </HouseForm>
    </Part>
  )
}
