'use client'

import { ExternalLink } from 'lucide-react'
import { useEffect, useRef, type ReactNode, type RefObject } from 'react'
import { Badge } from '@/app/_components/badge'
import { Notice } from '@/app/_components/notice'
import { Time } from '@/app/_components/time'
import { citeParts } from '@/lib/editorial/citations/cite'
import { doiLink } from '@/lib/editorial/citations/identifiers'
import { checklistGaps } from '@/lib/editorial/study-checklist'
import type { SourceView } from '@/lib/editorial/view'
import type { Colleague } from '@/lib/server/colleagues'
import type { LinkFlag } from '@/lib/server/links/flags'
import { confidentialityNames, sourceKindNames } from '../_galley/names'
import { OfferButton } from '../_galley/offer-button'
import { useRoom } from '../_galley/room'
import { Stuck } from '../_galley/stuck'
import { Copies } from './copies'
import { Gaps } from './gaps'
import type { Locker } from './opened'
import { Passages } from './passages'
import { SourceActs } from './source-acts'
import { conditionNames, findingNames, isAnswered } from './source-names'
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
  const { judgement } = source
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => (arrived ? takeFocus(title) : undefined), [arrived])
  return (
    <article className={styles.source} aria-labelledby="source-title">
      {back}
      <p className={styles.about}>{sourceKindNames[source.kind]} · {source.primary ? <strong>primary</strong> : 'secondary'} · {confidentialityNames[source.confidentiality].toLowerCase()}{source.people.length > 0 && `: ${source.people.map(({ name }) => name).join(', ')}`}</p>
      <h2 id="source-title" ref={title} tabIndex={-1} data-hidden={source.hidden || undefined}>{source.title}</h2>
      {!source.hidden && <Cited source={source} />}
      {judgement && judgement.condition !== 'fine' && (
        <Notice tone={judgement.condition === 'corrected' ? 'conflict' : 'refused'} title={`${conditionNames[judgement.condition].label}.`}>
          {judgement.note && <p>{judgement.note}</p>}
          <p>{judgement.by.name} said so, <Time at={judgement.at} />.</p>
        </Notice>
      )}
      {flag && !isAnswered(flag, source) && (
        <Notice tone="note" title={`${findingNames[flag.finding]}.`}>
          {flag.sentence && <p>{flag.sentence}</p>}
          <p>The link checker looked, <Time at={flag.at} />. It decides nothing: whoever judges the source says what that means.</p>
        </Notice>
      )}
      {source.hidden && <Closed source={source} onOpen={() => void locker.open(source.id).then(() => title.current?.focus())} />}
      <p className={styles.quiet}>Added by {source.by.name}, <Time at={source.at} />{source.group && <> · counts as one with the group <Badge>{source.group}</Badge></>}{judgement?.condition === 'fine' && <> · {judgement.by.name} found it as it stood, <Time at={judgement.at} brief /></>}</p>
      <Stuck about={source.id} />
      <SourceActs source={source} locker={locker} colleagues={colleagues} />
      <Copies source={source} send={locker.sendOn(source)} onFetched={() => void locker.again(source)} onRead={onRead} />
      <Passages source={source} evidenceOf={locker.evidenceOf} />
      {source.appraisal && <section className={styles.part} aria-label="The study"><h3>The study</h3><Gaps gaps={checklistGaps(source.appraisal)} /></section>}
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
  if (source.item) return <p className={styles.citation}>{citeParts(source.item).map(({ is, text, href }, at) => (href ? <a key={at} href={href} target="_blank" rel="noreferrer">{text}</a> : is === 'container' ? <i key={at}>{text}</i> : text))}</p>
  const href = source.url || (source.doi && doiLink(source.doi))
  if (!href) return null
  return <p className={styles.citation}><a href={href} target="_blank" rel="noreferrer">{source.doi ? `DOI ${source.doi}` : source.url}<ExternalLink size={11} strokeWidth={2} aria-hidden="true" /><span className="unseen"> (opens in a new tab)</span></a></p>
}

/** A source only named people may see, before it is opened. */
function Closed({ source, onOpen }: { source: SourceView; onOpen: () => void }) {
  const { pending } = useRoom()
  const offer = source.offered.find(({ action }) => action === 'openSource')
  const opens = source.mayOpen && offer
  const words = opens ? 'It is shown until you leave this page. Each opening is written into the history.' : `Ask ${source.by.name} what you need to know of it.`
  return (
    <Notice tone="note" title="Only named people may see this source." action={opens ? <OfferButton offer={offer} size="small" tone="pencil" pending={pending.has(source.id)} onPress={onOpen} /> : undefined}>
      {words}
    </Notice>
  )
}
