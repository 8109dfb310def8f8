'use client'

import { useState } from 'react'
import type { OfferView, SourceView } from '@/lib/editorial/view'
import type { Colleague } from '@/lib/server/colleagues'
import { OfferButton } from '../_galley/offer-button'
import { AppraiseDialog } from './appraise-dialog'
import { CiteDialog } from './cite-dialog'
import { GroupDialog } from './group-dialog'
import { JudgeDialog } from './judge-dialog'
import type { Locker } from './opened'
import { RestrictDialog } from './restrict-dialog'
import styles from './sources.module.css'

/** The acts that are done in a dialog of their own. Copies and opening have their places on the page. */
const acts = ['judgeSource', 'citeSource', 'groupSource', 'appraiseSource', 'restrictSource'] as const
type SourceAct = (typeof acts)[number]

interface SourceActsProps {
  source: SourceView
  locker: Locker
  colleagues: readonly Colleague[]
}

/** What is offered on a source. */
export function SourceActs({ source, locker, colleagues }: SourceActsProps) {
  const [shown, show] = useState<SourceAct | null>(null)
  const offers = acts.flatMap((action) => source.offered.find((offer) => offer.action === action) ?? [])
  const props = { source, send: locker.sendOn(source), onClose: () => show(null) }
  return (
    <>
      {offers.length > 0 && <Buttons offers={offers} onPress={(action) => show(action as SourceAct)} />}
      {shown === 'judgeSource' && <JudgeDialog {...props} />}
      {shown === 'citeSource' && <CiteDialog {...props} />}
      {shown === 'groupSource' && <GroupDialog {...props} />}
      {shown === 'appraiseSource' && <AppraiseDialog {...props} />}
      {shown === 'restrictSource' && <RestrictDialog {...props} colleagues={colleagues} />}
    </>
  )
}

/** The same sentence against several buttons is said once. */
function Buttons({ offers, onPress }: { offers: readonly OfferView[]; onPress: (action: OfferView['action']) => void }) {
  return (
    <div className={styles.acts}>
      {offers.map((offer) => <OfferButton key={offer.action} offer={offer} size="small" onPress={() => onPress(offer.action)} />)}
    </div>
  )
}
