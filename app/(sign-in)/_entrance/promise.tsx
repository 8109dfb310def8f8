import { StandingDot } from '@/app/_components/standing-dot'
import styles from './entrance.module.css'

/** What the house promises, set as a proof with its claims signed. */
export function Promise() {
  return (
    <aside className={styles.promise} aria-label="What this house promises">
      <p className={styles.proof}>
        No sentence reaches a reader unless{' '}
        <span className="claim" data-standing="verified">
          a person who did not write it signed those exact words
        </span>
        <sup className="claim-number">1</sup>
        , or{' '}
        <span className="claim" data-standing="kept-by-editor">
          a named editor took responsibility
        </span>
        <sup className="claim-number">2</sup>{' '}
        for them.
      </p>
      <ul className={styles.margin}>
        <li>
          <StandingDot standing="verified" />
          1 · Signed, until one of these words changes
        </li>
        <li>
          <StandingDot standing="kept-by-editor" />
          2 · Kept by editor, with name and reason
        </li>
      </ul>
    </aside>
  )
}
