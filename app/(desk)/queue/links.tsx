import Link from 'next/link'
import { LinkPending } from '@/app/_components/link-pending'
import type { FlaggedStory } from '@/lib/server/links/flags'
import { findingNames } from '../articles/_sources/source-names'
import styles from './queue.module.css'

/** Sources at whose address the link checker found something that nobody has judged since. */
export function Links({ stories }: { stories: readonly FlaggedStory[] }) {
  return (
    <section className={styles.links} aria-labelledby="links">
      <h2 id="links">Addresses to look at</h2>
      <ol>
        {stories.map(({ id, headline, sources }) => (
          <li key={id}>
            <h3>{headline || 'A story without a headline'}</h3>
            <ul>
              {sources.map(({ id: source, title, flag }) => (
                <li key={source}>
                  <Link href={`/articles/${id}/sources?source=${source}`}>{title}<LinkPending /></Link>
                  <p className={styles.note}>{findingNames[flag.finding]}.</p>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  )
}
