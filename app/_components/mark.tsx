import { useTranslations } from 'next-intl'
import styles from './mark.module.css'

/** The house mark: set, not drawn. */
export function Mark({ large }: { large?: boolean }) {
  const t = useTranslations('house')
  return <span className={styles.mark} data-large={large || undefined}>{t('name')}</span>
}
