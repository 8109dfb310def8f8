import { Time } from '@/app/_components/time'
import type { RuleChange } from '@/lib/server/house-rules'
import { upperFirst } from '../articles/_galley/names'
import styles from './rules.module.css'

/** What was changed last, by whom and when, each thing in a sentence. */
export function Changes({ changes }: { changes: readonly RuleChange[] }) {
  if (changes.length === 0) return <p className={styles.quiet}>Nobody has changed anything yet: these are the rules Countersign comes with.</p>
  return (
    <ol className={styles.changes}>
      {changes.map(({ ordinal, at, who, did, said }) => (
        <li key={ordinal}>
          <p><b>{upperFirst(did)}</b> by {who}</p>
          <ul>{said.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
          <p className={styles.quiet}><Time at={at} /></p>
        </li>
      ))}
    </ol>
  )
}
