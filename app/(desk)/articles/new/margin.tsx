import type { Margin as InMargin } from '@/lib/server/annotated/word-story'
import styles from './new.module.css'

/** What stands beside and under the words of a Word file, and what will become of it. */
export function Margin({ margin }: { margin: InMargin }) {
  const { comments, footnotes, trackedChanges, claims, sources, unplaced } = margin
  return (
    <section className={styles.margin} aria-label="What came with the text">
      <ul className={styles.counts}>
        <Count of={comments} one="comment" />
        <Count of={footnotes} one="footnote" />
        {trackedChanges > 0 && <Count of={trackedChanges} one="tracked change" />}
      </ul>
      <p>{becomes(claims, sources)}{trackedChanges > 0 && ' Tracked changes are read as accepted.'}</p>
      {unplaced.length > 0 && <Unplaced sentences={unplaced} open={false} />}
    </section>
  )
}

const Count = ({ of, one }: { of: number; one: string }) => <li><b className="figures">{of}</b> {of === 1 ? one : `${one}s`}</li>

function becomes(claims: number, sources: number): string {
  if (claims === 0) return 'Nobody remarked on its words: the story begins without claims.'
  const marked = claims === 1 ? 'One claim will be marked on the words remarked on' : `${claims} claims will be marked on the words remarked on`
  const cited = sources === 0 ? '' : sources === 1 ? ', and the one address in the remarks becomes a source' : `, and ${sources} addresses in the remarks become sources`
  return `${marked}${cited}. Nothing is signed by this.`
}

/** Remarks without a place, word for word. */
export function Unplaced({ sentences, open }: { sentences: readonly string[]; open: boolean }) {
  return (
    <details className={styles.leftOut} open={open}>
      <summary>{sentences.length === 1 ? 'One remark finds no place in the story' : `${sentences.length} remarks find no place in the story`}</summary>
      <ul>{sentences.map((sentence, at) => <li key={at}>{sentence}</li>)}</ul>
    </details>
  )
}
