import { Inbox as Tray } from 'lucide-react'
import type { Metadata } from 'next'
import { Empty } from '@/app/_components/empty'
import { checksOf } from '@/lib/server/checks'
import { inboxOf } from '@/lib/server/inbox'
import { requireActor } from '@/lib/server/session'
import { Frame, PageHead } from '../_frame/frame'
import { Checks } from './checks'
import styles from './inbox.module.css'
import { Story } from './story'

export const metadata: Metadata = { title: 'Inbox' }

export default async function Inbox() {
  const actor = await requireActor()
  const [{ waiting, settled }, checks] = await Promise.all([inboxOf(actor), checksOf(actor)])
  const count = waiting.reduce((sum, story) => sum + story.lines.length, 0)
  const nothing = waiting.length + settled.length + checks.length === 0
  return (
    <Frame room="narrow">
      <PageHead title="Inbox">What colleagues asked you, said to you, and answered you.</PageHead>
      {nothing ? (
        <Empty title="Nothing waits for you." picture={<Tray size={36} strokeWidth={1.25} />}>Queries, people who speak to you by name, and proposed wordings stand here until you have dealt with them.</Empty>
      ) : (
        <div className={styles.groups}>
          <section aria-labelledby="waiting">
            <h2 id="waiting" className={styles.title} data-first>Waiting for you{count > 0 && <span className={`figures ${styles.count}`}>{count}</span>}</h2>
            {waiting.length === 0 ? <p className={styles.clear}>Nothing just now.</p> : waiting.map(story => <Story key={story.id} {...story} />)}
          </section>
          <Checks checks={checks} />
          {settled.length > 0 && (
            <section aria-labelledby="settled">
              <h2 id="settled" className={styles.title}>Settled in the last week</h2>
              {settled.map(story => <Story key={story.id} {...story} />)}
            </section>
          )}
        </div>
      )}
    </Frame>
  )
}
