'use client'

import type { ProposalView } from '@/lib/editorial/view'
import { Settling } from './proposals'
import { proposalKey } from './stops'
import styles from './words.module.css'

/** At the end of words somebody would change: whose wording it is, and accepting or declining it as far as one may. Why one may not stands in the margin. */
export function TrackedActs({ proposal }: { proposal: ProposalView }) {
  return (
    <span className={`${styles.settling} not-printed`}>
      <a href={`#${proposalKey(proposal.id)}`} tabIndex={-1}>{proposal.by.name} proposes</a>
      <Settling proposal={proposal} onlyFree />
    </span>
  )
}
