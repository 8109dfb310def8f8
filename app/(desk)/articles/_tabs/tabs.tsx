'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'
import type { OfferView } from '@/lib/editorial/view'
import type { DeskWords } from '@/lib/messages/desk'
import styles from './tabs.module.css'

// First the rooms one works in, then what can be taken away and looked up.
const rooms: { path: keyof DeskWords['story']['tabs']; needs?: OfferView['action']; begins?: true }[] = [
  { path: 'write', needs: 'editText' }, { path: 'check' }, { path: 'sources' }, { path: 'replies' }, { path: 'edit' },
  { path: 'calls', begins: true }, { path: 'copy' }, { path: 'history' }, { path: 'record' },
]

/** A story's rooms. One that needs an offer is there only for those who have it. */
export function Tabs({ article, offered }: { article: string; offered: readonly Pick<OfferView, 'action'>[] }) {
  const t = useTranslations('story')
  const here = usePathname()
  const row = useRef<HTMLElement>(null)
  // On a phone the row is wider than the window: where one is comes into sight, without moving the page.
  useEffect(() => {
    const at = row.current?.querySelector<HTMLElement>('[aria-current]')
    if (row.current && at) row.current.scrollLeft = at.offsetLeft - (row.current.clientWidth - at.offsetWidth) / 2
  }, [here])
  const shown = rooms.filter(({ needs }) => needs === undefined || offered.some((offer) => offer.action === needs))
  return (
    <nav ref={row} className={`${styles.tabs} not-printed`} aria-label={t('thisStory')}>
      {shown.map(({ path, begins }) => {
        const href = `/articles/${article}/${path}`
        return <Link key={path} href={href} aria-current={here === href ? 'page' : undefined} data-begins={begins}>{t(`tabs.${path}`)}</Link>
      })}
    </nav>
  )
}
