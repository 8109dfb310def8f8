'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_components/button'
import { Empty } from '@/app/_components/empty'
import { useToast } from '@/app/_components/toast'
import { OwnWords } from '@/app/_words/more-words'
import { sourcesWords } from '@/lib/messages/desk-sources'
import type { Colleague } from '@/lib/server/colleagues'
import type { LinkFlag } from '@/lib/server/links/flags'
import { OfferButton } from '../_galley/offer-button'
import { useRoom } from '../_galley/room'
import { AddDialog } from './add-dialog'
import { ClaimsBeside } from './claims-beside'
import { LookingFor } from './looking-for'
import { useOpened } from './opened'
import { usePlace, type Place } from './place'
import { Reader } from './reader'
import { SourceList } from './source-list'
import { SourcePage } from './source-page'
import styles from './sources.module.css'

/** The source locker of one story: what it rests on, and the copies to read it in. */
export function SourceLocker(props: { colleagues: readonly Colleague[]; flags: Readonly<Record<string, LinkFlag>>; first: Place }) {
  return <OwnWords words={sourcesWords}><Inside {...props} /></OwnWords>
}

function Inside({ colleagues, flags, first }: { colleagues: readonly Colleague[]; flags: Readonly<Record<string, LinkFlag>>; first: Place }) {
  const t = useTranslations('sources')
  const { view, say } = useRoom()
  const locker = useOpened()
  const { place, go, moved } = usePlace(first)
  const [adding, setAdding] = useState(false)
  const toast = useToast()
  const add = view.offered.find((offer) => offer.action === 'addSource')
  const chosen = locker.sources.find(({ id }) => id === place.source)
  const at = chosen ?? locker.sources[0]
  const copy = at?.copies.find(({ id }) => id === place.copy)
  const claim = view.claims.find(({ number }) => number === place.claim) ?? null

  function added(source: string | null) {
    setAdding(false)
    say(source ? t('theSourceWasAdded') : t('theSourcesWereAdded'))
    toast({ tone: 'done', title: source ? t('theSourceWasAdded') : t('theSourcesWereAdded') })
    if (source) go({ source, copy: null })
  }

  const dialog = <AddDialog open={adding} onOpenChange={setAdding} colleagues={colleagues} onAdded={added} />
  const button = add && <OfferButton offer={add} tone={at ? 'plain' : 'go'} icon={<Plus size={15} strokeWidth={1.75} aria-hidden="true" />} onPress={() => setAdding(true)} />
  if (!at) {
    return (
      <div className={styles.page}>
        <Empty title={t('noSourcesYet')} action={button}>
          <p>{t('aStoryHasSourcesBefore')}</p>
        </Empty>
        {dialog}
      </div>
    )
  }
  return (
    <div className={styles.page} data-chosen={chosen ? true : undefined} data-reading={copy ? true : undefined}>
      <header className={styles.head}>
        <div>
          <h1>{t('sources')}</h1>
          <p>{t('summary', { count: locker.sources.length, primary: locker.sources.filter(({ primary }) => primary).length, copied: locker.sources.filter(({ copies }) => copies.length > 0).length })}</p>
        </div>
        {button}
      </header>
      {claim && <LookingFor claim={claim} onLeave={() => go({ claim: null })} />}
      <div className={styles.bench}>
        <div className={styles.rail}>
          {copy
            ? <ClaimsBeside claims={view.claims} at={claim} onChoose={(number) => go({ claim: number })} />
            : <SourceList sources={locker.sources} flags={flags} claims={view.claims} at={at.id} onChoose={(source) => go({ source, copy: null })} />}
        </div>
        <div className={styles.main}>
          {copy
            ? <Reader key={copy.id} source={at} copy={copy} claim={claim} onClaim={(number) => go({ claim: number })} onClose={() => go({ copy: null })} onAttached={() => void locker.again(at)} />
            : <SourcePage key={at.id} source={at} flag={flags[at.id] ?? null} locker={locker} colleagues={colleagues} arrived={moved} onRead={(id) => go({ source: at.id, copy: id })} back={<Button size="small" tone="quiet" className={styles.back} onClick={() => go({ source: null, copy: null })}>{t('allSources')}</Button>} />}
        </div>
      </div>
      {dialog}
    </div>
  )
}
