'use client'

import Link from 'next/link'
import { Tabs as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import styles from './tabs.module.css'

export interface Tab {
  id: string
  label: ReactNode
  count?: number
  content: ReactNode
}

/** Panels of one page. */
export function Tabs({ tabs, label, initial }: { tabs: readonly Tab[]; label: string; initial?: string }) {
  return (
    <Radix.Root defaultValue={initial ?? tabs[0]?.id ?? ''}>
      <Radix.List className={styles.row} aria-label={label}>
        {tabs.map(tab => (
          <Radix.Trigger key={tab.id} value={tab.id} className={styles.tab}>
            <Words {...tab} />
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map(({ id, content }) => (
        <Radix.Content key={id} value={id} className={styles.panel}>
          {content}
        </Radix.Content>
      ))}
    </Radix.Root>
  )
}

function Words({ label, count }: Pick<Tab, 'label' | 'count'>) {
  return (
    <>
      {label}
      {count !== undefined && <span className={`figures ${styles.count}`}>{count}</span>}
    </>
  )
}

export interface TabLink {
  href: string
  label: ReactNode
  count?: number
  current: boolean
}

/** Pages that belong together, each with its own address. */
export function TabLinks({ links, label }: { links: readonly TabLink[]; label: string }) {
  return (
    <nav className={styles.row} aria-label={label}>
      {links.map(({ href, current, ...words }) => (
        <Link key={href} href={href} className={styles.tab} aria-current={current ? 'page' : undefined} scroll={false}>
          <Words {...words} />
        </Link>
      ))}
    </nav>
  )
}
