'use client'

import { Ellipsis } from 'lucide-react'
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
  const where = useId()
  const sessions = signedIn === 0 ? 'Not signed in anywhere.' : `Signed in in ${signedIn === 1 ? 'one browser' : `${signedIn} browsers`}.`
  return (
    <div className={styles.change}>
      <HouseForm action="setRoles" with={{ person: id }} className={styles.form}>
        {() => (
          <>
            <Choices label="Roles" hint="They count from the moment they are set, on pages already open too.">
              {choices.map(({ value, label }) => (
                <CheckboxField key={value} name="roles" value={value} label={label} defaultChecked={(held as string[]).includes(value)} />
              ))}
            </Choices>
            <SubmitButton>Set the roles</SubmitButton>
          </>
        )}
      </HouseForm>
      <HouseForm action="describe" with={{ person: id }} className={styles.form}>
        {errorOf => (
          <>
            <TextareaField label="What readers are told of them" hint="On the page that lists what they wrote." name="bio" defaultValue={bio} maxLength={600} {...errorOf('bio')} />
            <SubmitButton tone="plain">Set the words</SubmitButton>
          </>
        )}
      </HouseForm>
      <div className={styles.entry}>
        <p id={where}>{sessions}</p>
        <div className={styles.buttons}>
          <PlainHouseForm action="signOutPerson" with={{ person: id }}>
            <SubmitButton tone="plain" refusedBecause={signedIn === 0 ? where : undefined}>Sign out everywhere</SubmitButton>
          </PlainHouseForm>
          {!self && (
            <PlainHouseForm action={disabled ? 'enable' : 'disable'} with={{ person: id }}>
              <SubmitButton tone={disabled ? 'plain' : 'danger'}>{disabled ? 'Enable again' : 'Disable'}</SubmitButton>
            </PlainHouseForm>
          )}
        </div>
        {!self && !disabled && <p className={styles.note}>Whoever is disabled loses access at once. What they wrote and signed stays as it is.</p>}
      </div>
    </div>
  )
}

export function PersonRow(person: PersonRowProps) {
  const { name, email, roles, self, disabled, hasPassword, choices } = person
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <li className={styles.person} data-disabled={disabled || undefined} aria-labelledby={id}>
      <div className={styles.who}>
        <p id={id} className={styles.name}>
          {name}
          {self && <span className={styles.self}>you</span>}
        </p>
        <p className={styles.email}>{email}</p>
      </div>
      <ul className={styles.roles} aria-label="Roles">
        {disabled && <li><Badge tone="stale">Disabled</Badge></li>}
        {!hasPassword && <li><Badge tone="query">No password yet</Badge></li>}
        {roles.length === 0 && <li className={styles.note}>no role</li>}
        {roles.map(role => (
          <li key={role}><Badge>{choices.find(({ value }) => value === role)?.label ?? role}</Badge></li>
        ))}
      </ul>
      <Dialog
        title={name}
        description={email}
        open={open}
        onOpenChange={setOpen}
        trigger={<Button tone="quiet" size="small" aria-label={`Change ${name}`} icon={<Ellipsis size={16} strokeWidth={1.75} aria-hidden="true" />} />}
        foot={<CloseWith><Button>Close</Button></CloseWith>}
      >
        <Change {...person} />
      </Dialog>
    </li>
  )
}
