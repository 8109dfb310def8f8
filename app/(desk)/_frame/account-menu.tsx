'use client'

import { ChevronDown, LogOut, Menu as Lines, UserRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { startTransition, useState } from 'react'
import { Menu, MenuChoice, MenuItem, MenuLine, MenuLink, MenuWho } from '@/app/_components/menu'
import type { Theme } from '@/lib/server/session-theme'
import { chooseTheme, leave } from './actions'
import styles from './frame.module.css'
import { PlaceName, type NavPlace } from './nav-links'

interface AccountMenuProps {
  name: string
  roles: string
  theme: Theme
  themes: readonly { value: Theme; label: string }[]
  places: readonly NavPlace[]
}

/** Lights the page at once; the cookie follows, so that the next page comes from the server in the same light. */
function light(theme: Theme) {
  if (theme === 'device') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  startTransition(() => chooseTheme(theme))
}

export function AccountMenu({ name, roles, theme: kept, themes, places }: AccountMenuProps) {
  const t = useTranslations('frame')
  const [theme, setTheme] = useState(kept)
  const trigger = (
    <button type="button" className={styles.account}>
      <span className={styles.name}>{name}</span>
      <ChevronDown className={styles.arrow} size={14} strokeWidth={2} aria-hidden="true" />
      <Lines className={styles.lines} size={20} strokeWidth={1.75} aria-hidden="true" />
      <span className="unseen">{t('menu')}</span>
    </button>
  )
  return (
    <Menu trigger={trigger}>
      <MenuWho name={name} note={roles || t('noRoleYet')} />
      <MenuLine />
      {places.map(place => (
        <MenuLink key={place.href} href={place.href}><PlaceName {...place} /></MenuLink>
      ))}
      <MenuLine />
      <MenuLink href="/account" icon={<UserRound size={15} strokeWidth={1.75} />}>{t('yourAccount')}</MenuLink>
      <MenuChoice
        label={t('appearance')}
        value={theme}
        options={themes}
        onChange={value => {
          setTheme(value)
          light(value)
        }}
      />
      <MenuLine />
      <MenuItem icon={<LogOut size={15} strokeWidth={1.75} />} onSelect={() => startTransition(() => leave())}>{t('signOut')}</MenuItem>
    </Menu>
  )
}
