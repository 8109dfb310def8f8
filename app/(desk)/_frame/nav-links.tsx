'use client'

import { useTranslations } from 'next-intl'
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
export const PlaceName = ({ label, count }: Pick<NavPlace, 'label' | 'count'>) => {
  const t = useTranslations('frame')
  return <>{label}{count && <span className={`figures ${styles.count}`}>{t.rich('countWaiting', { count, unseen: words => <span className="unseen">{words}</span> })}</span>}</>
}

export function NavLinks({ places }: { places: readonly NavPlace[] }) {
  const here = usePathname()
  return places.map(({ href, label, count }) => (
    <Link key={href} href={href} className={styles.place} aria-current={here === href || here.startsWith(`${href}/`) ? 'page' : undefined}>
      <PlaceName label={label} count={count} />
    </Link>
  ))
}
