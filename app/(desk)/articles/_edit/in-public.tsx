'use client'

import type { NotShown } from '@/lib/server/renditions/not-shown'
import { Time } from '@/app/_components/time'
import { useRoom } from '../_galley/room'
import { publicKinds } from './publication-names'
import styles from './edit.module.css'

/** What readers have, beside what the desk has, and the pictures they do not have. */
export function InPublic({ notShown }: { notShown: readonly NotShown[] }) {
  const { view } = useRoom()
  const { publications, slug, correction } = view
  const last = publications.at(-1)
  return (
    <section className={styles.card} aria-labelledby="in-public">
      <h2 id="in-public">What readers have</h2>
      {last ? (
        <>
          <p>{publicKinds[last.kind]} <Time at={last.at} brief />, revision {last.revision}. {last.revision === view.revision ? 'The desk has the same words.' : `The desk has revision ${view.revision}.`}</p>
          {slug && <p><a href={`/news/${slug}`}>/news/{slug}</a></p>}
        </>
      ) : <p>Nothing: it was never published.</p>}
      {notShown.map(({ about, sentence }) => <p key={about + sentence} className={styles.open}><b>A picture is not shown to readers.</b> {about && <>“{about}” </>}{sentence} Its words are.</p>)}
      {correction && <p className={styles.open}><b>A correction is open.</b> {correction.reason} <span className={styles.meta}>{correction.by.name}, <Time at={correction.at} brief /></span></p>}
      {publications.length > 1 && (
        <ol className={styles.log}>
          {publications.map((row) => <li key={row.receipt}><Time at={row.at} brief /> · {publicKinds[row.kind]?.toLowerCase()} · revision {row.revision}{row.note?.text && <><br />{row.note.text}</>}</li>)}
        </ol>
      )}
    </section>
  )
}
