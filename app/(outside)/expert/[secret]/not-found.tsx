import type { Metadata } from 'next'
import styles from '../../outside.module.css'

export const metadata: Metadata = { title: 'Not found' }

/** The same for links that were used, taken back or have run out, and for those nobody ever made. */
export default function Gone() {
  return (
    <header>
      <h1>This link leads nowhere</h1>
      <p className={styles.lead}>Each link takes one answer, for a number of days. This one was answered, was taken back, has run out, or was copied with a mistake. Whoever sent it to you can send you a new one.</p>
    </header>
  )
}
