import { useTranslations } from 'next-intl'
import Link from 'next/link'
import styles from './frame.module.css'

export interface Crumb {
  label: string
  /** The last one, where one is, has none. */
  href?: string
}

export function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = useTranslations('frame')
  return (
    <nav aria-label={t('whereYouAre')} className={styles.crumbs}>
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
