'use client'

import { useTranslations } from 'next-intl'
import { TextField } from '@/app/_components/field'
import { SubmitButton } from '@/app/_components/submit-button'
import { timeAt } from '@/app/_words/time-at'
import type { OwnToken } from '@/lib/server/account'
import { HouseForm } from '../_frame/house-form'
import { PlainHouseForm } from '../_frame/plain-house-form'
import styles from './account.module.css'
import { Part } from './part'

function Key({ id, name, createdAt, lastUsedAt }: OwnToken) {
  const t = useTranslations('account')
  return (
    <li className={styles.row}>
      <div>
        <p>{name}</p>
        <p className={styles.note}>
          {lastUsedAt === null ? t.rich('madeNeverUsed', { made: timeAt(createdAt) }) : t.rich('madeLastUsed', { made: timeAt(createdAt), used: timeAt(lastUsedAt, 'relative') })}
        </p>
      </div>
      <PlainHouseForm action="revokeToken" with={{ token: id }}>
        <SubmitButton tone="danger" size="small" aria-label={t('revokeName', { name })}>{t('revoke')}</SubmitButton>
      </PlainHouseForm>
    </li>
  )
}

export function Keys({ tokens }: { tokens: readonly OwnToken[] }) {
  const t = useTranslations('account')
  return (
    <Part id="keys" title={t('apiKeys')} words={t.rich('anotherSystemMayActAs', { a: chunks => <a href="/api/docs">{chunks}</a> })}>
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
            <TextField label={t('aNameForTheKey')} hint={t('whatWillUseItSuchAsWire')} name="name" required maxLength={80} autoComplete="off" {...errorOf('name')} />
            <SubmitButton tone="plain">{t('makeAKey')}</SubmitButton>
          </>
        )}
      </HouseForm>
    </Part>
  )
}
