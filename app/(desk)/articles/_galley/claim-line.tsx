'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Spinner } from '@/app/_components/spinner'
import { StandingDot } from '@/app/_components/standing-dot'
import { Time } from '@/app/_components/time'
import type { Says } from '@/app/_words/says'
import type { Verdict } from '@/lib/editorial/article'
import type { ClaimView } from '@/lib/editorial/view'
import type { Ask } from '../_dialogs/sending'
import styles from './card.module.css'


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

export const claimTitle = (claim: ClaimView, called: Says<'names'>) => `${claim.number} · ${called(`kinds.${claim.kind}`)}`

/** "verified 2 hours ago", or that something is on its way. */
export function ClaimState({ claim, pending }: { claim: ClaimView; pending: Ask | undefined }) {
  const t = useTranslations('galley')
  const called = useTranslations('names')
  if (pending) return <><Spinner /> {pending.action === 'giveVerdict' ? t('signing', { verdict: called(`verdicts.${pending.verdict as Verdict}`).toLowerCase() }) : t('oneMoment')}</>
  const since = claim.overrule?.holds ? claim.overrule.at : claim.signatures.findLast(signature => signature.holds && signature.past === '')?.at
  const standing = called(`standings.${claim.standing}`)
  const rested = claim.restsOnTooLittle ? t('onTooLittle', { standing }) : standing
  return (
    <>
      {claim.inScope ? rested : t('outOfScope', { standing: rested })}
      {since !== undefined && timed.has(claim.standing) && <> <Time at={since} brief /></>}
    </>
  )
}

const timed = new Set<ClaimView['standing']>(['verified', 'opinion', 'authors-account', 'kept-by-editor', 'change-needed', 'cannot-verify'])
