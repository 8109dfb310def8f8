'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import styles from './frame.module.css'

export interface NavPlace {
  href: string
  label: string
}

export function NavLinks({ places }: { places: readonly NavPlace[] }) {
  const here = usePathname()
  return places.map(({ href, label }) => (
    <Link key={href} href={href} className={styles.place} aria-current={here === href || here.startsWith(`${href}/`) ? 'page' : undefined}>
      {label}
    </Link>
  ))
}
