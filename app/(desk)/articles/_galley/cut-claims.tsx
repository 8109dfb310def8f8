'use client'

import { Time } from '@/app/_components/time'
import styles from './margin.module.css'
import { claimTitle } from './claim-line'
import { useRoom } from './room'
import { claimKey } from './stops'

/** Claims somebody cut, with who and why: out of the way, never gone. */
export function CutClaims() {
  const { view } = useRoom()
  const cut = view.claims.filter(claim => claim.standing === 'cut')
  if (cut.length === 0) return null
  return (
    <details className={styles.cut}>
      <summary>{cut.length === 1 ? 'One claim was cut' : `${cut.length} claims were cut`}</summary>
      <ul>
        {cut.map(claim => (
          <li key={claim.id} id={claimKey(claim.number)}>
            <b>{claimTitle(claim)}</b> “{claim.quote}” {claim.cut && <>Cut by {claim.cut.by.name}, <Time at={claim.cut.at} brief />: {claim.cut.reason}</>}
          </li>
        ))}
      </ul>
    </details>
  )
}
