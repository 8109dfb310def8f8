'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_components/button'
import { StandingDot } from '@/app/_components/standing-dot'
import type { ClaimView } from '@/lib/editorial/view'
import styles from './sources.module.css'

/** The claim one came to find evidence for. */
export function LookingFor({ claim, onLeave }: { claim: ClaimView; onLeave: () => void }) {
  const t = useTranslations('sources')
  return (
    <aside className={styles.looking} aria-label={t('lookingForEvidenceFor', { number: claim.number })}>
      <p className="label">{t.rich('lookingForEvidenceForClaim', { standingDot: () => <StandingDot standing={claim.standing} />, number: claim.number })}</p>
      <p className={styles.words}>{claim.sentence || claim.quote}</p>
      <Button size="small" tone="quiet" onClick={onLeave}>{t('stopLooking')}</Button>
    </aside>
  )
}
