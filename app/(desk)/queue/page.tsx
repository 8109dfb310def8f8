import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Empty } from '@/app/_components/empty'
import { flaggedStories } from '@/lib/server/links/flags'
import { researchQueue } from '@/lib/server/research-queue'
import { requireActor } from '@/lib/server/session'
import { act } from '../articles/act'
import { Frame, PageHead } from '../_frame/frame'
import { Links } from './links'
import { Loads } from './loads'
import styles from './queue.module.css'
import { Story } from './story'

export const metadata: Metadata = { title: 'Queue' }

/** Everything in check, for whoever gives out the work. */
export default async function Queue() {
  const actor = await requireActor()
  const queue = await researchQueue(actor)
  if (!queue) notFound()
  const flagged = await flaggedStories(actor)
  const { rows, loads } = queue
  return (
    <Frame>
      <PageHead title="Queue">Every story in check, the one that is due first on top.</PageHead>
      <div className={styles.columns}>
        {rows.length === 0 ? <Empty title="Nothing is in check.">Stories appear here as soon as they are submitted.</Empty> : (
          <ol className={styles.stories} aria-label="Stories in check">
            {rows.map((row) => <Story key={row.id} row={row} loads={loads} act={act} />)}
          </ol>
        )}
        <div className={styles.beside}>
          <Loads loads={loads} />
          {flagged.length > 0 && <Links stories={flagged} />}
        </div>
      </div>
    </Frame>
  )
}
