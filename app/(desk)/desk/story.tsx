import { useFormatter, useTranslations } from 'next-intl'
import Link from 'next/link'
import { Badge } from '@/app/_components/badge'
import { LinkPending } from '@/app/_components/link-pending'
import { Meter } from '@/app/_components/meter'
import { useParts } from '@/app/_components/parts'
import { Time } from '@/app/_components/time'
import type { DeskRow } from '@/lib/server/desk-row'
import styles from './desk.module.css'

function usePeople({ writers, checkers }: DeskRow) {
  const t = useTranslations('desk')
  const { list } = useFormatter()
  return [writers.length > 0 && t('by', { writers: list(writers) }), checkers.length > 0 && t('checker', { checkers: list(checkers) })].filter(Boolean).join(' · ')
}

/** One story of the list. The whole row leads to it; its link is the headline. */
export function Story(row: DeskRow) {
  const t = useTranslations('desk')
  const people = usePeople(row)
  const parts = useParts(row.progress)
  const { href, headline, section, why, notes, progress, words, updatedAt } = row
  return (
    <li className={styles.story}>
      <div className={styles.what}>
        {why && <p className={styles.why}>{why}</p>}
        <h3>
          <Link href={href}>
            {headline || t('aStoryWithoutAHeadline')}
            <LinkPending />
          </Link>
        </h3>
        <p className={styles.about}>
          {[section, people].filter(Boolean).join(' · ')}
          {notes.map(note => (
            <Badge key={note}>{note}</Badge>
          ))}
        </p>
      </div>
      <div className={styles.how}>
        <Meter small parts={parts} total={progress.claims} label={words.join(', ')} />
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
