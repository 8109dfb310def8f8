'use client'

import { ArrowLeft, ExternalLink, Quote } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '@/app/_components/button'
import { Notice } from '@/app/_components/notice'
import { Spinner } from '@/app/_components/spinner'
import { useToast } from '@/app/_components/toast'
import type { ClaimView, CopyView, SourceView } from '@/lib/editorial/view'
import type { CopyWords } from '@/lib/server/perform-locker'
import { useRoom } from '../_galley/room'
import { foundPassage, selectedPassage, type Passage } from './chosen-passage'
import { EvidenceDialog } from './evidence-dialog'
import { FindBar } from './find-bar'
import { findAll } from './finding'
import { useCopyWords } from './copy-words'
import { paintMatches, showMatch, wipeMatches } from './painting'
import { useReaderKeys } from './reader-keys'
import styles from './reader.module.css'

interface ReaderProps {
  source: SourceView
  copy: CopyView
  /** The claim at hand. */
  claim: ClaimView | null
  onClaim: (number: number) => void
  onClose: () => void
  onAttached: () => void
}

const nothing: CopyWords['pages'] = []

/** A copy to read: its pages with their labels, search inside, and words that become evidence with one key. */
export function Reader({ source, copy, claim, onClaim, onClose, onAttached }: ReaderProps) {
  const t = useTranslations('sources')
  const { view } = useRoom()
  const toast = useToast()
  const { words, wrong } = useCopyWords(view.id, copy.id)
  const pages = words?.pages ?? nothing
  const root = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const [passage, setPassage] = useState<Passage | null>(null)
  const matches = useMemo(() => findAll(pages, query), [pages, query])
  const offers = view.offered.some(({ action }) => action === 'addEvidence')

  useEffect(() => {
    if (words) root.current?.focus({ preventScroll: true })
  }, [words])
  useEffect(() => {
    paintMatches(root.current, matches, at)
    showMatch(root.current, matches[at])
    return wipeMatches
  }, [matches, at])

  const step = useCallback((by: 1 | -1) => setAt((before) => (matches.length === 0 ? 0 : (before + by + matches.length) % matches.length)), [matches.length])
  const choose = useCallback(() => {
    if (!offers) return
    const chosen = (root.current && selectedPassage(root.current, pages)) ?? foundPassage(matches[at], pages)
    if (chosen) setPassage(chosen)
    else if (pages.length === 0) setPassage({ words: '', locator: '' })
    else toast({ tone: 'note', title: t('selectTheWordsFirst'), words: t('orFindThemTheSentence') })
  }, [at, matches, offers, pages, toast, t])
  useReaderKeys({ choose, step, find: () => field.current?.focus(), close: onClose, claim, claims: view.claims, onClaim })

  return (
    <section className={styles.reader} aria-label={t('copyOfTitle', { title: source.title })}>
      <header className={styles.bar}>
        <Button size="small" tone="quiet" icon={<ArrowLeft size={14} strokeWidth={1.75} aria-hidden="true" />} onClick={onClose}>{t('backToTheSource')}</Button>
        <h2>{source.title}</h2>
        <a href={`/articles/${view.id}/copies/${copy.id}`} target="_blank" rel="noreferrer">{t.rich('theFileItselfOpensIn', { externalLink: () => <ExternalLink size={12} strokeWidth={1.75} aria-hidden="true" />, span: chunks => <span className="unseen">{chunks}</span> })}</a>
        <div className={styles.tools}>
          <FindBar field={field} query={query} count={matches.length} at={at} onQuery={(words) => { setQuery(words); setAt(0) }} onStep={step} />
          {offers && <Button tone="pencil" size="small" keys="e" data-action="addEvidence" icon={<Quote size={13} strokeWidth={1.75} aria-hidden="true" />} onMouseDown={(event) => event.preventDefault()} onClick={choose}>{t('makeItEvidence')}</Button>}
        </div>
      </header>
      {wrong && <Notice tone="refused" live>{wrong}</Notice>}
      {words?.note && <Notice tone="note">{words.note}</Notice>}
      {!words && !wrong && <p className={styles.waiting} role="status"><Spinner /> {t('readingTheCopy')}</p>}
      {words && <Pages root={root} pages={pages} copy={copy} />}
      {passage && <EvidenceDialog source={source} passage={passage} claim={claim} onClose={() => { setPassage(null); root.current?.focus({ preventScroll: true }) }} onAttached={(number) => { onClaim(number); onAttached() }} />}
    </section>
  )
}

interface PagesProps {
  root: React.RefObject<HTMLDivElement | null>
  pages: CopyWords['pages']
  copy: CopyView
}

/** The words of the copy; where it has none, the picture or the sound. */
function Pages({ root, pages, copy }: PagesProps) {
  const t = useTranslations('sources')
  const { view } = useRoom()
  const file = `/articles/${view.id}/copies/${copy.id}`
  return (
    <div ref={root} className={styles.pages} tabIndex={0} role="region" aria-label={t('wordsOfTheCopy')}>
      {copy.mediaType.startsWith('image/') && <img src={file} alt={copy.name} />}
      {copy.mediaType.startsWith('audio/') && <Recording file={file} name={copy.name} />}
      {pages.map(({ label, words }, at) => (
        <section key={at} className={styles.sheet} aria-label={label}>
          <h3>{label}</h3>
          <p data-words={at}>{words}</p>
        </section>
      ))}
    </div>
  )
}

// A source's recording comes without captions; its transcript is a copy of its own.
const Recording = ({ file, name }: { file: string; name: string }) => <audio controls src={file} aria-label={name} /> // oxlint-disable-line jsx-a11y/media-has-caption
