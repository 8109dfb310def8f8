'use client'

import { useTranslations } from 'next-intl'
import { Notice } from '@/app/_components/notice'
import { OwnWords } from '@/app/_words/more-words'
import { repliesWords } from '@/lib/messages/desk-replies'
import { CriticismForm } from '../_galley/criticism-form'
import { upperFirst } from '../_galley/upper-first'
import { OfferButton } from '../_galley/offer-button'
import { useRoom } from '../_galley/room'
import { Stuck } from '../_galley/stuck'
import { GridRow } from './grid-row'
import styles from './replies.module.css'

const columns = ['criticism', 'whom', 'asked', 'until', 'answer', 'included'] as const

/** The right-of-reply grid: who is criticised, what they were asked, what they answered, and where that stands. */
export function Replies() {
  return <OwnWords words={repliesWords}><Inside /></OwnWords>
}

function Inside() {
  const t = useTranslations('replies')
  const called = useTranslations('names')
  const { view } = useRoom()
  const open = view.grid.filter((row) => row.ended === null)
  const ended = view.grid.filter((row) => row.ended !== null)
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t('rightOfReply')}</h1>
        <p>{t('whoeverIsCriticisedIn')}</p>
      </header>
      <AtTheGate />
      {open.length === 0 ? <p id="grid" className={styles.empty}>{t('noWordsOfThisStoryAre')}</p> : (
        <table id="grid" className={styles.grid}>
          <caption className="unseen">{t('criticismInThisStory')}</caption>
          <thead><tr>{columns.map((column) => <th key={column} scope="col">{t(`columns.${column}`)}</th>)}</tr></thead>
          {open.map((row) => <GridRow key={row.id} row={row} columns={columns.map((column) => t(`columns.${column}`))} />)}
        </table>
      )}
      <Mark />
      {ended.length > 0 && (
        <details className={styles.ended}>
          <summary>{t('takenOff', { words: upperFirst(called('count', { count: ended.length })) })}</summary>
          <ul>{ended.map((row) => <li key={row.id}>{t.rich('endedRow', { quote: row.quote, of: row.of, ended: row.ended ?? '', span: (words) => <span>{words}</span> })}</li>)}</ul>
        </details>
      )}
    </div>
  )
}

/** How many of the rows the gate asks about; each says its own sentence. */
function AtTheGate() {
  const t = useTranslations('replies')
  const called = useTranslations('names')
  const { view } = useRoom()
  const asked = view.gate.filter((cause) => cause.rule === 'everyCriticismIsPutToThem')
  if (asked.length === 0) return null
  return (
    <Notice tone="note" title={t('inTheWay', { count: asked.length, words: upperFirst(called('count', { count: asked.length })) })}>
      <ul className={styles.causes}>{asked.map((cause) => <li key={cause.href}><a href={cause.href}>{cause.sentence}</a></li>)}</ul>
    </Notice>
  )
}

/** Another criticism, quoted here. */
function Mark() {
  const t = useTranslations('replies')
  const { view, form, showForm } = useRoom()
  const offer = view.offered.find((one) => one.action === 'markCriticism')
  if (!offer) return null
  return (
    <section className={styles.mark} aria-label={t('markCriticism')}>
      {form === 'criticism' ? <CriticismForm sentence={null} chosen={null} onLeave={() => showForm(null)} /> : <OfferButton offer={offer} onPress={() => showForm('criticism')} />}
      <Stuck about="chosen" />
    </section>
  )
}
