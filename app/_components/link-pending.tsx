'use client'

import { useLinkStatus } from 'next/link'
import styles from './link-pending.module.css'

/** Inside a Link: shows that its page is on the way, if it takes longer than a blink. */
export function LinkPending() {
  const { pending } = useLinkStatus()
  return <span className={styles.pending} data-on={pending || undefined} aria-hidden="true" />
}
