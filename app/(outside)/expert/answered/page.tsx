import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { houseSettings } from '@/lib/server/house'
import styles from '../../outside.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('outside')
  return { title: t('thankYou'), referrer: 'no-referrer', robots: { index: false, follow: false } }
}

export default async function Answered() {
  const t = await getTranslations('outside')
  const { name } = await houseSettings()
  return (
    <header>
      <h1>{t('thankYou')}</h1>
      <p className={styles.lead}>{t('yourAnswerIsWithName', { name })}</p>
    </header>
  )
}
