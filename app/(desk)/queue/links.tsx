import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { LinkPending } from '@/app/_components/link-pending'
import type { FlaggedStory } from '@/lib/server/links/flags'
import styles from './queue.module.css'

/** Sources at whose address the link checker found something that nobody has judged since. */
export function Links({ stories }: { stories: readonly FlaggedStory[] }) {
  const t = useTranslations('queue')
  const called = useTranslations('names')
  return (
    <section className={styles.links} aria-labelledby="links">
      <h2 id="links">{t('addressesToLookAt')}</h2>
      <ol>
        {stories.map(({ id, headline, sources }) => (
          <li key={id}>
            <h3>{headline || t('aStoryWithoutAHeadline')}</h3>
            <ul>
              {sources.map(({ id: source, title, flag }) => (
                <li key={source}>
                  <Link href={`/articles/${id}/sources?source=${source}`}>{title}<LinkPending /></Link>
                  <p className={styles.note}>{called(`findings.${flag.finding}`)}.</p>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  )
}
