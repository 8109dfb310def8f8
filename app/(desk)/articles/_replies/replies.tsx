'use client'

import { Notice } from '@/app/_components/notice'
import { CriticismForm } from '../_galley/criticism-form'
import { inWords, upperFirst } from '../_galley/names'
import { OfferButton } from '../_galley/offer-button'
import { useRoom } from '../_galley/room'
import { Stuck } from '../_galley/stuck'
import { GridRow } from './grid-row'
import styles from './replies.module.css'

const columns = ['Criticism', 'Of whom', 'Asked', 'May answer until', 'Answer', 'In the story'] as const

/** The right-of-reply grid: who is criticised, what they were asked, what they answered, and where that stands. */
export function Replies() {
  const { view } = useRoom()
  const open = view.grid.filter((row) => row.ended === null)
  const ended = view.grid.filter((row) => row.ended !== null)
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>Right of reply</h1>
        <p>Whoever is criticised in this story is asked before it is published, and their answer stands in it.</p>
      </header>
      <AtTheGate />
      {open.length === 0 ? <p id="grid" className={styles.empty}>No words of this story are marked as criticism of anybody.</p> : (
        <table id="grid" className={styles.grid}>
          <caption className="unseen">Criticism in this story, and the answers to it</caption>
          <thead><tr>{columns.map((column) => <th key={column} scope="col">{column}</th>)}</tr></thead>
          {open.map((row) => <GridRow key={row.id} row={row} columns={columns} />)}
        </table>
      )}
      <Mark />
      {ended.length > 0 && (
        <details className={styles.ended}>
          <summary>{upperFirst(inWords(ended.length))} taken off the grid</summary>
          <ul>{ended.map((row) => <li key={row.id}>“{row.quote}”, of {row.of}. <span>{row.ended}</span></li>)}</ul>
        </details>
      )}
    </div>
  )
}

/** How many of the rows the gate asks about; each says its own sentence. */
function AtTheGate() {
  const { view } = useRoom()
  const asked = view.gate.filter((cause) => cause.rule === 'everyCriticismIsPutToThem')
  if (asked.length === 0) return null
  return (
    <Notice tone="note" title={asked.length === 1 ? 'One thing here stands in the way of the story.' : `${upperFirst(inWords(asked.length))} things here stand in the way of the story.`}>
      <ul className={styles.causes}>{asked.map((cause) => <li key={cause.href}><a href={cause.href}>{cause.sentence}</a></li>)}</ul>
    </Notice>
  )
}

/** Another criticism, quoted here. */
function Mark() {
  const { view, form, showForm } = useRoom()
  const offer = view.offered.find((one) => one.action === 'markCriticism')
  if (!offer) return null
  return (
    <section className={styles.mark} aria-label="Mark criticism">
      {form === 'criticism' ? <CriticismForm sentence={null} chosen={null} onLeave={() => showForm(null)} /> : <OfferButton offer={offer} onPress={() => showForm('criticism')} />}
      <Stuck about="chosen" />
    </section>
  )
}
