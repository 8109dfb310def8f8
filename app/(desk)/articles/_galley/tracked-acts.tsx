'use client'

import { useTranslations } from 'next-intl'
import type { ProposalView } from '@/lib/editorial/view'
import { Settling } from './proposals'
import { proposalKey } from './stops'
import styles from './words.module.css'

/** At the end of words somebody would change: whose wording it is, and accepting or declining it as far as one may. Why one may not stands in the margin. */
export function TrackedActs({ proposal }: { proposal: ProposalView }) {
  const t = useTranslations('galley')
  return (
    <span className={`${styles.settling} not-printed`}>
      <a href={`#${proposalKey(proposal.id)}`} tabIndex={-1}>{t('nameProposes', { name: proposal.by.name })}</a>
      <Settling proposal={proposal} onlyFree />
    </span>
  )
}
