'use client'

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
  const { name, timeZone, language, checkersPublic, teamName } = rules
  return (
    <HouseForm action={offer.action} with={{ seen }} className={styles.form}>
      {errorOf => (
        <>
          <TextField label="Name" name="name" defaultValue={name} required maxLength={120} autoComplete="off" {...errorOf('name')} />
          <SelectField label="Time zone" name="timeZone" defaultValue={timeZone} {...errorOf('timeZone')}>
            {[...new Set([timeZone, ...zones])].map((zone) => <option key={zone} value={zone}>{zone.replaceAll('_', ' ')}</option>)}
          </SelectField>
          <SelectField label="Language" hint="Of readers’ pages, and of a new story until its writer says otherwise." name="language" defaultValue={language} {...errorOf('language')}>
            <optgroup label="Readers’ pages are in it">{choices(languages, true)}</optgroup>
            <optgroup label="Readers’ pages stay in English">{choices(languages, false)}</optgroup>
          </SelectField>
          <Choices label="Who checked, as readers are told">
            <RadioField name="checkersPublic" value="no" label="The team" defaultChecked={!checkersPublic} />
            <RadioField name="checkersPublic" value="yes" label="The people who signed, by name" defaultChecked={checkersPublic} />
          </Choices>
          <TextField label="The team is called" hint="“Fact checked by the research desk”" name="teamName" defaultValue={teamName} required maxLength={120} autoComplete="off" {...errorOf('teamName')} />
          <SubmitButton tone="plain" data-action={offer.action}>{offer.label}</SubmitButton>
        </>
      )}
    </HouseForm>
  )
}

const choices = (languages: NewsroomFormProps['languages'], spoken: boolean) => languages.filter(({ isSpoken }) => isSpoken === spoken).map(({ code, name }) => <option key={code} value={code}>{name}</option>)
