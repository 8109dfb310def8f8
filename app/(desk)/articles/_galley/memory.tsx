'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useEffect, useState } from 'react'
import { Badge } from '@/app/_components/badge'
import { timeAt } from '@/app/_words/time-at'
import type { ClaimView } from '@/lib/editorial/view'
import type { Remembered, RememberedEvidence } from '@/lib/server/claim-memory'
import memory from './memory.module.css'
import { OfferButton } from './offer-button'
import styles from './open.module.css'
import { useRoom } from './room'
import { isHere, useTakingOver } from './taking-over'

/** What was signed before and may be the same fact: to look at, and to take evidence from. Whoever checks still signs. */
export function Memory({ claim }: { claim: ClaimView }) {
  const t = useTranslations('galley')
  const { view } = useRoom()
  const remembered = useRemembered(view.id, claim)
  if (remembered.length === 0) return null
  return (
    <section className={styles.part} aria-label={t('signedBefore')}>
      <h4 className="label">{t('signedBefore')}</h4>
      {remembered.map((one) => <Fact key={`${one.article} ${one.claim}`} one={one} claim={claim} />)}
    </section>
  )
}

function Fact({ one, claim }: { one: Remembered; claim: ClaimView }) {
  const t = useTranslations('galley')
  const { view, pending } = useRoom()
  const { takeOver, busy } = useTakingOver(claim)
  const missing = one.evidence.filter((row) => !isHere(row, claim))
  const offer = view.offered.some(({ action }) => action === 'addSource') ? claim.offered.find(({ action }) => action === 'addEvidence') : undefined
  return (
    <article className={memory.fact}>
      <p className={memory.words}>“{one.sentence}”</p>
      <p className={styles.quiet}>
        {one.same && <><Badge tone="pencil">{t('sameWords')}</Badge> </>}
        {t.rich('verifiedIn', {
          name: one.by.name, time: timeAt(one.at, 'brief'), headline: one.headline || t('aStoryWithoutAHeadline'),
          link: words => <Link href={`/articles/${one.article}/check#claim-${one.number}`}>{words}</Link>,
        })}
      </p>
      {one.evidence.map((row, at) => <Passage key={at} row={row} />)}
      {one.evidence.length === 0 && <p className={styles.quiet}>{t('noEvidenceThatCanBeTaken')}</p>}
      {one.evidence.length > 0 && missing.length === 0 && <p className={styles.quiet}>{t('itsEvidenceIsAttached')}</p>}
      {offer && missing.length > 0 && <OfferButton offer={offer} label={t('useItsEvidence')} size="small" pending={busy || pending.has(claim.id)} onPress={() => void takeOver(missing)} />}
    </article>
  )
}

function Passage({ row }: { row: RememberedEvidence }) {
  const t = useTranslations('galley')
  const called = useTranslations('names')
  return (
    <figure className={styles.source} data-supports={row.supports}>
      {!row.supports && <Badge tone="stale">{t('contradicts')}</Badge>}
      {row.passage && <blockquote>{row.passage}</blockquote>}
      <figcaption><cite>{row.title}</cite>{row.locator && ` · ${row.locator}`} · {row.primary ? <strong>{called('primary')}</strong> : called('secondary')} · {called(`sources.${row.kind}`).toLowerCase()}</figcaption>
    </figure>
  )
}

/** Whoever goes from claim to claim asks for none of those they pass. */
const pause = 250

/** Asked anew for other words, and for no claim that is lost or cut. What does not come is not missed: it is an offer. */
function useRemembered(article: string, { id, sentence }: ClaimView): readonly Remembered[] {
  const [remembered, setRemembered] = useState<readonly Remembered[]>([])
  useEffect(() => {
    if (sentence === '') return
    const asking = new AbortController()
    const later = setTimeout(() => {
      fetch(`/articles/${article}/memory/${id}`, { signal: asking.signal })
        .then(async (answer) => (answer.ok ? ((await answer.json()) as { remembered: Remembered[] }).remembered : []))
        .then(setRemembered, () => {})
    }, pause)
    return () => {
      clearTimeout(later)
      asking.abort()
      setRemembered([])
    }
  }, [article, id, sentence])
  return remembered
}
