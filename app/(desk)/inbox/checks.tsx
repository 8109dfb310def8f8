import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { Badge } from '@/app/_components/badge'
import { Time } from '@/app/_components/time'
import { timeAt } from '@/app/_words/time-at'
import type { CheckRow } from '@/lib/server/checks'
import styles from './inbox.module.css'

/** What somebody checks: what is due first at the top, and what others did there since. */
export function Checks({ checks }: { checks: readonly CheckRow[] }) {
  const t = useTranslations('inbox')
  if (checks.length === 0) return null
  return (
    <section aria-labelledby="checks">
      <h2 id="checks" className={styles.title}>{t.rich('yourChecksCount', { count: checks.length, span: chunks => <span className={`figures ${styles.count}`}>{chunks}</span> })}</h2>
      <ul>
        {checks.map(check => <Check key={check.id} {...check} />)}
      </ul>
    </section>
  )
}

function Check({ id, headline, section, deadline, risk, given, left, changed, since }: CheckRow) {
  const t = useTranslations('inbox')
  const what = given > 0 ? t('given', { given, left }) : left > 0 ? t('wholeStory', { left }) : t('theWholeStoryEveryClaim')
  return (
    <li className={styles.check}>
      <h3><Link href={`/articles/${id}/check`}>{headline || t('aStoryWithoutAHeadline')}</Link>{section && <span>{section}</span>}</h3>
      <p className={styles.meta}>
        {deadline !== null && <><Badge tone="strong">{t.rich('due', { time: timeAt(deadline) })}</Badge> </>}
        {risk === 'high' && <><Badge tone="stale">{t('highRisk')}</Badge> </>}
        {what}
      </p>
      <p className={styles.meta} data-news={changed.length > 0 || undefined}>
        {changed.length > 0 ? t('sinceYouLastLooked', { changes: changed.join(', ') }) : t('nothingNewSinceYouLast')}
        {since !== null && <>, <Time at={since} brief /></>}
      </p>
    </li>
  )
}
