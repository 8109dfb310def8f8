import type { ReactNode } from 'react'
import { Mark } from './mark'
import styles from './standalone.module.css'

/** A page that is one sentence and the ways on from it. */
export function Standalone({ title, children, actions, note }: { title: ReactNode; children: ReactNode; actions: ReactNode; note?: ReactNode }) {
  return (
    <main id="content" className={styles.page}>
      <div className={styles.sheet}>
        <Mark />
        <h1>{title}</h1>
        <div className={styles.words}>{children}</div>
        <div className={styles.actions}>{actions}</div>
        {note && <p className={styles.note}>{note}</p>}
      </div>
    </main>
  )
}
