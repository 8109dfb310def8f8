'use client'

import { ExternalLink } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge } from '@/app/_components/badge'
import { LinkButton } from '@/app/_components/button'
import { Notice } from '@/app/_components/notice'
import { Time } from '@/app/_components/time'
import type { ClaimView, EvidenceView, OfferView } from '@/lib/editorial/view'
import { EvidenceForm } from '../_dialogs/evidence-form'
import styles from './open.module.css'
import { OfferButton } from './offer-button'
import { useRoom } from './room'
import { Stuck } from './stuck'

/** What the claim rests on, and what speaks against it. */
export function Evidence({ claim }: { claim: ClaimView }) {
  const t = useTranslations('galley')
  const { view, form, showForm, sendFor } = useRoom()
  const shown = claim.evidence.filter(row => !row.removed)
  const gone = claim.evidence.length - shown.length
  const offer = claim.offered.find(one => one.action === 'addEvidence')
  const back = () => showForm(null)
  if (shown.length === 0 && gone === 0 && !offer) return null
  return (
    <section className={styles.part} aria-label={t('evidence')}>
      <h4 className="label">{t('evidence')}</h4>
      {claim.restsOnTooLittle && <Notice tone="conflict" title={t('itRestsOnTooLittle')}>{claim.restsOnTooLittle}</Notice>}
      {shown.length === 0 && <p className={styles.quiet}>{t('noneYet')}</p>}
      {shown.map(row => <Passage key={row.id} row={row} />)}
      {gone > 0 && <p className={styles.quiet}>{t('piecesRemoved', { gone })}</p>}
      {offer && (form === 'evidence'
        ? <EvidenceForm articleId={view.id} claim={claim.id} sources={view.sources} send={sendFor(claim.id)} onDone={back} onLeave={back} />
        : <AddEvidence offer={offer} find={`/articles/${view.id}/sources?claim=${claim.number}`} onPress={() => showForm('evidence')} />)}
    </section>
  )
}

/** Typed here, or found in the copies of the story's sources. */
const AddEvidence = ({ offer, find, onPress }: { offer: OfferView; find: string; onPress: () => void }) => {
  const t = useTranslations('galley')
  return (
    <div className={styles.acts}>
      <OfferButton offer={offer} keys="e" size="small" onPress={onPress} />
      <LinkButton href={find} size="small" tone="quiet">{t('findInSources')}</LinkButton>
    </div>
  )
}

function Passage({ row }: { row: EvidenceView }) {
  const t = useTranslations('galley')
  const called = useTranslations('names')
  const { ask, pending } = useRoom()
  const remove = row.offered.find(offer => offer.action === 'removeEvidence')
  const href = row.url || (row.doi && `https://doi.org/${row.doi}`)
  return (
    <figure className={styles.source} data-supports={row.supports}>
      {!row.supports && <Badge tone="stale">{t('contradicts')}</Badge>}
      {row.passage && <blockquote>{row.passage}</blockquote>}
      <figcaption>
        {href ? <a href={href} target="_blank" rel="noreferrer">{row.sourceTitle}<ExternalLink size={11} strokeWidth={2} aria-hidden="true" /><span className="unseen"> {t('opensInANewTab')}</span></a> : <cite>{row.sourceTitle}</cite>}
        {row.locator && ` · ${row.locator}`} · {row.primary ? <strong>{called('primary')}</strong> : called('secondary')} · {called(`sources.${row.sourceKind}`).toLowerCase()} · {row.by.name}, <Time at={row.at} brief />
      </figcaption>
      {remove && <OfferButton offer={remove} label={t('remove')} tone="quiet" size="small" pending={pending.has(row.id)} onPress={() => void ask(row.id, { action: 'removeEvidence', evidence: row.id })} />}
      <Stuck about={row.id} />
    </figure>
  )
}
