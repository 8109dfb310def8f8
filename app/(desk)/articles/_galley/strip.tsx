'use client'

import type { ClaimView, SentenceView, Standing } from '@/lib/editorial/view'
import type { Stretch } from './pieces'
import styles from './strip.module.css'
import { claimKey, sentenceKey } from './stops'

const worstFirst: readonly Standing[] = ['lost', 'stale', 'change-needed', 'cannot-verify', 'query-open', 'unchecked', 'kept-by-editor', 'authors-account', 'opinion', 'verified']

/** How a sentence stands: as the worst of its claims, or as it is covered. */
export function sentenceStanding(sentence: SentenceView, claims: readonly ClaimView[]): Standing | Exclude<SentenceView['coverage'], 'claimed'> {
  const own = claims.filter(claim => sentence.claims.includes(claim.id)).map(claim => claim.standing)
  const worst = worstFirst.find(standing => own.includes(standing))
  if (worst) return worst
  return sentence.coverage === 'claimed' ? 'unchecked' : sentence.coverage
}

/** Down the side of a block: one stroke a sentence, as long as its share of the words; its dashes say again what its colour says. */
export function Strip({ stretches, claims }: { stretches: readonly Stretch[]; claims: readonly ClaimView[] }) {
  const sentences = stretches.filter(row => row.sentence !== null)
  const whole = stretches.at(-1)?.to ?? 1
  return (
    <svg className={styles.strip} viewBox="0 0 10 1000" preserveAspectRatio="none" aria-hidden="true">
      {sentences.map(({ sentence, from, to }, nth) => {
        if (!sentence) return null
        const standing = sentenceStanding(sentence, claims)
        const first = claims.find(claim => sentence.claims.includes(claim.id))
        const y = [(1000 * from) / whole + (nth > 0 ? 2 : 0), (1000 * to) / whole] as const
        return (
          <g key={sentence.id} data-standing={standing} data-goes={first ? claimKey(first.number) : sentenceKey(sentence.id)}>
            <line x1="5" x2="5" y1={y[0]} y2={y[1]} className={styles.reach} />
            <line x1="5" x2="5" y1={y[0]} y2={y[1]} className={styles.stroke} />
          </g>
        )
      })}
    </svg>
  )
}
