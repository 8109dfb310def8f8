import { Inbox as Tray } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Empty } from '@/app/_components/empty'
import { checksOf } from '@/lib/server/checks'
import { inboxOf } from '@/lib/server/inbox'
import { requireActor } from '@/lib/server/session'
import { Frame, PageHead } from '../_frame/frame'
import { Checks } from './checks'
import styles from './inbox.module.css'
import { Story } from './story'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('inbox')
  return { title: t('inbox') }
}

export default async function Inbox() {
  const t = await getTranslations('inbox')
  const actor = await requireActor()
  const [{ waiting, settled }, checks] = await Promise.all([inboxOf(actor), checksOf(actor)])
  const count = waiting.reduce((sum, story) => sum + story.lines.length, 0)
  const nothing = waiting.length + settled.length + checks.length === 0
  return (
    <Frame room="narrow">
      <PageHead title={t('inbox')}>{t('whatColleaguesAskedYou')}</PageHead>
      {nothing ? (
        <Empty title={t('nothingWaitsForYou')} picture={<Tray size={36} strokeWidth={1.25} />}>{t('queriesPeopleWhoSpeak')}</Empty>
      ) : (
        <div className={styles.groups}>
          <section aria-labelledby="waiting">
            <h2 id="waiting" className={styles.title} data-first>{t('waitingForYou')}{count > 0 && <span className={`figures ${styles.count}`}>{count}</span>}</h2>
            {waiting.length === 0 ? <p className={styles.clear}>{t('nothingJustNow')}</p> : waiting.map(story => <Story key={story.id} {...story} />)}
          </section>
          <Checks checks={checks} />
          {settled.length > 0 && (
            <section aria-labelledby="settled">
              <h2 id="settled" className={styles.title}>{t('settledInTheLastWeek')}</h2>
              {settled.map(story => <Story key={story.id} {...story} />)}
            </section>
          )}
        </div>
      )}
    </Frame>
  )
}
