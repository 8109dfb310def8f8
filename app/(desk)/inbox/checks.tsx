import Link from 'next/link'
import { Badge } from '@/app/_components/badge'
import { Time } from '@/app/_components/time'
import type { CheckRow } from '@/lib/server/checks'
import styles from './inbox.module.css'

/** What somebody checks: what is due first at the top, and what others did there since. */
export function Checks({ checks }: { checks: readonly CheckRow[] }) {
  if (checks.length === 0) return null
  return (
    <section aria-labelledby="checks">
      <h2 id="checks" className={styles.title}>Your checks<span className={`figures ${styles.count}`}>{checks.length}</span></h2>
      <ul>
        {checks.map(check => <Check key={check.id} {...check} />)}
      </ul>
    </section>
  )
}

function Check({ id, headline, section, deadline, risk, given, left, changed, since }: CheckRow) {
  const what = given > 0 ? `${given} ${given === 1 ? 'claim' : 'claims'} given to you, ${left} left` : left > 0 ? `The whole story, ${left} ${left === 1 ? 'claim' : 'claims'} left` : 'The whole story, every claim signed'
  return (
    <li className={styles.check}>
      <h3><Link href={`/articles/${id}/check`}>{headline || 'A story without a headline'}</Link>{section && <span>{section}</span>}</h3>
      <p className={styles.meta}>
        {deadline !== null && <><Badge tone="strong">Due <Time at={deadline} /></Badge> </>}
        {risk === 'high' && <><Badge tone="stale">High risk</Badge> </>}
        {what}
      </p>
      <p className={styles.meta} data-news={changed.length > 0 || undefined}>
        {changed.length > 0 ? `Since you last looked: ${changed.join(', ')}` : 'Nothing new since you last looked'}
        {since !== null && <>, <Time at={since} brief /></>}
      </p>
    </li>
  )
}
