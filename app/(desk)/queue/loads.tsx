import { useTranslations } from 'next-intl'
import type { Load } from '@/lib/server/queue-rows'
import styles from './queue.module.css'

/** What each checker has on their desk; who has least stands on top. */
export function Loads({ loads }: { loads: readonly Load[] }) {
  const t = useTranslations('queue')
  return (
    <section className={styles.loads} aria-labelledby="loads">
      <h2 id="loads">{t('checkers')}</h2>
      {loads.length === 0 ? <p className={styles.note}>{t('nobodyHereIsAFactChecker')}</p> : (
        <table>
          <thead><tr><th scope="col">{t('name')}</th><th scope="col">{t('stories')}</th><th scope="col">{t('openClaims')}</th><th scope="col">{t('dueIn7Days')}</th></tr></thead>
          <tbody className="figures">
            {loads.map(({ person, stories, claims, due }) => <tr key={person.id}><th scope="row">{person.name}</th><td>{stories}</td><td>{claims}</td><td data-due={due > 0 || undefined}>{due}</td></tr>)}
          </tbody>
        </table>
      )}
      <p className={styles.note}>{t('aClaimGivenToNobodyCounts')}</p>
    </section>
  )
}
