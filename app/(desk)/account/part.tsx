import type { ReactNode } from 'react'
import styles from './account.module.css'

/** One part of the page: what it is about on the left, the thing itself on the right. */
export function Part({ id, title, words, children }: { id: string; title: string; words: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.part} aria-labelledby={id}>
      <div className={styles.about}>
        <h2 id={id}>{title}</h2>
        <p>{words}</p>
      </div>
      <div className={styles.thing}>{children}</div>
    </section>
  )
}
