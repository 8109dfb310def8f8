'use client'

import { Panel, type OverlayProps } from './dialog'
import styles from './overlay.module.css'

/** A panel at the side of the page; on a phone it comes from below. */
export function Sheet(props: OverlayProps) {
  return <Panel {...props} look={styles.sheet} />
}
