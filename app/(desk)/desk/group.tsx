import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { DeskGroup } from '@/lib/server/desk-groups'
import styles from './desk.module.css'
import { Story } from './story'

/** Stories that wait for the same thing. */
export function Group({ id, title, rows, more, alone }: DeskGroup & { alone: boolean }) {
  const t = useTranslations('desk')
  return (
    <section className={styles.group} aria-labelledby={`group-${id}`} data-group={id}>
      <h2 id={`group-${id}`} className={alone ? 'unseen' : styles.title}>
        {title}
        {rows.length > 0 && <span className={`figures ${styles.count}`}>{more ? `${rows.length}+` : rows.length}</span>}
      </h2>
      {rows.length === 0 ? (
        <p className={styles.clear}>{t('nothingWaitsForYouJust')}</p>
      ) : (
        <ul className={styles.stories}>
          {rows.map(row => (
            <Story key={row.id} {...row} />
          ))}
        </ul>
      )}
      {more && (
        <p className={styles.more}>
          <Link href={`/desk?only=${id}`}>{t('showAllOfThese')}</Link>
        </p>
      )}
    </section>
  )
}
