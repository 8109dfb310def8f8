'use client'

import { TextField } from '@/app/_components/field'
import { SubmitButton } from '@/app/_components/submit-button'
import { HouseForm } from '../_frame/house-form'
import styles from './account.module.css'
import { Part } from './part'

export function NameForm({ name }: { name: string }) {
  return (
    <Part id="name" title="Name" words="As it stands beside what you write and sign.">
      <HouseForm action="rename" className={styles.form}>
        {errorOf => (
          <>
            <TextField quietLabel label="Name" name="name" defaultValue={name} required maxLength={120} autoComplete="name" {...errorOf('name')} />
            <SubmitButton tone="plain">Change the name</SubmitButton>
          </>
        )}
      </HouseForm>
    </Part>
  )
}
