import Link from 'next/link'
import { Badge } from '@/app/_components/badge'
import { LinkPending } from '@/app/_components/link-pending'
import { Meter } from '@/app/_components/meter'
import { Time } from '@/app/_components/time'
import type { DeskRow } from '@/lib/server/desk-row'
import styles from './desk.module.css'

function parts({ progress: { signed, kept, stale, lost, disputed } }: DeskRow) {
  return [
    { standing: 'verified', count: signed - kept, label: 'Signed' },
    { standing: 'kept-by-editor', count: kept, label: 'Kept by editor' },
    { standing: 'stale', count: stale + lost, label: 'Stale or lost' },
    { standing: 'query-open', count: disputed, label: 'Disputed' },
  ]
}

const joined = new Intl.ListFormat('en', { type: 'conjunction' })

function people({ writers, checkers }: DeskRow) {
  return [writers.length > 0 && `by ${joined.format(writers)}`, checkers.length > 0 && `checker ${joined.format(checkers)}`].filter(Boolean).join(' · ')
}

/** One story of the list. The whole row leads to it; its link is the headline. */
export function Story(row: DeskRow) {
  const { href, headline, section, why, notes, progress, words, updatedAt } = row
  return (
    <li className={styles.story}>
      <div className={styles.what}>
        {why && <p className={styles.why}>{why}</p>}
        <h3>
          <Link href={href}>
            {headline || 'A story without a headline'}
            <LinkPending />
          </Link>
        </h3>
        <p className={styles.about}>
          {[section, people(row)].filter(Boolean).join(' · ')}
          {notes.map(note => (
            <Badge key={note}>{note}</Badge>
          ))}
        </p>
      </div>
      <div className={styles.how}>
        <Meter small parts={parts(row)} total={progress.claims} label={words.join(', ')} />
        <p className="figures">
          {words.map((word, at) => (
            <span key={word} data-first={at === 0 || undefined}>{word}</span>
          ))}
        </p>
      </div>
      <p className={styles.when}>
        <Time at={updatedAt} brief />
      </p>
    </li>
  )
}
