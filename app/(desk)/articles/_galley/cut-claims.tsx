'use client'

import { useTranslations } from 'next-intl'
import { timeAt } from '@/app/_words/time-at'
import styles from './margin.module.css'
import { claimTitle } from './claim-line'
import { useRoom } from './room'
import { claimKey } from './stops'

/** Claims somebody cut, with who and why: out of the way, never gone. */
export function CutClaims() {
  const t = useTranslations('galley')
  const called = useTranslations('names')
  const { view } = useRoom()
  const cut = view.claims.filter(claim => claim.standing === 'cut')
  if (cut.length === 0) return null
  return (
    <details className={styles.cut}>
      <summary>{t('cutClaims', { count: cut.length })}</summary>
      <ul>
        {cut.map(claim => (
          <li key={claim.id} id={claimKey(claim.number)}>
            <b>{claimTitle(claim, called)}</b> “{claim.quote}” {claim.cut && t.rich('cutByNameReason', { name: claim.cut.by.name, time: timeAt(claim.cut.at, 'brief'), reason: claim.cut.reason })}
          </li>
        ))}
      </ul>
    </details>
  )
}
