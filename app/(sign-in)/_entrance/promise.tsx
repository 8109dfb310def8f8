import { useTranslations } from 'next-intl'
import { StandingDot } from '@/app/_components/standing-dot'
import styles from './entrance.module.css'

/** What the house promises, set as a proof with its claims signed. */
export function Promise() {
  const t = useTranslations('signIn')
  return (
    <aside className={styles.promise} aria-label={t('whatThisHousePromises')}>
      <p className={styles.proof}>
        {t.rich('noSentenceReachesAReader', {
          signed: words => <span className="claim" data-standing="verified">{words}</span>,
          kept: words => <span className="claim" data-standing="kept-by-editor">{words}</span>,
          number: words => <sup className="claim-number">{words}</sup>,
        })}
      </p>
      <ul className={styles.margin}>
        <li>
          <StandingDot standing="verified" />
          {t('signedUntil')}
        </li>
        <li>
          <StandingDot standing="kept-by-editor" />
          {t('keptByEditor')}
        </li>
      </ul>
    </aside>
  )
}
