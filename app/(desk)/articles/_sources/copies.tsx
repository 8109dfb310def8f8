'use client'

import { BookOpen, Download, ExternalLink, FileUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { Button } from '@/app/_components/button'
import { Notice } from '@/app/_components/notice'
import { timeAt } from '@/app/_words/time-at'
import type { CopyView, SourceView } from '@/lib/editorial/view'
import { useAsking } from '../_dialogs/asking'
import type { Send, Trouble as TroubleIs } from '../_dialogs/sending'
import { Trouble } from '../_dialogs/trouble'
import { OfferButton } from '../_galley/offer-button'
import { useRoom } from '../_galley/room'
import { fetchCopy } from '../locker'
import { acceptedFiles, sendFile } from './sending-files'
import { mediaOf, sizeOf } from './source-names'
import styles from './sources.module.css'

interface CopiesProps {
  source: SourceView
  send: Send
  /** A copy came that was not sent from here. */
  onFetched: () => void
  onRead: (copy: string) => void
}

/** The stored copies of a source, and how another comes. */
export function Copies({ source, send, onFetched, onRead }: CopiesProps) {
  const t = useTranslations('sources')
  const offer = source.offered.find(({ action }) => action === 'keepCopy')
  if (source.hidden && !source.mayOpen && !offer) return null
  return (
    <section className={styles.part} aria-labelledby="copies">
      <h3 id="copies">{t('copies')}</h3>
      {!source.hidden && source.copies.length === 0 && <p className={styles.quiet}>{t('noneIsKeptYetWithACopy')}</p>}
      <ul className={styles.copies}>
        {source.copies.toReversed().map((copy) => <li key={copy.id}><Kept copy={copy} onRead={onRead} /></li>)}
      </ul>
      {offer && <AnotherCopy source={source} send={send} offer={offer} onFetched={onFetched} />}
    </section>
  )
}

function Kept({ copy, onRead }: { copy: CopyView; onRead: (copy: string) => void }) {
  const t = useTranslations('sources')
  const called = useTranslations('names')
  const { view } = useRoom()
  return (
    <>
      <div>
        <p className={styles.file}>{copy.name}</p>
        <p className={styles.quiet}>{t.rich(copy.how === 'fetched' ? 'kept.fetched' : 'kept.sent', { media: called(`media.${mediaOf(copy.mediaType)}`), size: sizeOf(copy, t), name: copy.by.name, time: timeAt(copy.at) })}</p>
        <p className={styles.quiet}>SHA-256 <code title={copy.file}>{copy.file.slice(0, 16)}…</code></p>
      </div>
      <div className={styles.acts}>
        <Button size="small" tone="pencil" icon={<BookOpen size={14} strokeWidth={1.75} aria-hidden="true" />} onClick={() => onRead(copy.id)}>{t('read')}</Button>
        <a className={styles.original} href={`/articles/${view.id}/copies/${copy.id}`} target="_blank" rel="noreferrer">{t.rich('theFileItself', { picture: () => <Original mediaType={copy.mediaType} />, name: copy.name, unseen: (words) => <span className="unseen">{words}</span> })}</a>
      </div>
    </>
  )
}

const Original = ({ mediaType }: { mediaType: string }) => {
  const Picture = /^(application\/pdf|image\/)/.test(mediaType) ? ExternalLink : Download
  return <Picture size={13} strokeWidth={1.75} aria-hidden="true" />
}

/** A file chosen here, or what lies at the source’s address. */
function AnotherCopy({ source, send, offer, onFetched }: Omit<CopiesProps, 'onRead'> & { offer: SourceView['offered'][number] }) {
  const t = useTranslations('sources')
  const { view, say } = useRoom()
  const router = useRouter()
  const { ask, sending, trouble } = useAsking(send)
  const [busy, setBusy] = useState<'sending' | 'fetching' | null>(null)
  const [wrong, setWrong] = useState<TroubleIs | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const hasAddress = source.url !== '' || source.doi !== ''

  async function take(file: File | undefined) {
    if (!file) return
    setBusy('sending')
    setWrong(null)
    const sent = await sendFile(file, t)
    if ('sentence' in sent) setWrong({ outcome: 'invalid', sentence: sent.sentence, path: '' })
    else await ask(() => ({ action: 'keepCopy', source: source.id, file: sent.file, name: sent.name }))
    setBusy(null)
  }

  async function fetchIt() {
    setBusy('fetching')
    setWrong(null)
    const answer = await fetchCopy(view.id, source.id).catch(() => ({ outcome: 'unsent' as const }))
    setBusy(null)
    if (answer.outcome !== 'done') return setWrong(answer)
    say(t('aCopyWasFetchedAndIsKept'))
    router.refresh()
    onFetched()
  }

  const isAnother = source.copies.length > 0
  return (
    <>
      <div className={styles.acts}>
        <input ref={input} type="file" accept={acceptedFiles} className="unseen" aria-label={t('aFileToKeepAsACopy')} tabIndex={-1} onChange={(event) => { void take(event.target.files?.[0]); event.target.value = '' }} />
        <OfferButton offer={offer} label={isAnother ? t('uploadAnother') : t('uploadAFile')} size="small" pending={busy === 'sending' || sending} icon={<FileUp size={14} strokeWidth={1.75} aria-hidden="true" />} onPress={() => input.current?.click()} />
        {hasAddress && offer.refusals.length === 0 && <Button size="small" pending={busy === 'fetching'} onClick={() => void fetchIt()}>{isAnother ? t('fetchItAgain') : t('fetchItFromItsAddress')}</Button>}
      </div>
      {busy === 'fetching' && <p className={styles.quiet} role="status">{t('fetchingThisTakesAtMost')}</p>}
      {wrong?.outcome === 'invalid' ? <Notice tone="refused" live>{wrong.sentence}</Notice> : wrong && <Trouble trouble={wrong} />}
      {trouble && <Trouble trouble={trouble} />}
    </>
  )
}
