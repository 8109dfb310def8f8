'use client'

import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import { Badge } from '@/app/_components/badge'
import { Time } from '@/app/_components/time'
import { timeAt } from '@/app/_words/time-at'
import type { ProposalView } from '@/lib/editorial/view'
import { ActDialog } from '../_dialogs/act-dialog'
import styles from './open.module.css'
import { OfferButton } from './offer-button'
import { useRoom } from './room'
import { proposalKey } from './stops'
import { Stuck } from './stuck'
import { WordDiff } from './word-diff'

/** Wordings somebody proposed: those that wait in sight, what became of the others folded beneath. */
export function Proposals({ proposals, title: given }: { proposals: readonly ProposalView[]; title?: string }) {
  const t = useTranslations('galley')
  const title = given ?? t('proposedWording')
  const settled = proposals.filter(proposal => proposal.end !== null)
  if (proposals.length === 0) return null
  return (
    <section className={styles.part} aria-label={title}>
      <h4 className="label">{title}</h4>
      {proposals.filter(proposal => proposal.end === null).map(proposal => <Proposal key={proposal.id} proposal={proposal} />)}
      {settled.length > 0 && (
        <details className={styles.closed}>
          <summary>{t('settled', { count: settled.length })}</summary>
          {settled.map(proposal => <Proposal key={proposal.id} proposal={proposal} />)}
        </details>
      )}
    </section>
  )
}

function Proposal({ proposal }: { proposal: ProposalView }) {
  const t = useTranslations('galley')
  return (
    <div id={proposalKey(proposal.id)} className={styles.proposal} data-state={proposal.state} tabIndex={-1}>
      {proposal.state === 'outdated' && <Badge tone="query">{t('theWordsHaveChangedSince')}</Badge>}
      <WordDiff before={proposal.on} after={proposal.words} />
      <p className={styles.meta}>{proposal.by.name}, <Time at={proposal.at} brief />{proposal.note && <>: {proposal.note}</>}</p>
      <End proposal={proposal} />
      <Stuck about={proposal.id} />
      <Settling proposal={proposal} />
    </div>
  )
}

function End({ proposal: { end, state } }: { proposal: ProposalView }) {
  const t = useTranslations('galley')
  if (!end || state === 'open') return null
  const badge = (words: ReactNode) => <Badge tone={state === 'accepted' ? 'signed' : 'plain'}>{words}</Badge>
  return <p className={styles.meta}>{t.rich(`end.${state}`, { badge, name: end.by.name, time: timeAt(end.at, 'brief') })}{end.reason && <>: {end.reason}</>}</p>
}

/** Accept and decline, as far as they are offered. */
export function Settling({ proposal, onlyFree = false }: { proposal: ProposalView; onlyFree?: boolean }) {
  const t = useTranslations('galley')
  const { view, ask, sendFor, pending } = useRoom()
  const [declining, setDeclining] = useState(false)
  const offers = proposal.offered.filter(offer => !onlyFree || offer.refusals.length === 0)
  const accept = offers.find(offer => offer.action === 'acceptWording')
  const decline = offers.find(offer => offer.action === 'declineWording')
  if (!accept && !decline) return null
  return (
    <span className={styles.acts}>
      {accept && <OfferButton offer={accept} label={t('accept')} tone="pencil" size="small" pending={pending.get(proposal.id)?.action === 'acceptWording'} onPress={() => void ask(proposal.id, { action: 'acceptWording', proposal: proposal.id })} />}
      {decline && <OfferButton offer={decline} label={t('decline')} size="small" onPress={() => setDeclining(true)} />}
      <ActDialog articleId={view.id} action="declineWording" fields={{ proposal: proposal.id }} send={sendFor(proposal.id)} open={declining} onOpenChange={setDeclining} />
    </span>
  )
}
