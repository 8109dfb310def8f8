import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Mark } from '@/app/_components/mark'
import { Path, type Step } from '@/app/_components/path'
import { roleNames } from '@/lib/editorial/people'
import { placesFor } from '@/lib/server/places'
import { requireActor } from '@/lib/server/session'
import { currentTheme, themeChoices } from '@/lib/server/session-theme'
import { AccountMenu } from './account-menu'
import { Crumbs, type Crumb } from './crumbs'
import styles from './frame.module.css'
import { NavLinks } from './nav-links'

interface FrameProps {
  /** Where one is; pages without crumbs show the desk's main places instead. */
  crumbs?: readonly Crumb[]
  /** The thing's way through its states. */
  path?: { label: string; steps: readonly Step[] }
  /** The page's main act, at the end of the bar: keep it to one or two buttons. */
  actions?: ReactNode
  /** sheet: no side room of its own, for pages that lay out their own bench. page: centred, with room at the sides. */
  room?: 'page' | 'narrow' | 'sheet'
  children: ReactNode
}

/** The bar on top and the page under it. Every signed-in page stands in one. */
export async function Frame({ crumbs, path, actions, room = 'page', children }: FrameProps) {
  const t = await getTranslations('frame')
  const actor = await requireActor()
  const theme = await currentTheme()
  const places = await placesFor(actor)
  return (
    <>
      <header className={styles.bar}>
        <Link href="/desk" className={styles.mark} aria-label={t('countersignToTheDesk')}>
          <Mark />
        </Link>
        {crumbs ? <Crumbs crumbs={crumbs} /> : <nav className={styles.places} aria-label={t('main')}><NavLinks places={places} /></nav>}
        <div className={styles.end}>
          {path && <Path {...path} />}
          {actions}
          <AccountMenu name={actor.name} roles={actor.roles.map(role => roleNames[role]).join(', ')} theme={theme} themes={themeChoices} places={places} />
          <noscript>
            <Link href="/account">{t('yourAccount')}</Link>
          </noscript>
        </div>
      </header>
      <main id="content" className={styles[room]} tabIndex={-1}>
        {children}
      </main>
    </>
  )
}

/** A page's headline with what belongs beside it. */
export function PageHead({ title, children, actions }: { title: ReactNode; children?: ReactNode; actions?: ReactNode }) {
  return (
    <div className={styles.head}>
      <div>
        <h1>{title}</h1>
        {children && <p className={styles.lead}>{children}</p>}
      </div>
      {actions && <div className={styles.headActions}>{actions}</div>}
    </div>
  )
}
