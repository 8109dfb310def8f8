import { diffWordsWithSpace } from 'diff'
import styles from './open.module.css'

/** Words then and now, in one run: what went is struck out, what came is set off. */
export function WordDiff({ before, after }: { before: string; after: string }) {
  return (
    <p className={styles.diff}>
      {changes(before, after).map(({ key, value, Tag }) => <Tag key={key}>{value}</Tag>)}
    </p>
  )
}

/** One side of two texts that stand side by side, with what the other does not have set off. */
export function WordSide({ before, after, side }: { before: string; after: string; side: 'before' | 'after' }) {
  const hidden = side === 'before' ? 'ins' : 'del'
  const shown = changes(before, after).filter(({ Tag }) => Tag !== hidden)
  return <p className={styles.diff}>{shown.length === 0 ? '—' : shown.map(({ key, value, Tag }) => <Tag key={key}>{value}</Tag>)}</p>
}

/** Each part with where it begins, so that the same words twice are two. */
function changes(before: string, after: string) {
  const parts = diffWordsWithSpace(before, after)
  return parts.map(({ value, added, removed }, nth) => ({
    value,
    key: parts.slice(0, nth).reduce((sum, part) => sum + part.value.length, 0),
    Tag: removed ? ('del' as const) : added ? ('ins' as const) : ('span' as const),
  }))
}
