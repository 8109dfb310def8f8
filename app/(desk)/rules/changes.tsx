import { useTranslations } from 'next-intl'
import { Time } from '@/app/_components/time'
import type { RuleChange } from '@/lib/server/house-rules'
import { upperFirst } from '../articles/_galley/upper-first'
import styles from './rules.module.css'

/** What was changed last, by whom and when, each thing in a sentence. */
export function Changes({ changes }: { changes: readonly RuleChange[] }) {
  const t = useTranslations('rules')
  if (changes.length === 0) return <p className={styles.quiet}>{t('nobodyHasChangedAnything')}</p>
  return (
    <ol className={styles.changes}>
      {changes.map(({ ordinal, at, who, did, said }) => (
        <li key={ordinal}>
          <p>{t.rich('didByWho', { did: upperFirst(did), who, b: chunks => <b>{chunks}</b> })}</p>
          <ul>{said.map((sentence) => <li key={sentence}><Sentence words={sentence} /></li>)}</ul>
          <p className={styles.quiet}><Time at={at} /></p>
        </li>
      ))}
    </ol>
  )
}

const muchToRead = 240

/** Words of a page may be long: its beginning, and the rest for who wants it. */
function Sentence({ words }: { words: string }) {
  if (words.length <= muchToRead) return words
  return <details><summary>{words.slice(0, muchToRead / 2).trimEnd()}…</summary>{words}</details>
}
