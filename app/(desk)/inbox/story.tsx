import Link from 'next/link'
import { LinkPending } from '@/app/_components/link-pending'
import { Time } from '@/app/_components/time'
import type { InboxLine, InboxStory } from '@/lib/server/inbox'
import { queryToNames, queryTypeNames } from '../articles/_galley/names'
import styles from './inbox.module.css'

const why: Record<NonNullable<InboxLine['waits']>, string> = {
  answer: 'Waits for your answer', word: 'Speaks to you', closing: 'Answered: close it, or go on', decision: 'A wording to accept or decline',
}

/** What waits in one story, or was settled there, newest first. */
export function Story({ id, headline, section, lines }: InboxStory) {
  return (
    <article className={styles.story}>
      <h3><Link href={`/articles/${id}/check`}>{headline || 'A story without a headline'}</Link>{section && <span>{section}</span>}</h3>
      <ul className={styles.lines}>
        {lines.map(line => <Line key={`${line.id} ${line.waits ?? ''}`} {...line} />)}
      </ul>
    </article>
  )
}

function Line({ href, waits, query, text, quote, lost, by, at }: InboxLine) {
  const kind = query ? `${queryTypeNames[query.type]}, to ${queryToNames[query.to]}` : 'Proposed wording'
  return (
    <li className={styles.line} data-waits={waits ?? undefined}>
      {waits && <p className={styles.why}>{why[waits]}</p>}
      <p className={styles.text}>
        <Link href={href}>{text}<LinkPending /></Link>
      </p>
      {quote && <p className={styles.quote}>{lost ? 'On words that are gone: ' : 'On '}“{quote}”</p>}
      <p className={styles.meta}>{kind} · {waits ? by : `settled by ${by}`}, <Time at={at} brief /></p>
    </li>
  )
}
