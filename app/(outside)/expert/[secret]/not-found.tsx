import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import styles from '../../outside.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('outside')
  return { title: t('notFound') }
}

/** The same for links that were used, taken back or have run out, and for those nobody ever made. */
export default function Gone() {
  const t = useTranslations('outside')
  return (
    <header>
      <h1>{t('thisLinkLeadsNowhere')}</h1>
      <p className={styles.lead}>{t('eachLinkTakesOneAnswer')}</p>
    </header>
  )
}
