import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { LinkPending } from '@/app/_components/link-pending'
import { Time } from '@/app/_components/time'
import type { InboxLine, InboxStory } from '@/lib/server/inbox'
import styles from './inbox.module.css'


/** What waits in one story, or was settled there, newest first. */
export function Story({ id, headline, section, lines }: InboxStory) {
  const t = useTranslations('inbox')
  return (
    <article className={styles.story}>
      <h3><Link href={`/articles/${id}/check`}>{headline || t('aStoryWithoutAHeadline')}</Link>{section && <span>{section}</span>}</h3>
      <ul className={styles.lines}>
        {lines.map(line => <Line key={`${line.id} ${line.waits ?? ''}`} {...line} />)}
      </ul>
    </article>
  )
}

function Line({ href, waits, query, text, quote, lost, by, at }: InboxLine) {
  const t = useTranslations('inbox')
  const called = useTranslations('names')
  const kind = query ? t('queryTo', { type: called(`queries.${query.type}`), to: called(`askedOf.${query.to}`) }) : t('proposedWording')
  return (
    <li className={styles.line} data-waits={waits ?? undefined}>
      {waits && <p className={styles.why}>{t(`why.${waits}`)}</p>}
      <p className={styles.text}>
        <Link href={href}>{text}<LinkPending /></Link>
      </p>
      {quote && <p className={styles.quote}>{lost ? t('onWordsGone', { quote }) : t('onWords', { quote })}</p>}
      <p className={styles.meta}>{kind} · {waits ? by : t('settledByBy', { by })}, <Time at={at} brief /></p>
    </li>
  )
}
