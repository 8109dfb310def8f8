'use client'

import { CheckboxField, Choices } from '@/app/_components/field'
import { SubmitButton } from '@/app/_components/submit-button'
import type { CheckLevel } from '@/lib/editorial/article'
import { HouseForm } from '../_frame/house-form'
import type { Asking } from './asking'
import { levelChoices } from './levels'
import styles from './rules.module.css'

export function RepliesForm({ offer, seen, held }: Asking & { held: readonly CheckLevel[] }) {
  return (
    <HouseForm action={offer.action} with={{ seen }} className={styles.form}>
      {errorOf => (
        <>
          <Choices row label="Asked for under" {...errorOf('replies')}>
            {levelChoices.map(({ value, label }) => <CheckboxField key={value} name="replies" value={value} label={label} defaultChecked={held.includes(value)} />)}
          </Choices>
          <SubmitButton tone="plain" data-action={offer.action}>{offer.label}</SubmitButton>
        </>
      )}
    </HouseForm>
  )
}
