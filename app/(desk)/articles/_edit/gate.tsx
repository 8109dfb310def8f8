'use client'

import Link from 'next/link'
import { CircleCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { RefusalView } from '@/lib/editorial/view'
import { upperFirst } from '../_galley/upper-first'
import { mainOffer } from '../_galley/main-offer'
import { Button } from '@/app/_components/button'
import { onGrid } from '../_galley/on-grid'
import { useRoom } from '../_galley/room'
import type { Start } from './edit-acts'
import styles from './edit.module.css'

/** Causes in sight before the rest folds away. */
const shown = 10

/** The gate as sentences, each leading to its cause on the galley. */
export function Gate({ start }: { start: Start }) {
  const t = useTranslations('edit')
  const called = useTranslations('names')
  const { view } = useRoom()
  const { gate } = view
  const main = mainOffer(view.offered)
  if (gate.length === 0) {
    return (
      <section id="gate" className={styles.part} aria-labelledby="gate-title">
        <h2 id="gate-title">{t('theGate')}</h2>
        <p className={styles.clear}><CircleCheck size={18} strokeWidth={1.75} aria-hidden="true" /> {view.ready ? t('readyCheckedAndNothing') : t('nothingStandsInTheWay')}</p>
        {main && main.refusals.length === 0 && <p className={styles.acts}><Button tone="go" onClick={() => start(main.action)}>{main.label}</Button></p>}
      </section>
    )
  }
  return (
    <section id="gate" className={styles.part} aria-labelledby="gate-title">
      <h2 id="gate-title">{t('inTheWay', { count: gate.length, words: upperFirst(called('count', { count: gate.length })) })}</h2>
      <Causes article={view.id} causes={gate.slice(0, shown)} />
      {gate.length > shown && (
        <details>
          <summary>{t('countMore', { count: gate.length - shown })}</summary>
          <Causes article={view.id} causes={gate.slice(shown)} />
        </details>
      )}
    </section>
  )
}

function Causes({ article, causes }: { article: string; causes: readonly RefusalView[] }) {
  return (
    <ol className={styles.gate}>
      {causes.map((cause) => <li key={cause.href + cause.sentence} data-rule={cause.rule}><Link href={onGrid(article, cause.href) ?? `/articles/${article}/check${cause.href}`}>{cause.sentence}</Link></li>)}
    </ol>
  )
}
