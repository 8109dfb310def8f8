'use client'

import { ExternalLink } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, type ReactNode, type RefObject } from 'react'
import { Badge } from '@/app/_components/badge'
import { Notice } from '@/app/_components/notice'
import { timeAt } from '@/app/_words/time-at'
import { citeParts } from '@/lib/editorial/citations/cite'
import { doiLink } from '@/lib/editorial/citations/identifiers'
import { checklistGaps } from '@/lib/editorial/study-checklist'
import type { SourceView } from '@/lib/editorial/view'
import type { Colleague } from '@/lib/server/colleagues'
import type { LinkFlag } from '@/lib/server/links/flags'
import { OfferButton } from '../_galley/offer-button'
import { useRoom } from '../_galley/room'
import { Stuck } from '../_galley/stuck'
import { Copies } from './copies'
import { Gaps } from './gaps'
import type { Locker } from './opened'
import { Passages } from './passages'
import { SourceActs } from './source-acts'
import { isAnswered } from './source-names'
import styles from './sources.module.css'

interface SourcePageProps {
  source: SourceView
  flag: LinkFlag | null
  locker: Locker
  colleagues: readonly Colleague[]
  onRead: (copy: string) => void
  /** One went here on this page; it did not just come with it. */
  arrived: boolean
  back: ReactNode
}

/** Everything known of one source, and what is offered on it. */
export function SourcePage({ source, flag, locker, colleagues, onRead, arrived, back }: SourcePageProps) {
  const t = useTranslations('sources')
  const called = useTranslations('names')
  const { judgement } = source
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => (arrived ? takeFocus(title) : undefined), [arrived])
  return (
    <article className={styles.source} aria-labelledby="source-title">
      {back}
      <p className={styles.about}>{called(`sources.${source.kind}`)} · {source.primary ? <strong>{called('primary')}</strong> : called('secondary')} · {called(`confidentiality.${source.confidentiality}`).toLowerCase()}{source.people.length > 0 && `: ${source.people.map(({ name }) => name).join(', ')}`}</p>
      <h2 id="source-title" ref={title} tabIndex={-1} data-hidden={source.hidden || undefined}>{source.title}</h2>
      {!source.hidden && <Cited source={source} />}
      {judgement && judgement.condition !== 'fine' && (
        <Notice tone={judgement.condition === 'corrected' ? 'conflict' : 'refused'} title={t('itIs', { condition: t(`conditions.${judgement.condition}.label`) })}>
          {judgement.note && <p>{judgement.note}</p>}
          <p>{t.rich('nameSaidSo', { name: judgement.by.name, time: timeAt(judgement.at) })}</p>
        </Notice>
      )}
      {flag && !isAnswered(flag, source) && (
        <Notice tone="note" title={t('finding', { finding: called(`findings.${flag.finding}`) })}>
          {flag.sentence && <p>{flag.sentence}</p>}
          <p>{t.rich('theLinkCheckerLooked', { time: timeAt(flag.at) })}</p>
        </Notice>
      )}
      {source.hidden && <Closed source={source} onOpen={() => void locker.open(source.id).then(() => title.current?.focus())} />}
      <p className={styles.quiet}>{t.rich('addedBy', { name: source.by.name, time: timeAt(source.at) })}{source.group && <> · {t.rich('groupedAs', { group: source.group, badge: (words) => <Badge>{words}</Badge> })}</>}{judgement?.condition === 'fine' && <> · {t.rich('foundAsItStood', { name: judgement.by.name, time: timeAt(judgement.at, 'brief') })}</>}</p>
      <Stuck about={source.id} />
      <SourceActs source={source} locker={locker} colleagues={colleagues} />
      <Copies source={source} send={locker.sendOn(source)} onFetched={() => void locker.again(source)} onRead={onRead} />
      <Passages source={source} evidenceOf={locker.evidenceOf} />
      {source.appraisal && <section className={styles.part} aria-label={t('theStudy')}><h3>{t('theStudy')}</h3><Gaps gaps={checklistGaps(source.appraisal)} /></section>}
    </article>
  )
}

/** Where what had the focus is gone, because this took its place, whoever reads aloud is taken along. */
function takeFocus(title: RefObject<HTMLHeadingElement | null>): () => void {
  const frame = requestAnimationFrame(() => {
    if (document.activeElement === document.body) title.current?.focus({ preventScroll: true })
  })
  return () => cancelAnimationFrame(frame)
}

/** The citation in the house’s style, or at least where it is. */
function Cited({ source }: { source: SourceView }) {
  const t = useTranslations('sources')
  if (source.item) return <p className={styles.citation}>{citeParts(source.item).map(({ is, text, href }, at) => (href ? <a key={at} href={href} target="_blank" rel="noreferrer">{text}</a> : is === 'container' ? <i key={at}>{text}</i> : text))}</p>
  const href = source.url || (source.doi && doiLink(source.doi))
  if (!href) return null
  return <p className={styles.citation}><a href={href} target="_blank" rel="noreferrer">{source.doi ? t('doi', { doi: source.doi }) : source.url}<ExternalLink size={11} strokeWidth={2} aria-hidden="true" /><span className="unseen"> {t('opensInANewTab')}</span></a></p>
}

/** A source only named people may see, before it is opened. */
function Closed({ source, onOpen }: { source: SourceView; onOpen: () => void }) {
  const t = useTranslations('sources')
  const { pending } = useRoom()
  const offer = source.offered.find(({ action }) => action === 'openSource')
  const opens = source.mayOpen && offer
  const words = opens ? t('itIsShownUntilYouLeave') : t('askNameWhatYouNeedTo', { name: source.by.name })
  return (
    <Notice tone="note" title={t('onlyNamedPeopleMaySee')} action={opens ? <OfferButton offer={offer} size="small" tone="pencil" pending={pending.has(source.id)} onPress={onOpen} /> : undefined}>
      {words}
    </Notice>
  )
}
