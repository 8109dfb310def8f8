import styles from './spinner.module.css'

/** Decoration only: whoever shows it says in words what is awaited, or sets aria-busy. */
export function Spinner() {
  return <span className={styles.spinner} aria-hidden="true" />
}
