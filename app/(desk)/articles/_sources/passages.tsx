'use client'

import Link from 'next/link'
import { Badge } from '@/app/_components/badge'
import { StandingDot } from '@/app/_components/standing-dot'
import type { EvidenceView, SourceView } from '@/lib/editorial/view'
import { standingNames } from '../_galley/names'
import { useRoom } from '../_galley/room'
import { claimsOn } from './source-names'
import styles from './sources.module.css'

/** The claims that rest on a source, each with the passage it rests on. */
export function Passages({ source, evidenceOf }: { source: SourceView; evidenceOf: (row: EvidenceView) => EvidenceView }) {
  const { view } = useRoom()
  const claims = claimsOn(source, view.claims)
  return (
    <section className={styles.part} aria-labelledby="passages">
      <h3 id="passages">Claims that rest on it</h3>
      {claims.length === 0 && <p className={styles.quiet}>None yet. Read a copy of it and press <b>e</b> on the words that bear on a claim, or attach it on the galley.</p>}
      <ul className={styles.passages}>
        {claims.map((claim) => (
          <li key={claim.id}>
            <Link href={`/articles/${view.id}/check#claim-${claim.number}`}><StandingDot standing={claim.standing} label={standingNames[claim.standing]} /> {claim.number} · {claim.quote}</Link>
            {claim.evidence.filter((row) => row.source === source.id && !row.removed).map(evidenceOf).map((row) => (
              <div key={row.id} className={styles.passage}>
                {!row.supports && <Badge tone="stale">Contradicts</Badge>}
                {row.passage && <blockquote>{row.passage}</blockquote>}
                {row.locator && <p className={styles.quiet}>{row.locator}</p>}
                {row.hidden && <p className={styles.quiet}>{row.by.name} vouches for a passage of it.</p>}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
