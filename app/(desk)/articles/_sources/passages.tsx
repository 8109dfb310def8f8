'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { Badge } from '@/app/_components/badge'
import { StandingDot } from '@/app/_components/standing-dot'
import type { EvidenceView, SourceView } from '@/lib/editorial/view'
import { useRoom } from '../_galley/room'
import { claimsOn } from './source-names'
import styles from './sources.module.css'

/** The claims that rest on a source, each with the passage it rests on. */
export function Passages({ source, evidenceOf }: { source: SourceView; evidenceOf: (row: EvidenceView) => EvidenceView }) {
  const t = useTranslations('sources')
  const called = useTranslations('names')
  const { view } = useRoom()
  const claims = claimsOn(source, view.claims)
  return (
    <section className={styles.part} aria-labelledby="passages">
      <h3 id="passages">{t('claimsThatRestOnIt')}</h3>
      {claims.length === 0 && <p className={styles.quiet}>{t.rich('noneYetReadACopyOfIt', { b: chunks => <b>{chunks}</b> })}</p>}
      <ul className={styles.passages}>
        {claims.map((claim) => (
          <li key={claim.id}>
            <Link href={`/articles/${view.id}/check#claim-${claim.number}`}><StandingDot standing={claim.standing} label={called(`standings.${claim.standing}`)} /> {claim.number} · {claim.quote}</Link>
            {claim.evidence.filter((row) => row.source === source.id && !row.removed).map(evidenceOf).map((row) => (
              <div key={row.id} className={styles.passage}>
                {!row.supports && <Badge tone="stale">{t('contradicts')}</Badge>}
                {row.passage && <blockquote>{row.passage}</blockquote>}
                {row.locator && <p className={styles.quiet}>{row.locator}</p>}
                {row.hidden && <p className={styles.quiet}>{t('nameVouchesForAPassage', { name: row.by.name })}</p>}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
