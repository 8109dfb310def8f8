'use client'

import type { ReactNode } from 'react'
import { Spinner } from '@/app/_components/spinner'
import { StandingDot } from '@/app/_components/standing-dot'
import { Time } from '@/app/_components/time'
import type { ClaimView } from '@/lib/editorial/view'
import type { Ask } from '../_dialogs/sending'
import styles from './card.module.css'
import { kindNames, standingNames, verdictNames } from './names'

interface LineProps {
  title: ReactNode
  standing: string
  state: ReactNode
  fact: string
  isOpen: boolean
  controls: string
  onPress: () => void
}

/** A card's first line, closed or open: what it is, how it stands, one fact. */
export function CardLine({ title, standing, state, fact, isOpen, controls, onPress }: LineProps) {
  return (
    <button type="button" className={styles.line} data-card-head aria-expanded={isOpen} {...(isOpen ? { 'aria-controls': controls } : {})} onClick={onPress}>
      <span className={styles.title}>
        <StandingDot standing={standing} />
        <b className="figures">{title}</b>
        <em>{state}</em>
      </span>
      {!isOpen && <span className={styles.fact}>{fact}</span>}
    </button>
  )
}

export const claimTitle = (claim: ClaimView) => `${claim.number} · ${kindNames[claim.kind]}`

/** "verified 2 hours ago", or that something is on its way. */
export function ClaimState({ claim, pending }: { claim: ClaimView; pending: Ask | undefined }) {
  if (pending) return <><Spinner /> {pending.action === 'giveVerdict' ? `signing: ${verdictNames[pending.verdict as keyof typeof verdictNames].toLowerCase()}` : 'one moment'}</>
  const since = claim.overrule?.holds ? claim.overrule.at : claim.signatures.findLast(signature => signature.holds && signature.past === '')?.at
  return (
    <>
      {standingNames[claim.standing]}
      {claim.restsOnTooLittle && ', on too little'}
      {!claim.inScope && ', out of scope'}
      {since !== undefined && timed.has(claim.standing) && <> <Time at={since} brief /></>}
    </>
  )
}

const timed = new Set<ClaimView['standing']>(['verified', 'opinion', 'authors-account', 'kept-by-editor', 'change-needed', 'cannot-verify'])
