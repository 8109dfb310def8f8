import Link from 'next/link'
import styles from './frame.module.css'

export interface Crumb {
  label: string
  /** The last one, where one is, has none. */
  href?: string
}

export function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Where you are" className={styles.crumbs}>
      <ol className={styles.trail}>
        {crumbs.map(({ label, href }) => (
          <li key={`${href ?? ''} ${label}`} title={label}>
            {href ? <Link href={href}>{label}</Link> : <b aria-current="page">{label}</b>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
