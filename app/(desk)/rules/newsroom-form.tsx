'use client'

import { useTranslations } from 'next-intl'
import { Choices, RadioField, SelectField, TextField } from '@/app/_components/field'
import { SubmitButton } from '@/app/_components/submit-button'
import type { HouseRules } from '@/lib/editorial/house-laws'
import type { Language } from '@/lib/editorial/languages'
import { HouseForm } from '../_frame/house-form'
import type { Asking } from './asking'
import styles from './rules.module.css'

interface NewsroomFormProps extends Asking {
  rules: Pick<HouseRules, 'name' | 'timeZone' | 'language' | 'checkersPublic' | 'teamName'>
  zones: readonly string[]
  languages: readonly (Language & { isSpoken: boolean })[]
}

export function NewsroomForm({ offer, seen, rules, zones, languages }: NewsroomFormProps) {
  const t = useTranslations('rules')
  const { name, timeZone, language, checkersPublic, teamName } = rules
  return (
    <HouseForm action={offer.action} with={{ seen }} className={styles.form}>
      {errorOf => (
        <>
          <TextField label={t('name')} name="name" defaultValue={name} required maxLength={120} autoComplete="off" {...errorOf('name')} />
          <SelectField label={t('timeZone')} name="timeZone" defaultValue={timeZone} {...errorOf('timeZone')}>
            {[...new Set([timeZone, ...zones])].map((zone) => <option key={zone} value={zone}>{zone.replaceAll('_', ' ')}</option>)}
          </SelectField>
          <SelectField label={t('language')} hint={t('ofReadersPagesAndOfANew')} name="language" defaultValue={language} {...errorOf('language')}>
            <optgroup label={t('readersPagesAreInIt')}>{choices(languages, true)}</optgroup>
            <optgroup label={t('readersPagesStayInEnglish')}>{choices(languages, false)}</optgroup>
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

const choices = (languages: NewsroomFormProps['languages'], spoken: boolean) => languages.filter(({ isSpoken }) => isSpoken === spoken).map(({ code, name }) => <option key={code} value={code}>{name}</option>)
