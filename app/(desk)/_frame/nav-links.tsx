'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import styles from './frame.module.css'

export interface NavPlace {
  href: string
  label: string
  /** How much waits there. */
  count: string
}

/** A place's name, with how much waits there. */
export const PlaceName = ({ label, count }: Pick<NavPlace, 'label' | 'count'>) => <>{label}{count && <span className={`figures ${styles.count}`}>{count}<span className="unseen"> waiting</span></span>}</>

export function NavLinks({ places }: { places: readonly NavPlace[] }) {
  const here = usePathname()
  return places.map(({ href, label, count }) => (
    <Link key={href} href={href} className={styles.place} aria-current={here === href || here.startsWith(`${href}/`) ? 'page' : undefined}>
      <PlaceName label={label} count={count} />
    </Link>
  ))
}
