'use client'

import { Button } from '@/app/_components/button'
import { StandingDot } from '@/app/_components/standing-dot'
import type { ClaimView } from '@/lib/editorial/view'
import styles from './sources.module.css'

/** The claim one came to find evidence for. */
export function LookingFor({ claim, onLeave }: { claim: ClaimView; onLeave: () => void }) {
  return (
    <aside className={styles.looking} aria-label={`Looking for evidence for claim ${claim.number}`}>
      <p className="label"><StandingDot standing={claim.standing} /> Looking for evidence for claim {claim.number}</p>
      <p className={styles.words}>{claim.sentence || claim.quote}</p>
      <Button size="small" tone="quiet" onClick={onLeave}>Stop looking</Button>
    </aside>
  )
}
