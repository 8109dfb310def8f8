import styles from './mark.module.css'

/** The house mark: set, not drawn. */
export function Mark({ large }: { large?: boolean }) {
  return <span className={styles.mark} data-large={large || undefined}>Countersign</span>
}
