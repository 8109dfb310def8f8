'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Secret } from '@/app/(desk)/_frame/secret'
import { Badge, type BadgeTone } from '@/app/_components/badge'
import { timeAt } from '@/app/_words/time-at'
import type { ClaimView, ExpertView } from '@/lib/editorial/view'
import { ExpertForm } from '../_dialogs/expert-form'
import { OfferButton } from './offer-button'
import styles from './open.module.css'
import { useRoom } from './room'
import { Stuck } from './stuck'

/** Questions to people outside about this claim, and a way to ask one. */
export function Experts({ claim }: { claim: ClaimView }) {
  const t = useTranslations('galley')
  const { view, form, showForm } = useRoom()
  const router = useRouter()
  const [made, setMade] = useState<{ name: string; link: string } | null>(null)
  const asked = view.experts.filter(expert => expert.claim === claim.id)
  const offer = claim.offered.find(one => one.action === 'askExpert')
  const back = () => showForm(null)
  if (asked.length === 0 && !offer) return null

  function done(now: { name: string; link: string }) {
    setMade(now)
    back()
    router.refresh()
  }

  return (
    <section className={styles.part} aria-label={t('experts')}>
      {asked.length > 0 && <h4 className="label">{t('askedOutside')}</h4>}
      {asked.map(expert => <Question key={expert.id} expert={expert} />)}
      {made && <Secret kind="link" secret={made.link} words={t('sendThisLinkToNameIt', { name: made.name })} />}
      {offer && (form === 'expert'
        ? <ExpertForm articleId={view.id} claim={claim} sources={view.sources} onDone={done} onLeave={back} />
        : <OfferButton offer={offer} size="small" onPress={() => showForm('expert')} />)}
    </section>
  )
}

const tones: Record<ExpertView['state'], BadgeTone> = { open: 'query', answered: 'signed', revoked: 'plain' }

function Question({ expert }: { expert: ExpertView }) {
  const t = useTranslations('galley')
  const { ask, pending } = useRoom()
  const { id, name, question, state, expiresAt, by, at } = expert
  const revoke = expert.offered.find(offer => offer.action === 'revokeExpert' && offer.refusals.length === 0)
  return (
    <div className={styles.query} data-state={state === 'open' ? 'asked' : 'closed'}>
      <p className={styles.meta}><Badge tone={tones[state]}>{t(`asked.${state}`)}</Badge> {name}</p>
      <p>{question}</p>
      <p className={styles.meta}>{t.rich('linkIsValidUntil', { name: by.name, asked: timeAt(at, 'brief'), until: timeAt(expiresAt) })}</p>
      {revoke && <div className={styles.acts}><OfferButton offer={revoke} size="small" tone="quiet" pending={pending.has(id)} onPress={() => void ask(id, { action: 'revokeExpert', request: id })} /></div>}
      <Stuck about={id} />
    </div>
  )
}
