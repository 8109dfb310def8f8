import styles from './meter.module.css'

export interface Part {
  /** A standing, for the colour; what is left over stays open ground. */
  standing: string
  count: number
  label: string
}

/** How much of a whole stands how. The words say it; the strip shows it. */
export function Meter({ parts, total, label, small }: { parts: readonly Part[]; total: number; label: string; small?: boolean }) {
  const shown = parts.filter(({ count }) => count > 0)
  return (
    <div className={styles.meter} data-small={small || undefined} role="img" aria-label={label}>
      {shown.map(({ standing, count, label: part }) => (
        <i key={part} data-standing={standing} title={part} style={{ width: `${total > 0 ? (100 * count) / total : 0}%` }} />
      ))}
    </div>
  )
}
