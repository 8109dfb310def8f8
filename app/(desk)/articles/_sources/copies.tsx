'use client'

import { BookOpen, Download, ExternalLink, FileUp } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { Button } from '@/app/_components/button'
import { Notice } from '@/app/_components/notice'
import { Time } from '@/app/_components/time'
import type { CopyView, SourceView } from '@/lib/editorial/view'
import { useAsking } from '../_dialogs/asking'
import type { Send, Trouble as TroubleIs } from '../_dialogs/sending'
import { Trouble } from '../_dialogs/trouble'
import { OfferButton } from '../_galley/offer-button'
import { useRoom } from '../_galley/room'
import { fetchCopy } from '../locker'
import { acceptedFiles, sendFile } from './sending-files'
import { mediaName, sizeOf } from './source-names'
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
  const offer = source.offered.find(({ action }) => action === 'keepCopy')
  if (source.hidden && !source.mayOpen && !offer) return null
  return (
    <section className={styles.part} aria-labelledby="copies">
      <h3 id="copies">Copies</h3>
      {!source.hidden && source.copies.length === 0 && <p className={styles.quiet}>None is kept yet. With a copy here, its words can be searched and become evidence, and nobody can change them.</p>}
      <ul className={styles.copies}>
        {source.copies.toReversed().map((copy) => <li key={copy.id}><Kept copy={copy} onRead={onRead} /></li>)}
      </ul>
      {offer && <AnotherCopy source={source} send={send} offer={offer} onFetched={onFetched} />}
    </section>
  )
}

function Kept({ copy, onRead }: { copy: CopyView; onRead: (copy: string) => void }) {
  const { view } = useRoom()
  return (
    <>
      <div>
        <p className={styles.file}>{copy.name}</p>
        <p className={styles.quiet}>{mediaName(copy.mediaType)}, {sizeOf(copy)} · {copy.how === 'fetched' ? 'fetched' : 'sent'} by {copy.by.name}, <Time at={copy.at} /></p>
        <p className={styles.quiet}>SHA-256 <code title={copy.file}>{copy.file.slice(0, 16)}…</code></p>
      </div>
      <div className={styles.acts}>
        <Button size="small" tone="pencil" icon={<BookOpen size={14} strokeWidth={1.75} aria-hidden="true" />} onClick={() => onRead(copy.id)}>Read</Button>
        <a className={styles.original} href={`/articles/${view.id}/copies/${copy.id}`} target="_blank" rel="noreferrer"><Original mediaType={copy.mediaType} /> The file itself<span className="unseen"> ({copy.name}, opens in a new tab)</span></a>
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
    const sent = await sendFile(file)
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
    say('A copy was fetched and is kept.')
    router.refresh()
    onFetched()
  }

  const isAnother = source.copies.length > 0
  return (
    <>
      <div className={styles.acts}>
        <input ref={input} type="file" accept={acceptedFiles} className="unseen" aria-label="A file to keep as a copy" tabIndex={-1} onChange={(event) => { void take(event.target.files?.[0]); event.target.value = '' }} />
        <OfferButton offer={offer} label={isAnother ? 'Upload another' : 'Upload a file'} size="small" pending={busy === 'sending' || sending} icon={<FileUp size={14} strokeWidth={1.75} aria-hidden="true" />} onPress={() => input.current?.click()} />
        {hasAddress && offer.refusals.length === 0 && <Button size="small" pending={busy === 'fetching'} onClick={() => void fetchIt()}>{isAnother ? 'Fetch it again' : 'Fetch it from its address'}</Button>}
      </div>
      {busy === 'fetching' && <p className={styles.quiet} role="status">Fetching. This takes at most 20 seconds.</p>}
      {wrong?.outcome === 'invalid' ? <Notice tone="refused" live>{wrong.sentence}</Notice> : wrong && <Trouble trouble={wrong} />}
      {trouble && <Trouble trouble={trouble} />}
    </>
  )
}
