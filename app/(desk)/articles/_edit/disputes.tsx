'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState } from 'react'
import type { ClaimView, OfferView } from '@/lib/editorial/view'
import { Time } from '@/app/_components/time'
import { ActDialog } from '../_dialogs/act-dialog'
import { OfferButton } from '../_galley/offer-button'
import { useRoom } from '../_galley/room'
import styles from './edit.module.css'

/** Verdicts on the current words that say something is wrong, and what an editor may do about each. */
export function Disputes() {
  const t = useTranslations('edit')
  const called = useTranslations('names')
  const { view } = useRoom()
  const disputed = view.claims.flatMap((claim) => {
    const verdict = claim.signatures.findLast((signature) => signature.past === '')
    return verdict && (verdict.verdict === 'change-needed' || verdict.verdict === 'cannot-verify') ? [{ claim, verdict }] : []
  })
  if (disputed.length === 0) return null
  return (
    <section className={styles.part} aria-labelledby="disputes">
      <h2 id="disputes">{t('disputes')}</h2>
      {disputed.map(({ claim, verdict }) => (
        <div key={claim.id} className={styles.dispute}>
          <p className={styles.words}>{claim.sentence}</p>
          <p className={styles.meta}>
            <Link href={`/articles/${view.id}/check#claim-${claim.number}`}>{t('claimNumber', { number: claim.number })}</Link>: {called(`verdicts.${verdict.verdict}`).toLowerCase()}, {verdict.by.name}, <Time at={verdict.at} brief />{verdict.note && `: “${verdict.note}”`}
          </p>
          {claim.overrule?.holds
            ? <p className={styles.meta}>{t('keptByNameReason', { name: claim.overrule.by.name, reason: claim.overrule.reason })}</p>
            : <Overrule claim={claim} offer={claim.offered.find((one) => one.action === 'overrule')} />}
        </div>
      ))}
    </section>
  )
}

function Overrule({ claim, offer }: { claim: ClaimView; offer: OfferView | undefined }) {
  const { view, sendFor } = useRoom()
  const [open, setOpen] = useState(false)
  if (!offer) return null
  return (
    <div className={styles.acts}>
      <OfferButton offer={offer} size="small" onPress={() => setOpen(true)} />
      <ActDialog articleId={view.id} action="overrule" fields={{ claim: claim.id }} send={sendFor(claim.id)} open={open} onOpenChange={setOpen}>
        <p className={styles.words}>{claim.sentence}</p>
      </ActDialog>
    </div>
  )
}
