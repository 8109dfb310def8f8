import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Empty } from '@/app/_components/empty'
import { Words } from '@/app/_words/words'
import { flaggedStories } from '@/lib/server/links/flags'
import { researchQueue } from '@/lib/server/research-queue'
import { requireActor } from '@/lib/server/session'
import { act } from '../articles/act'
import { Frame, PageHead } from '../_frame/frame'
import { Links } from './links'
import { Loads } from './loads'
import styles from './queue.module.css'
import { Story } from './story'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('queue')
  return { title: t('queue') }
}

/** Everything in check, for whoever gives out the work. */
export default async function Queue() {
  const t = await getTranslations('queue')
  const actor = await requireActor()
  const queue = await researchQueue(actor)
  if (!queue) notFound()
  const flagged = await flaggedStories(actor)
  const { rows, loads } = queue
  return (
    <Words rooms={['queue', 'dialogs', 'names']}>
      <Frame>
        <PageHead title={t('queue')}>{t('everyStoryInCheckThe')}</PageHead>
        <div className={styles.columns}>
          {rows.length === 0 ? <Empty title={t('nothingIsInCheck')}>{t('storiesAppearHereAsSoon')}</Empty> : (
            <ol className={styles.stories} aria-label={t('storiesInCheck')}>
              {rows.map((row) => <Story key={row.id} row={row} loads={loads} act={act} />)}
            </ol>
          )}
          <div className={styles.beside}>
            <Loads loads={loads} />
            {flagged.length > 0 && <Links stories={flagged} />}
          </div>
        </div>
      </Frame>
    </Words>
  )
}
