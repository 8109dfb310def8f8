'use client'

import { TextField } from '@/app/_components/field'
import { SubmitButton } from '@/app/_components/submit-button'
import { Time } from '@/app/_components/time'
import type { OwnToken } from '@/lib/server/account'
import { HouseForm } from '../_frame/house-form'
import { PlainHouseForm } from '../_frame/plain-house-form'
import styles from './account.module.css'
import { Part } from './part'

function Key({ id, name, createdAt, lastUsedAt }: OwnToken) {
  return (
    <li className={styles.row}>
      <div>
        <p>{name}</p>
        <p className={styles.note}>
          made <Time at={createdAt} />, {lastUsedAt === null ? 'never used' : <>last used <Time at={lastUsedAt} relative /></>}
        </p>
      </div>
      <PlainHouseForm action="revokeToken" with={{ token: id }}>
        <SubmitButton tone="danger" size="small" aria-label={`Revoke ${name}`}>Revoke</SubmitButton>
      </PlainHouseForm>
    </li>
  )
}

export function Keys({ tokens }: { tokens: readonly OwnToken[] }) {
  return (
    <Part id="keys" title="API keys" words={<>Another system may act as you with a key, within your roles, and is recorded so. What it may ask is in the <a href="/api/docs">list of the API</a>.</>}>
      {tokens.length > 0 && (
        <ul className={styles.rows}>
          {tokens.map(token => (
            <Key key={token.id} {...token} />
          ))}
        </ul>
      )}
      <HouseForm action="makeToken" className={styles.form} clears>
        {errorOf => (
          <>
            <TextField label="A name for the key" hint="What will use it, such as “wire import”." name="name" required maxLength={80} autoComplete="off" {...errorOf('name')} />
            <SubmitButton tone="plain">Make a key</SubmitButton>
          </>
        )}
      </HouseForm>
    </Part>
  )
}
