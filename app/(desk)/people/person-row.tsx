'use client'

import { Ellipsis } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Badge } from '@/app/_components/badge'
import { Button } from '@/app/_components/button'
import { CloseWith, Dialog } from '@/app/_components/dialog'
import { CheckboxField, Choices, TextareaField } from '@/app/_components/field'
import { SubmitButton } from '@/app/_components/submit-button'
import type { PersonOnList } from '@/lib/server/people'
import { HouseForm } from '../_frame/house-form'
import { PlainHouseForm } from '../_frame/plain-house-form'
import type { Choice } from './invite-form'
import styles from './people.module.css'

type PersonRowProps = PersonOnList & { choices: readonly Choice[] }

/** What may be done about a person, in a dialog: their roles, and whether they may come in. */
function Change({ id, roles: held, self, disabled, signedIn, bio, choices }: PersonRowProps) {
  const t = useTranslations('people')
  const where = useId()
  const sessions = t('signedIn', { signedIn })
  return (
    <div className={styles.change}>
      <HouseForm action="setRoles" with={{ person: id }} className={styles.form}>
        {() => (
          <>
            <Choices label={t('roles')} hint={t('theyCountFromTheMoment')}>
              {choices.map(({ value, label }) => (
                <CheckboxField key={value} name="roles" value={value} label={label} defaultChecked={(held as string[]).includes(value)} />
              ))}
            </Choices>
            <SubmitButton>{t('setTheRoles')}</SubmitButton>
          </>
        )}
      </HouseForm>
      <HouseForm action="describe" with={{ person: id }} className={styles.form}>
        {errorOf => (
          <>
            <TextareaField label={t('whatReadersAreToldOf')} hint={t('onThePageThatListsWhat')} name="bio" defaultValue={bio} maxLength={600} {...errorOf('bio')} />
            <SubmitButton tone="plain">{t('setTheWords')}</SubmitButton>
          </>
        )}
      </HouseForm>
      <div className={styles.entry}>
        <p id={where}>{sessions}</p>
        <div className={styles.buttons}>
          <PlainHouseForm action="signOutPerson" with={{ person: id }}>
            <SubmitButton tone="plain" refusedBecause={signedIn === 0 ? where : undefined}>{t('signOutEverywhere')}</SubmitButton>
          </PlainHouseForm>
          {!self && (
            <PlainHouseForm action={disabled ? 'enable' : 'disable'} with={{ person: id }}>
              <SubmitButton tone={disabled ? 'plain' : 'danger'}>{disabled ? t('enableAgain') : t('disable')}</SubmitButton>
            </PlainHouseForm>
          )}
        </div>
        {!self && !disabled && <p className={styles.note}>{t('whoeverIsDisabledLoses')}</p>}
      </div>
    </div>
  )
}

export function PersonRow(person: PersonRowProps) {
  const t = useTranslations('people')
  const { name, email, roles, self, disabled, hasPassword, choices } = person
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <li className={styles.person} data-disabled={disabled || undefined} aria-labelledby={id}>
      <div className={styles.who}>
        <p id={id} className={styles.name}>
          {name}
          {self && <span className={styles.self}>{t('you')}</span>}
        </p>
        <p className={styles.email}>{email}</p>
      </div>
      <ul className={styles.roles} aria-label={t('roles')}>
        {disabled && <li><Badge tone="stale">{t('disabled')}</Badge></li>}
        {!hasPassword && <li><Badge tone="query">{t('noPasswordYet')}</Badge></li>}
        {roles.length === 0 && <li className={styles.note}>{t('noRole')}</li>}
        {roles.map(role => (
          <li key={role}><Badge>{choices.find(({ value }) => value === role)?.label ?? role}</Badge></li>
        ))}
      </ul>
      <Dialog
        title={name}
        description={email}
        open={open}
        onOpenChange={setOpen}
        trigger={<Button tone="quiet" size="small" aria-label={t('changeName', { name })} icon={<Ellipsis size={16} strokeWidth={1.75} aria-hidden="true" />} />}
        foot={<CloseWith><Button>{t('close')}</Button></CloseWith>}
      >
        <Change {...person} />
      </Dialog>
    </li>
  )
}
