'use client'

import { TextareaField } from '@/app/_components/field'
import { SubmitButton } from '@/app/_components/submit-button'
import { HouseForm } from '../_frame/house-form'
import styles from './account.module.css'
import { Part } from './part'

export function BioForm({ bio }: { bio: string }) {
  return (
    <Part id="bio" title="To your readers" words="Two or three sentences on the page that lists what you wrote. It is shown once something stands under your name.">
      <HouseForm action="describeMyself" className={styles.form}>
        {errorOf => (
          <>
            <TextareaField quietLabel label="To your readers" name="bio" defaultValue={bio} maxLength={600} {...errorOf('bio')} />
            <SubmitButton tone="plain">Set the words</SubmitButton>
          </>
        )}
      </HouseForm>
    </Part>
  )
}
