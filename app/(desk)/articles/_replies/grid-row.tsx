'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState, type ReactNode } from 'react'
import { Badge } from '@/app/_components/badge'
import { Time } from '@/app/_components/time'
import { timeAt } from '@/app/_words/time-at'
import type { GridRowView, OfferView } from '@/lib/editorial/view'
import { ApproachForm } from './approach-form'
import { DropForm } from './drop-form'
import { OfferButton } from '../_galley/offer-button'
import { useRoom } from '../_galley/room'
import { ReplyForm } from './reply-form'
import styles from './replies.module.css'

/** One criticism of the grid, what is known of it, and what can be done about it. */
export function GridRow({ row, columns }: { row: GridRowView; columns: readonly string[] }) {
  const cells = [<Words key="words" row={row} />, <Whom key="whom" row={row} />, <Asked key="asked" row={row} />, <Until key="until" row={row} />, <Answered key="answered" row={row} />, <Included key="included" row={row} />]
  return (
    <tbody id={`reply-${row.id}`} className={styles.row} data-state={row.state} data-lost={row.lost || undefined}>
      <tr>{cells.map((cell, at) => <Cell key={columns[at]} label={columns[at] ?? ''}>{cell}</Cell>)}</tr>
      <tr className={styles.actRow}><td colSpan={columns.length}><Acts row={row} /></td></tr>
    </tbody>
  )
}

const Cell = ({ label, children }: { label: string; children: ReactNode }) => <td><span className={`label ${styles.cellLabel}`} aria-hidden="true">{label}</span>{children}</td>

function Words({ row }: { row: GridRowView }) {
  const t = useTranslations('replies')
  const { view } = useRoom()
  const [sentence] = row.sentences
  return (
    <>
      {row.lost && <Badge tone="stale">{t('lostItsWordsAreGone')}</Badge>}
      <p className={styles.quote}>{sentence ? <Link href={`/articles/${view.id}/check#s-${sentence}`}>“{row.quote}”</Link> : `“${row.quote}”`}</p>
    </>
  )
}

function Whom({ row }: { row: GridRowView }) {
  const t = useTranslations('replies')
  return (
    <>
      <p><b>{row.of}</b></p>
      {row.says && <p>{row.says}</p>}
      <p className={styles.meta}>{t.rich('markedByName', { name: row.by.name, time: timeAt(row.at, 'brief') })}</p>
    </>
  )
}

function Asked({ row }: { row: GridRowView }) {
  const t = useTranslations('replies')
  if (row.approaches.length === 0) return <p><Badge tone="query">{t('notAskedYet')}</Badge></p>
  return (
    <ol className={styles.asked}>
      {row.approaches.map((one) => (
        <li key={`${one.askedAt} ${one.how}`}>
          <p><Time at={one.askedAt} /></p>
          <p>{one.how}</p>
          <p className={styles.meta}>{t('byName', { name: one.by.name })}</p>
        </li>
      ))}
    </ol>
  )
}

function Until({ row }: { row: GridRowView }) {
  const last = row.approaches.at(-1)
  return last ? <p><Time at={last.deadline} relative /></p> : <p className={styles.meta}>–</p>
}

function Answered({ row }: { row: GridRowView }) {
  const t = useTranslations('replies')
  const { answer, state } = row
  const waiting = state === 'asked' && <p><Badge tone="query">{t('waitingForAnAnswer')}</Badge></p>
  if (!answer) return waiting || <p className={styles.meta}>–</p>
  const last = row.approaches.at(-1)
  return (
    <>
      {waiting}
      {answer.does === 'answered' && <p className={styles.said}>“{answer.text}”</p>}
      {answer.does === 'declined' && <p>{t('declinedToAnswer')}</p>}
      {answer.does === 'no-answer' && <p>{last ? t.rich('noAnswerBy', { time: timeAt(last.deadline) }) : t('noAnswer')}</p>}
      {answer.does !== 'answered' && answer.text && <p className={styles.said}>{answer.text}</p>}
      <p className={styles.meta}>{answer.by.name}, <Time at={answer.at} brief /></p>
    </>
  )
}

function Included({ row: { answer } }: { row: GridRowView }) {
  const t = useTranslations('replies')
  if (!answer) return <p className={styles.meta}>–</p>
  if (answer.included === '') return <p className={styles.meta}>{answer.does === 'answered' ? t('notSaidYetWhere') : t('nowhere')}</p>
  return (
    <>
      {!answer.stands && <p><Badge tone="stale">{t('notInTheStoryNow')}</Badge></p>}
      <p className={styles.quote}>“{answer.included}”</p>
    </>
  )
}

/** In the order in which they come. */
const formed = ['askForReply', 'recordReply', 'dropCriticism'] as const satisfies readonly OfferView['action'][]
type Formed = (typeof formed)[number]

function Acts({ row }: { row: GridRowView }) {
  const [open, setOpen] = useState<Formed | null>(null)
  const leave = () => setOpen(null)
  if (open === 'askForReply') return <ApproachForm row={row} onLeave={leave} />
  if (open === 'recordReply') return <ReplyForm row={row} onLeave={leave} />
  if (open === 'dropCriticism') return <DropForm row={row} onLeave={leave} />
  return (
    <div className={styles.acts}>
      {formed.flatMap((action) => row.offered.filter((offer) => offer.action === action)).map((offer) => (
        <OfferButton key={offer.action} offer={offer} size="small" tone={offer.action === 'dropCriticism' ? 'quiet' : offer.action === next[row.state] ? 'pencil' : 'plain'} onPress={() => setOpen(offer.action as Formed)} />
      ))}
    </div>
  )
}

/** What a row waits for. */
const next: Partial<Record<GridRowView['state'], Formed>> = { unasked: 'askForReply', asked: 'recordReply' }
