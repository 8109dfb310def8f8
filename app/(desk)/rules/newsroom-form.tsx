'use client'

import { useTranslations } from 'next-intl'
import { Choices, RadioField, SelectField, TextField } from '@/app/_components/field'
import { SubmitButton } from '@/app/_components/submit-button'
import type { HouseRules } from '@/lib/editorial/house-laws'
import { HouseForm } from '../_frame/house-form'
import type { Asking } from './asking'
import styles from './rules.module.css'

interface NewsroomFormProps extends Asking {
  rules: Pick<HouseRules, 'name' | 'timeZone' | 'checkersPublic' | 'teamName'>
  zones: readonly string[]
}

export function NewsroomForm({ offer, seen, rules, zones }: NewsroomFormProps) {
  const t = useTranslations('rules')
  const { name, timeZone, checkersPublic, teamName } = rules
  return (
    <HouseForm action={offer.action} with={{ seen }} className={styles.form}>
      {errorOf => (
        <>
          <TextField label={t('name')} name="name" defaultValue={name} required maxLength={120} autoComplete="off" {...errorOf('name')} />
          <SelectField label={t('timeZone')} name="timeZone" defaultValue={timeZone} {...errorOf('timeZone')}>
            {[...new Set([timeZone, ...zones])].map((zone) => <option key={zone} value={zone}>{zone.replaceAll('_', ' ')}</option>)}
          </SelectField>
          <Choices label={t('whoCheckedAsReadersAre')}>
            <RadioField name="checkersPublic" value="no" label={t('theTeam')} defaultChecked={!checkersPublic} />
            <RadioField name="checkersPublic" value="yes" label={t('thePeopleWhoSignedBy')} defaultChecked={checkersPublic} />
          </Choices>
          <TextField label={t('theTeamIsCalled')} hint={t('factCheckedByTheResearch')} name="teamName" defaultValue={teamName} required maxLength={120} autoComplete="off" {...errorOf('teamName')} />
          <SubmitButton tone="plain" data-action={offer.action}>{offer.label}</SubmitButton>
        </>
      )}
    </HouseForm>
  )
}
