import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Margin as InMargin } from '@/lib/server/annotated/word-story'
import styles from './new.module.css'

/** What stands beside and under the words of a Word file, and what will become of it. */
export function Margin({ margin }: { margin: InMargin }) {
  const t = useTranslations('newStory')
  const { comments, footnotes, trackedChanges, claims, sources, unplaced } = margin
  return (
    <section className={styles.margin} aria-label={t('whatCameWithTheText')}>
      <ul className={styles.counts}>
        <li>{t.rich('comments', { count: comments, b: figures })}</li>
        <li>{t.rich('footnotes', { count: footnotes, b: figures })}</li>
        {trackedChanges > 0 && <li>{t.rich('trackedChanges', { count: trackedChanges, b: figures })}</li>}
      </ul>
      <p>{t('becomes', { claims, sources })}{trackedChanges > 0 && ` ${t('readAsAccepted')}`}</p>
      {unplaced.length > 0 && <Unplaced sentences={unplaced} open={false} />}
    </section>
  )
}

const figures = (words: ReactNode) => <b className="figures">{words}</b>

/** Remarks without a place, word for word. */
export function Unplaced({ sentences, open }: { sentences: readonly string[]; open: boolean }) {
  const t = useTranslations('newStory')
  return (
    <details className={styles.leftOut} open={open}>
      <summary>{t('unplaced', { count: sentences.length })}</summary>
      <ul>{sentences.map((sentence, at) => <li key={at}>{sentence}</li>)}</ul>
    </details>
  )
}
