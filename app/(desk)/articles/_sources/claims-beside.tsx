'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { StandingDot } from '@/app/_components/standing-dot'
import type { ClaimView } from '@/lib/editorial/view'
import { useRoom } from '../_galley/room'
import styles from './sources.module.css'

interface ClaimsBesideProps {
  claims: readonly ClaimView[]
  at: ClaimView | null
  onChoose: (number: number) => void
}

/** The story’s claims in the order of the page, beside the copy that is read: the one at hand is whom evidence is for. */
export function ClaimsBeside({ claims, at, onChoose }: ClaimsBesideProps) {
  const t = useTranslations('sources')
  const called = useTranslations('names')
  const { view } = useRoom()
  const shown = claims.filter((claim) => claim.cut === null)
  return (
    <nav aria-label={t('claimsOfTheStory')} className={styles.beside}>
      <p className={styles.besideHead}><span className="label">{t('claims')}</span><Link href={`/articles/${view.id}/check${at ? `#claim-${at.number}` : ''}`}>{t('toTheGalley')}</Link></p>
      {shown.length === 0 && <p className={styles.quiet}>{t('noClaimsAreMarkedYet')}</p>}
      <ol className={styles.list}>
        {shown.map((claim) => (
          <li key={claim.id}>
            <button type="button" aria-current={claim.id === at?.id ? 'true' : undefined} data-claim={claim.number} onClick={() => onChoose(claim.number)}>
              <span className={styles.about}><StandingDot standing={claim.standing} /> <b className="figures">{claim.number}</b> {called(`standings.${claim.standing}`)} · {t('passages', { count: claim.evidence.filter((row) => !row.removed).length })}</span>
              <span className={styles.words}>{claim.sentence || claim.quote}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

