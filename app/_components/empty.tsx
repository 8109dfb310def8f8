import type { ReactNode } from 'react'
import styles from './empty.module.css'

/** Nothing here yet, said as a sentence, with what to do about it. */
export function Empty({ title, children, action, picture }: { title: ReactNode; children?: ReactNode; action?: ReactNode; picture?: ReactNode }) {
  return (
    <div className={styles.empty}>
      {picture && <div className={styles.picture} aria-hidden="true">{picture}</div>}
      <h2>{title}</h2>
      {children && <div className={styles.words}>{children}</div>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  )
}
