'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { OfferView } from '@/lib/editorial/view'
import styles from './tabs.module.css'

const rooms: { path: string; label: string; needs?: OfferView['action'] }[] = [
  { path: 'write', label: 'Write', needs: 'editText' }, { path: 'check', label: 'Check' }, { path: 'sources', label: 'Sources' }, { path: 'replies', label: 'Right of reply' }, { path: 'edit', label: 'Edit' },
  { path: 'calls', label: 'By source' }, { path: 'copy', label: 'Copy' }, { path: 'history', label: 'History' }, { path: 'record', label: 'Record' },
]

/** A story's rooms. One that needs an offer is there only for those who have it. */
export function Tabs({ article, offered }: { article: string; offered: readonly Pick<OfferView, 'action'>[] }) {
  const here = usePathname()
  const shown = rooms.filter(({ needs }) => needs === undefined || offered.some((offer) => offer.action === needs))
  return (
    <nav className={`${styles.tabs} not-printed`} aria-label="This story">
      {shown.map(({ path, label }) => {
        const href = `/articles/${article}/${path}`
        return <Link key={path} href={href} aria-current={here === href ? 'page' : undefined}>{label}</Link>
      })}
    </nav>
  )
}
